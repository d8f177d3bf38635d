import type pg from 'pg';
import { MATCHES_FIELD, type MatchedMeasure } from '@aid-chain/contracts';
import { newId, quarterOf } from '@aid-chain/kernel';
import { bareSql, rows, sql } from '@aid-chain/messaging';
import { parseKeyRing, Sealer } from '@aid-chain/platform';
import { withClient } from '../database.js';
import { KEYS } from '../service-config.js';

const BATCH = 1_000;
/** Of so many households one has each of these. */
const EVERY = { double: 100, stepOverdue: 50, reportOverdue: 30, withoutDepartment: 100, housing: 3 };

/** What a database was filled with, and what has to be found in it. */
export interface FilledReferral {
  readonly households: number;
  readonly doubles: number;
  /** Lines of what is missed, measures that nobody gives included. */
  readonly missed: number;
}

const MATCHES: readonly string[] = ['medical-assistance', 'education-assistance', 'housing-assistance'];

/**
 * Fills referral with households that may get measures, have a need with two departments that give something, and of some of which
 * something is overdue, double or with nobody.
 */
export async function fillReferral(url: string, households: number): Promise<FilledReferral> {
  const ring = parseKeyRing(KEYS);
  if (ring === undefined) throw new Error('no keys');
  const sealer = new Sealer(ring);
  await withClient(url, async (client) => {
    await client.query('set search_path = referral');
    await client.query('set synchronous_commit = off');
    await client.query('create temp table filled (n integer primary key, id uuid not null)');
    for (let from = 0; from < households; from += BATCH)
      await insertMatched(client, sealer, from, Math.min(BATCH, households - from));
    for (const statement of FILL) await client.query(statement);
    await client.query('vacuum (analyze)');
  });
  const some = (every: number): number => Math.ceil(households / every);
  return {
    households,
    doubles: some(EVERY.double),
    missed:
      households +
      some(EVERY.housing) +
      some(EVERY.stepOverdue) +
      some(EVERY.reportOverdue) +
      some(EVERY.withoutDepartment),
  };
}

async function insertMatched(client: pg.Client, sealer: Sealer, from: number, count: number): Promise<void> {
  const made = Array.from({ length: count }, (_none, index) => {
    const [n, id] = [from + index, newId()];
    const codes = n % EVERY.housing === 0 ? MATCHES : MATCHES.slice(0, 2);
    const matches = codes.map((measure): MatchedMeasure => ({
      measure,
      outcome: 'may',
      reasons: [],
      missing: [],
    }));
    return { n, id, matches: sealer.sealJson(MATCHES_FIELD, id, matches) };
  });
  const connection = bareSql(client);
  await sql`insert into filled select "n", "id" from ${rows('f', { n: 'integer', id: 'uuid' }, made)}`.on(
    connection,
  );
  await sql`insert into matched_measures (household_id, case_id, region_code, matched_on, matches)
    select "id", "id", '510683990001', '2026-01-12', "matches"
      from ${rows('m', { id: 'uuid', matches: 'jsonb' }, made)}`.on(connection);
}

const REFERRAL = (department: string, table: string): string =>
  `insert into referral (referral_id, need_id, household_id, need_kind, aspects, department, routed_to, opening,
     opened_on, region_code, urgency, referred_on, due_on, due_provisional, state, state_on, correlation_id)
   select ${table}, id, id, 'medical', '{}', '${department}', '${department}', 'routed',
     '2026-01-12', '510683990001', 'normal', '2026-01-12', '2026-01-19', false, 'in-progress', '2026-01-12', 'c' from made`;
const GIVEN = (table: string, department: string, fund: string): string =>
  `insert into given_aid select ${table}, 0, id, '', 'medical', '${department}', '510683990001',
     '${department === 'health' ? 'family-doctor' : 'medical-assistance'}', ${fund}, 50000, '2026-01-12', '2099-12-31' from made`;
const NEED = (id: string, kind: string, from: string): string =>
  `insert into need (need_id, household_id, kind, person_key, aspects, urgency, region_code, ground_code, ground_zh,
     ground_en, established_on)
   select ${id}, id, '${kind}', '', '{}', 'normal', '510683990001', 'g', '依据', 'ground', '2026-01-12' from ${from}`;

const FILL: readonly string[] = [
  'create temp table made as select n, id, gen_random_uuid() as first, gen_random_uuid() as second from filled',
  `insert into household (household_id, region_code, residence, address, members, business_at)
   select id, '510683990001', 'rural', '{}', '[]', now() from made`,
  NEED('id', 'medical', 'made'),
  REFERRAL('medical-insurance', 'first'),
  REFERRAL('health', 'second'),
  GIVEN('first', 'medical-insurance', `'medical-fund'`),
  GIVEN(
    'second',
    'health',
    `case when n % ${String(EVERY.double)} = 0 then 'medical-fund' else 'health-fund' end`,
  ),
  NEED('gen_random_uuid()', 'drinking-water', `made where n % ${String(EVERY.withoutDepartment)} = 0`),
  `insert into referral_step (referral_id, step, begun_on, due_on, due_provisional, remind_on, escalate_on)
   select first, 'begin', '2026-01-12', '2026-01-15', false, '2026-01-14', '2026-12-31' from made
    where n % ${String(EVERY.stepOverdue)} = 0`,
  `insert into feedback_duty (referral_id, quarter, department, region_code, announce_on, due_on)
   select second, '2025Q4', 'health', '510683990001', '2026-01-01', '2026-01-15' from made
    where n % ${String(EVERY.reportOverdue)} = 0`,
  // What the calendar brings is done before: each referral owes the quarter that runs, and nothing else is measured beside.
  `insert into feedback_duty (referral_id, quarter, department, region_code, announce_on, due_on)
   select referral_id, '${quarterOf(new Date().toISOString().slice(0, 10))}', department, region_code, '9999-01-01', '9999-01-15' from referral`,
];
