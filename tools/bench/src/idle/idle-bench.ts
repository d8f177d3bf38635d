import { setTimeout as pause } from 'node:timers/promises';
import type { BenchBroker } from '../broker.js';
import type { Sizes } from '../config.js';
import { rows, type BenchServer } from '../database.js';
import { startStack } from '../stack/stack.js';

/** After its start a service looks around more often than later. */
const SETTLE_MS = 5_000;

export interface IdleFigure {
  readonly seconds: number;
  readonly services: readonly { readonly role: string; readonly calls: number }[];
  /** What is asked most often, by the beginning of its text. */
  readonly most: readonly { readonly query: string; readonly calls: number }[];
  /** Processor time of PostgreSQL, s. */
  readonly databaseCpu: number;
}

/** What the services' roles have asked; the bench's own role is none of them. */
const ASKED = `pg_stat_statements s join pg_roles r on r.oid = s.userid
 where s.dbid = (select oid from pg_database where datname = current_database()) and r.rolname like '%\\_app'`;
const BY_SERVICE = `select r.rolname as role, sum(calls)::int as calls from ${ASKED} group by 1 order by 1`;
const BY_TEXT = `
select left(regexp_replace(replace(query, '|', ' '), '\\s+', ' ', 'g'), 70) as query, sum(calls)::int as calls
from ${ASKED} group by 1 order by 2 desc limit 10`;

/** Counts what four services ask while nobody asks anything of them. */
export async function measureIdle(
  server: BenchServer,
  { idleSeconds }: Sizes,
  broker?: BenchBroker,
): Promise<IdleFigure> {
  const database = await server.database();
  await server.countStatements(database);
  const stack = await startStack(database, broker);
  try {
    await pause(SETTLE_MS);
    await rows(database.url, 'select pg_stat_statements_reset()');
    const cpu = server.cpuSeconds();
    const start = performance.now();
    await pause(idleSeconds * 1_000);
    const seconds = (performance.now() - start) / 1_000;
    const databaseCpu = server.cpuSeconds() - cpu;
    const services = await rows<IdleFigure['services'][number]>(database.url, BY_SERVICE);
    const most = await rows<IdleFigure['most'][number]>(database.url, BY_TEXT);
    return { seconds, services, most, databaseCpu };
  } finally {
    await stack.stop();
    await database.drop();
  }
}
