import { arch, platform, release } from 'node:os';
import { sql, type Sql } from '@aid-chain/messaging';
import { RELEASE, serviceSchemaState } from '@aid-chain/platform';
import { SERVICE_NAMES, type ServiceName } from '@aid-chain/vocabulary';
import type { Operator } from '../operator.js';
import { SERVICES } from '../services.js';

/** What runs: releases of everything, and whether the tables are those of this release. */
export async function versions(operator: Operator): Promise<object[]> {
  const [database] = await operator.onDirectory((connection) =>
    sql`select current_setting('server_version') as version,
      pg_database_size(current_database())::float8 / 1048576 as megabytes`.on<{
      version: string;
      megabytes: number;
    }>(connection),
  );
  const found: object[] = [
    { release: RELEASE, node: process.version, system: `${platform()} ${release()} ${arch()}` },
    { postgres: database?.version, databaseMb: Math.round(database?.megabytes ?? 0) },
  ];
  for (const definition of SERVICES) {
    const state = await operator.onService(definition.name, (connection) =>
      serviceSchemaState(definition, connection),
    );
    found.push({ service: definition.name, ...state });
  }
  return found;
}

/** Everybody whom the directory knows or knew: ids and staff codes, in small letters. */
export async function people(operator: Operator): Promise<ReadonlySet<string>> {
  const found = await operator.onDirectory((connection) =>
    sql`
      select lower(id) as name from directory.actor
       union select lower(staff_code) from directory.actor where staff_code is not null`.on<{ name: string }>(
      connection,
    ),
  );
  return new Set(found.map(({ name }) => name));
}

const countedStates = (service: ServiceName) => sql`
  select ${service}::text as service, 'inbox' as table, consumer, state, code, count(*)::int as rows
    from inbox group by consumer, state, code
  union all
  select ${service}::text, 'parked_event', consumer, state, code, count(*)::int
    from parked_event group by consumer, state, code
  union all
  select ${service}::text, 'due', topic, null, null, count(*)::int from due group by topic
  union all
  select ${service}::text, 'outbox', topic, null, null, count(*)::int from outbox group by topic`;

const PARKED = sql`
  select p.consumer, p.arrival::text, p.code, p.attempts, p.parked_at as "parkedAt", i.topic, i.type, i.stream
  from parked_event p join inbox i using (consumer, arrival)
  where p.state = 'open' order by p.parked_at limit 200`;

const onEach = async (operator: Operator, read: (service: ServiceName, on: Sql) => Promise<object[]>) => {
  const found: object[] = [];
  for (const service of SERVICE_NAMES)
    found.push(...(await operator.onService(service, (connection) => read(service, connection))));
  return found;
};

/** Where the events of each service stand, in numbers. */
export const counts = (operator: Operator): Promise<object[]> =>
  onEach(operator, (service, connection) => countedStates(service).on(connection));

/** What is parked, and why; without its content, and without the words of the failure, which may quote it. */
export const parked = (operator: Operator): Promise<object[]> =>
  onEach(operator, (_service, connection) => PARKED.on(connection));
