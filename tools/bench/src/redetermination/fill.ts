import pg from 'pg';
import { bareSql, rows, sql, type Sql } from '@aid-chain/messaging';
import { parseKeyRing, Sealer } from '@aid-chain/platform';
import { withClient } from '../database.js';
import { DECIDED_ON, APPLIED_ON, householdNumbers } from '../policy/households.js';
import { limitsOf, samplePack } from '../policy/policy-bench.js';
import { KEYS } from '../service-config.js';
import { FILLED } from './filled-tables.js';
import { DETERMINATION_HASH, recognisedFamily, type FamilyRows, type Made } from './recognised-family.js';

const BATCH = 500;
/** Of so many families one gets less than the rules give. */
const EVERY = 10;

/** What a database was filled with. */
export interface Filled {
  readonly recognised: number;
  readonly short: number;
}

/** Fills the tables of eligibility with families of whom each has a recognition. */
export async function fillRecognised(url: string, count: number): Promise<Filled> {
  const ring = parseKeyRing(KEYS);
  if (ring === undefined) throw new Error('no keys');
  const pack = await samplePack();
  const made = { sealer: new Sealer(ring), pack, limits: limitsOf(pack) };
  return withClient(url, async (client) => {
    await client.query('set search_path = eligibility');
    // Rows that nobody has to find again after a crash of the bench.
    await client.query('set synchronous_commit = off');
    const filled = await fill(client, count, made);
    for (const [table] of FILLED) await client.query(`vacuum (analyze) ${table}`);
    return filled;
  });
}

async function fill(client: pg.Client, count: number, made: Made): Promise<Filled> {
  const numbers = householdNumbers();
  let [recognised, short] = [0, 0];
  while (recognised < count) {
    const families: FamilyRows[] = [];
    while (families.length < Math.min(BATCH, count - recognised)) {
      const family = recognisedFamily(numbers.next().value, families.length % EVERY === 0, made);
      if (family !== undefined) families.push(family);
    }
    await client.query('begin');
    await insert(bareSql(client), families);
    await client.query('commit');
    recognised += families.length;
    short += families.filter(({ determination }) => determination !== undefined).length;
  }
  return { recognised, short };
}

async function insert(connection: Sql, families: readonly FamilyRows[]): Promise<void> {
  const of = <K extends keyof FamilyRows>(table: K) => families.map((each) => each[table] as never);
  const households = rows('h', { householdId: 'uuid', address: 'jsonb', members: 'jsonb' }, of('household'));
  await sql`insert into household (household_id, region_code, residence, address, members, business_at)
    select "householdId", '510683990001', 'rural', address, members, now() from ${households}`.on(connection);
  const files = rows(
    'c',
    { caseId: 'uuid', householdId: 'uuid', applicationId: 'uuid', regionCode: 'text', document: 'jsonb' },
    of('caseFile'),
  );
  await sql`insert into case_file (case_id, household_id, application_id, origin, region_code, opened_on, state, document)
    select "caseId", "householdId", "applicationId", 'application', "regionCode", ${APPLIED_ON}::date, 'ended', document
      from ${files}`.on(connection);
  const declared = rows(
    'd',
    { applicationId: 'uuid', householdId: 'uuid', sealed: 'jsonb', facts: 'jsonb' },
    of('declared'),
  );
  await sql`insert into declared_facts (application_id, household_id, declared_on, sealed, facts)
    select "applicationId", "householdId", ${APPLIED_ON}::date, sealed, facts from ${declared}`.on(
    connection,
  );
  await evidence(connection, of);
}

async function evidence(
  connection: Sql,
  of: (table: 'survey' | 'report' | 'recognition' | 'determination') => never[],
): Promise<void> {
  await sql`insert into survey (case_id, version, surveyed_on, recorded_by, investigators, sealed, facts, needs, papers)
    select "caseId", 1, ${DECIDED_ON}::date, 'clerk', '{}', '{}', '{}', '[]', '[]'
      from ${rows('s', { caseId: 'uuid' }, of('survey'))}`.on(connection);
  const reports = rows('r', { caseId: 'uuid', sources: 'jsonb', adults: 'jsonb' }, of('report'));
  await sql`insert into verification_report (case_id, version, reported_on, recorded_by, sources, supporters, adults)
    select "caseId", 1, ${DECIDED_ON}::date, 'civil-affairs', sources, '[]',
      array(select jsonb_array_elements_text(adults)::uuid) from ${reports}`.on(connection);
  const recognitions = rows(
    'r',
    { recognitionId: 'uuid', householdId: 'uuid', category: 'text', caseId: 'uuid', document: 'jsonb' },
    of('recognition'),
  );
  await sql`insert into recognition (recognition_id, household_id, category, case_id, state, document)
    select "recognitionId", "householdId", category, "caseId", 'running',
      document || jsonb_build_object('recognitionId', "recognitionId") from ${recognitions}`.on(connection);
  const kept = of('determination').filter((each) => each !== undefined);
  await sql`insert into determination (case_id, track, hash, as_of, pack_hash, code_version, worksheet, frozen_by)
    select "caseId", 'civil-affairs', ${DETERMINATION_HASH}, ${DECIDED_ON}::date, '', '', worksheet, 'reviewer'
      from ${rows('d', { caseId: 'uuid', worksheet: 'jsonb' }, kept)}`.on(connection);
}
