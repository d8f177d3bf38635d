import { randomUUID } from 'node:crypto';
import { bareSql, type Sql } from '@aid-chain/messaging';
import { startServices, type RunningServices } from '@aid-chain/testing';
import pg from 'pg';
import type { CaseState } from '../cases/case.state.js';
import { eligibility } from '../eligibility.definition.js';
import { opened } from '../testing/given.fixture.js';
import { storedEvidence } from './stored-evidence.js';

let running: RunningServices;
let database: pg.Client;
let connection: Sql;

beforeAll(async () => {
  running = await startServices([eligibility]);
  database = new pg.Client({
    connectionString: running.databaseUrl,
    options: '-c search_path=eligibility',
  });
  await database.connect();
  connection = bareSql(database);
}, 120_000);

afterAll(async () => {
  await database?.end();
  await running?.stop();
});

const run = (text: string, ...params: unknown[]) => database.query(text, params);

/** A case of a household of its own, of an application or of a review. */
async function newCase(origin: 'application' | 'review' = 'application'): Promise<CaseState> {
  const [caseId, householdId] = [randomUUID(), randomUUID()];
  const applicationId = origin === 'application' ? randomUUID() : null;
  await run(
    `insert into household (household_id, region_code, residence, address, members, business_at)
     values ($1, '510683990001', 'rural', '{}', '[]', now())`,
    householdId,
  );
  await run(
    `insert into case_file (case_id, household_id, application_id, origin, region_code, opened_on, state, document)
     values ($1, $2, $3, $4, '510683990001', '2026-01-12', 'gathering', '{}')`,
    ...[caseId, householdId, applicationId, origin],
  );
  return { ...opened().state, caseId, householdId, applicationId, origin };
}

const declare = (householdId: string, applicationId: string, on: string) =>
  run(
    `insert into declared_facts (application_id, household_id, declared_on, sealed, facts)
     values ($1::uuid, $2, $3, '{}', jsonb_build_object('of', $1::uuid))`,
    ...[applicationId, householdId, on],
  );

const survey = (caseId: string, version: number) =>
  run(
    `insert into survey (case_id, version, surveyed_on, recorded_by, investigators, sealed, facts, needs, papers)
     values ($1, $2, '2026-01-14', 'demo-clerk', '{}', '{}', '{}', '[]', '[]')`,
    ...[caseId, version],
  );

const bill = (caseId: string, department: string, on: string) =>
  run(
    `insert into review_facts (case_id, event_id, department, sent_on, expenditures) values ($1, gen_random_uuid(), $2, $3,
       '[{"personId": "p1", "kind": "medical", "grossFen": 100, "reimbursedFen": 0, "batchId": "b", "rowNo": 1}]')`,
    ...[caseId, department, on],
  );

const death = (caseId: string, personId: string) =>
  run(
    `insert into reported_death (case_id, event_id, person_id, cremated_on, department, reported_on)
     values ($1, gen_random_uuid(), $2, '2026-01-02', 'civil-affairs', '2026-01-05')`,
    ...[caseId, personId],
  );

