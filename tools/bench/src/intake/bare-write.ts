import { createHash, randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { FileApplicationDto } from '@aid-chain/intake';
import type pg from 'pg';
import { inOrder } from '../pipelining.js';
import { eventsOf, type BareRows } from './bare-rows.js';

/** What the request is remembered by. */
export interface BareAnswer {
  readonly key: string;
  readonly answer: object;
}

const HOUSEHOLD = `insert into household (id, region_code, residence, address, registered_on) values ($1, $2, $3, $4, $5)`;
const PERSONS = `
insert into person (id, name, id_number, birth_date, sex, register_region_code, phone)
select * from unnest($1::uuid[], $2::jsonb[], $3::jsonb[], $4::jsonb[], $5::text[], $6::text[], $7::jsonb[])`;
const INDEX = `
insert into person_index (kid, value, person_id) select 'bench', * from unnest($1::text[], $2::uuid[])`;
const NAME_INDEX = `
insert into person_name_index (kid, value, numbered, person_id, alone)
select 'bench', v, true, p, false from unnest($1::text[], $2::uuid[]) as u (v, p)`;
const MEMBERSHIP = `
insert into membership (household_id, person_id, relation, lives_from, joined_on)
select $1, p, r, l, $5 from unnest($2::uuid[], $3::text[], $4::date[]) as u (p, r, l)`;
const APPLICATION = `
insert into application (id, household_id, region_code, channel, filed_by, filed_by_actor, received_on,
  categories_requested, help_requested, state, tracks, members, declared, sealed, filed)
values ($1, $2, $3, $4, $5, 'demo-clerk', $6, $7, $8, 'open', '{"civil-affairs":"open","monitored":"open"}', $9, $10, $11, $12)`;
const STREAM = `
insert into stream as s (topic, stream, last) values ('intake.v1', $1, $2)
on conflict (topic, stream) do update set last = s.last + excluded.last`;
const OUTBOX = `
with written as (
  insert into outbox (topic, stream, streamseq, event_id, bytes)
  select 'intake.v1', $1, n, id, bytes from unnest($2::text[], $3::bytea[]) with ordinality as u (id, bytes, n)
  returning topic, id
)
insert into due (topic, id) select topic, id from written`;
const AUDIT = `
insert into audit (business_at, actor_id, actor_role, action, object_type, object_id, household_id, outcome, correlation_id)
values (now(), 'demo-clerk', 'clerk', 'application.accepted', 'application', $1, $2, 'done', $3)`;
const ANSWER = `insert into idempotency (actor_id, key, request_hash, status, body) values ('demo-clerk', $1, $2, 201, $3)`;

type Step = readonly [name: string, text: string, values: unknown[]];

function registerSteps(body: FileApplicationDto, rows: BareRows): Step[] {
  const { persons, householdId } = rows;
  const ids = persons.map(({ id }) => id);
  const json = (pick: (person: (typeof persons)[number]) => object | null): (string | null)[] =>
    persons.map((person) => (pick(person) === null ? null : JSON.stringify(pick(person))));
  return [
    ['household', HOUSEHOLD, [householdId, body.regionCode, body.residence, rows.address, body.receivedOn]],
    [
      'persons',
      PERSONS,
      [
        ids,
        json((p) => p.name),
        json((p) => p.idNumber),
        json((p) => p.birthDate),
        persons.map((p) => p.sex),
        persons.map((p) => p.registerRegionCode),
        json((p) => p.phone),
      ],
    ],
    ['index', INDEX, [persons.map(({ index }) => index), ids]],
    [
      'name index',
      NAME_INDEX,
      [
        persons.flatMap(({ nameIndex }) => nameIndex),
        persons.flatMap(({ id, nameIndex }) => nameIndex.map(() => id)),
      ],
    ],
    [
      'membership',
      MEMBERSHIP,
      [householdId, ids, persons.map((p) => p.relation), persons.map((p) => p.livesFrom), body.receivedOn],
    ],
  ];
}

function recordSteps(body: FileApplicationDto, rows: BareRows, { key, answer }: BareAnswer): Step[] {
  const { applicationId, householdId, persons, declared, circumstances, filed } = rows;
  const events = eventsOf(body, rows);
  const stream = `household/${householdId}`;
  const members = JSON.stringify(persons.map(({ id, relation }) => ({ personId: id, relation })));
  const application = [
    applicationId,
    householdId,
    body.regionCode,
    body.channel,
    body.filedBy,
    body.receivedOn,
  ];
  const hash = createHash('sha256').update(JSON.stringify(body)).digest('hex');
  return [
    [
      'application',
      APPLICATION,
      [
        ...application,
        ...[body.categoriesRequested, body.helpRequested, members, declared, { circumstances }, filed],
      ],
    ],
    ['answer', ANSWER, [key, hash, answer]],
    ['audit', AUDIT, [applicationId, householdId, randomUUID()]],
    ['stream', STREAM, [stream, events.length]],
    [
      'outbox',
      OUTBOX,
      [
        stream,
        events.map(({ id }) => id),
        events.map(({ bytes }, n) =>
          Buffer.concat([bytes.subarray(0, -1), Buffer.from(`,"streamseq":${String(n + 1)}}`)]),
        ),
      ],
    ],
  ];
}

/**
 * The same rows as the product, one prepared insert per table between BEGIN and COMMIT. A
 * connection that pipelines sends them in one piece.
 */
export async function writeRows(
  pool: pg.Pool,
  body: FileApplicationDto,
  rows: BareRows,
  remembered: BareAnswer,
): Promise<void> {
  const client = await pool.connect();
  try {
    const { stream } = (client as unknown as { readonly connection: { readonly stream: Socket } }).connection;
    stream.cork();
    process.nextTick(() => {
      stream.uncork();
    });
    const steps = [...registerSteps(body, rows), ...recordSteps(body, rows, remembered)];
    await inOrder(
      client,
      () => client.query('begin'),
      ...steps.map(
        ([name, text, values]) =>
          () =>
            client.query({ name, text, values }),
      ),
      () => client.query('commit'),
    );
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
