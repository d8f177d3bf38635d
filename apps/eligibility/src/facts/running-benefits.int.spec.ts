import { randomUUID } from 'node:crypto';
import { bareSql } from '@aid-chain/messaging';
import { startServices, type RunningServices } from '@aid-chain/testing';
import pg from 'pg';
import { eligibility } from '../eligibility.definition.js';
import { NO_BENEFITS, runningBenefitsOf } from './running-benefits.js';

let running: RunningServices;
let database: pg.Client;

beforeAll(async () => {
  running = await startServices([eligibility]);
  database = new pg.Client({
    connectionString: running.databaseUrl,
    options: '-c search_path=eligibility',
  });
  await database.connect();
}, 120_000);

afterAll(async () => {
  await database?.end();
  await running?.stop();
});

/** A household of the demo township, perhaps one that was merged into another. */
async function household(mergedInto?: string): Promise<string> {
  const id = randomUUID();
  await database.query(
    `insert into household (household_id, region_code, residence, address, members, business_at)
     values ($1, '510683990001', 'rural', '{}', '[]', now())`,
    [id],
  );
  if (mergedInto !== undefined)
    await database.query(
      'insert into household_merger (household_id, into_id, merged_at, last_seq) values ($1, $2, now(), 1)',
      [id, mergedInto],
    );
  return id;
}

interface Recognised {
  readonly category?: string;
  readonly state?: 'running' | 'replaced' | 'ended';
  readonly ofPerson?: boolean;
  readonly document?: object;
}

/** A recognition of a household with the person whom it is of. */
async function recognise(householdId: string, given: Recognised = {}): Promise<string> {
  const { category = 'tekun', state = 'running', ofPerson = true, document = {} } = given;
  const [personId, caseId] = [randomUUID(), randomUUID()];
  await database.query(
    `insert into case_file (case_id, household_id, origin, region_code, opened_on, state, document)
     values ($1, $2, 'application', '510683990001', '2026-01-12', 'gathering', '{}')`,
    [caseId, householdId],
  );
  await database.query(
    `insert into recognition (recognition_id, household_id, person_id, category, case_id, state, document)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [randomUUID(), householdId, ofPerson ? personId : null, category, caseId, state, document],
  );
  return personId;
}

const found = async (householdId: string) => (await runningOf(householdId)).tekunPersons;
const runningOf = async (householdId: string) =>
  (await runningBenefitsOf(bareSql(database), [householdId])).get(householdId) ?? NO_BENEFITS;

describe('Who of a household is a tekun person', () => {
  it('[L-43] is whoever has a running recognition as one, each once and in one order, so that a pupil goes on past 18', async () => {
    const family = await household();
    expect(await found(family)).toEqual([]);
    const persons = [await recognise(family), await recognise(family)];
    expect(await found(family)).toEqual([...persons].sort());
  });

  it('is nobody whose recognition ended or was replaced, who has another class, or of another family', async () => {
    const family = await household();
    await recognise(family, { state: 'ended' });
    await recognise(family, { state: 'replaced' });
    await recognise(family, { category: 'margin', ofPerson: false });
    await recognise(await household());
    expect(await found(family)).toEqual([]);
  });

  it('is found from either household after a merger, as both are one family today', async () => {
    const family = await household();
    const former = await household(family);
    const persons = [await recognise(family), await recognise(former)].sort();
    expect(await found(family)).toEqual(persons);
    expect(await found(former)).toEqual(persons);
  });
});

describe('What a family has in dibao', () => {
  const paid = (monthlyAmountFen: number | null, changes: readonly object[] = []) => ({
    ...{ documentVersion: 1, validFrom: '2026-01-01', monthlyAmountFen, changes },
  });

  it('[N3] is what runs, of the household and of a person alone, with the day of each change; from either household after a merger', async () => {
    const family = await household();
    const former = await household(family);
    const raised = paid(46_000, [{ from: '2026-02-01', monthlyAmountFen: 50_000 }]);
    await recognise(family, { category: 'dibao', ofPerson: false, document: raised });
    const person = await recognise(former, { category: 'dibao', document: paid(1_000) });
    await recognise(family, { category: 'dibao', state: 'ended', document: paid(9_000) });
    for (const id of [family, former]) {
      const { dibao, tekunPersons } = await runningOf(id);
      expect(dibao).toEqual([
        { personId: person, monthlyAmountFen: 1_000 },
        {
          ...{ personId: null, monthlyAmountFen: 46_000 },
          changes: [{ from: '2026-02-01', monthlyAmountFen: 50_000 }],
        },
      ]);
      expect(tekunPersons).toEqual([]);
    }
    expect(await runningOf(await household())).toEqual(NO_BENEFITS);
  });
});