describe('What rests about many cases', () => {
  it('is of each case its own: surveys in their order, the last bills, deaths that were not taken back', async () => {
    const [one, two, bare] = [await newCase(), await newCase(), await newCase()];
    for (const version of [2, 1]) await survey(one.caseId, version);
    await survey(two.caseId, 1);
    await bill(one.caseId, 'medical-insurance', '2026-02-01');
    await bill(one.caseId, 'disabled-federation', '2026-01-01');
    const [alive, dead] = [randomUUID(), randomUUID()];
    for (const personId of [alive, dead]) await death(two.caseId, personId);
    await run(
      `insert into withdrawn_death_report values ($1, '2026-01-02', 'civil-affairs', gen_random_uuid(), '2026-01-09')`,
      alive,
    );
    const found = await storedEvidence(connection, [one, two, bare]);
    const of = ({ caseId }: CaseState) => found.get(caseId);
    expect(of(one)?.surveys.map(({ version }) => version)).toEqual([1, 2]);
    expect(of(two)?.surveys.map(({ version }) => version)).toEqual([1]);
    expect(of(one)?.bills).toMatchObject([{ source: 'department:medical-insurance', asOf: '2026-02-01' }]);
    expect([of(one)?.deaths, of(two)?.deaths.map(({ personId }) => personId)]).toEqual([[], [dead]]);
    expect(of(bare)).toMatchObject({ declared: undefined, surveys: [], reports: [], bills: [], deaths: [] });
  });

  it('[A-21] has of a contradiction what was decided last: a win in an earlier case counts also against what a later case settled before it', async () => {
    const [first, second] = [await newCase(), await newCase()].sort((a, b) => (a.caseId < b.caseId ? -1 : 1));
    if (first === undefined || second === undefined) throw new Error('two cases');
    await run('update case_file set household_id = $1 where case_id = $2', first.householdId, second.caseId);
    const settle = (caseId: string, reasonCode: string, amount: number, at: string) =>
      run(
        `insert into contradiction_resolution (case_id, key, version, resolved_by, resolved_by_role, document, resolved_at)
         values ($1, 'income.wage.p1', $2, 'x', 'civil-affairs-officer', $3, $4)`,
        ...[caseId, amount, JSON.stringify({ documentVersion: 1, reasonCode, amount }), at],
      );
    const standing = async () => {
      const later = { ...second, householdId: first.householdId };
      const found = await storedEvidence(connection, [later]);
      return found
        .get(second.caseId)
        ?.resolutions.map(({ document }) => (document as { amount: number }).amount);
    };
    await settle(second.caseId, 'source-confirmed', 1, '2026-02-01');
    await settle(first.caseId, 'source-confirmed', 2, '2026-02-02');
    expect(await standing()).toEqual([1]);
    await settle(first.caseId, 'won-by-remedy', 3, '2026-03-01');
    expect(await standing()).toEqual([3]);
    await settle(second.caseId, 'source-confirmed', 4, '2026-04-01');
    expect(await standing()).toEqual([4]);
  });

  it('has of an application what was declared with it, and of a review the last declaration with its day', async () => {
    const [applied, review] = [await newCase(), await newCase('review')];
    await declare(applied.householdId, applied.applicationId ?? '', '2026-01-12');
    await declare(applied.householdId, randomUUID(), '2026-03-01');
    await declare(review.householdId, randomUUID(), '2025-05-01');
    const last = randomUUID();
    await declare(review.householdId, last, '2025-11-01');
    const found = await storedEvidence(connection, [applied, review]);
    expect(found.get(applied.caseId)?.declared).toEqual({
      ...{ on: '2026-01-12', sealed: {}, facts: { of: applied.applicationId } },
    });
    expect(found.get(review.caseId)?.declared).toEqual({
      ...{ on: '2025-11-01', sealed: {}, facts: { of: last }, appliedOn: '2025-11-01' },
    });
  });

  it('is asked for with as many statements for a hundred cases as for one', async () => {
    const cases = await Promise.all(Array.from({ length: 100 }, () => newCase()));
    const counted = async (files: readonly CaseState[]): Promise<number> => {
      let asked = 0;
      const counting: Sql = {
        query: (text, params) => {
          asked += 1;
          return connection.query(text, params);
        },
      };
      expect((await storedEvidence(counting, files)).size).toBe(files.length);
      return asked;
    };
    expect(await counted(cases)).toBe(await counted(cases.slice(0, 1)));
  });

  it('is not there of a household that the register has not sent, and is of the others', async () => {
    const [known, unknown] = [await newCase(), { ...(await newCase()), householdId: randomUUID() }];
    const found = await storedEvidence(connection, [unknown, known]);
    expect([...found.keys()]).toEqual([known.caseId]);
  });
});
