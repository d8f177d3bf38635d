import { accountedSources, type Reply } from '@aid-chain/testing';
import { LI } from '../testing/families.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

type Body = Record<string, unknown>;

let scene: Scene;
let officials: Officials;
let persons: readonly string[];

/** 李, who declared that the clerk S-0101 is a brother and wrote the code in small letters. */
beforeAll(async () => {
  scene = await Scene.start('2026-01-16T10:00:00+08:00');
  const { caseId, personIds } = await scene.applies({ ...LI, relatedTo: 's-0101' });
  officials = new Officials(scene, caseId);
  persons = personIds;
});

afterAll(() => scene?.stop());

const send = (sources: readonly Body[], more: Body = {}) =>
  officials.post('demo-civil-affairs', 'verification-report', { on: '2026-01-13', sources, ...more });

function faultsOf({ body }: Reply<Body>): string[] {
  const faults = (body['faults'] ?? []) as { readonly code: string; readonly path: string }[];
  return faults.map(({ code, path }) => `${code} ${path}`);
}

const wage = (changes: Body = {}): Body => ({
  sourceCode: 'tax',
  personId: persons[0],
  result: 'match',
  incomes: [
    {
      personId: persons[0],
      kind: 'wage',
      itemCode: 'wage',
      amountFen: 1_800_000,
      period: { from: '2025-01-01', to: '2025-12-31' },
      ...changes,
    },
  ],
});

/** Read by the reviewer: the clerks are relatives whom the family declared. */
const stateOf = async () => (await scene.read(officials.caseId, 'demo-reviewer')).body;

/** The ids of the supporters that the reports name, the oldest first. */
async function supporterIds(): Promise<unknown[]> {
  const named = (await stateOf())['supporters'] as readonly { readonly supporterId: string }[];
  return named.map(({ supporterId }) => supporterId);
}

/** What the worksheet still misses of the support that somebody owes the parent. */
async function supportOf(): Promise<unknown> {
  interface Sheet {
    readonly tracks: readonly {
      readonly track: string;
      readonly missing: readonly { readonly fact: string }[];
    }[];
  }
  const path = `/v1/cases/${officials.caseId}/determination`;
  const { body } = await scene.http('demo-civil-affairs').get<Sheet>('eligibility', path);
  const sheet = body.tracks.find(({ track }) => track === 'civil-affairs');
  return sheet?.missing.filter(({ fact }) => fact === 'income.transfer');
}

describe('a case whose report and survey are refused first and taken when they are put right', () => {
  it('[S0-05] [L-11] a report that asked nobody is refused, and every source of the law is named as missing', async () => {
    const nobody = await send([]);
    expect(nobody).toMatchObject({ status: 422, body: { code: 'REPORT_ASKED_NOBODY' } });
    expect(faultsOf(nobody)).toEqual(Array.from({ length: 11 }, () => 'SOURCE_NOT_ACCOUNTED /sources'));
    expect(JSON.stringify(nobody.body)).toContain('bank-deposits 银行存款');
    expect(await stateOf()).toMatchObject({ verification: { is: 'requested' } });
  });

  it('an item that is in no list is refused with the one that was meant', async () => {
    const pension = wage({ kind: 'transfer', itemCode: ['pension', 'basic'].join('.') });
    const refused = await send(accountedSources('2026-01-13', [pension]));
    expect(faultsOf(refused)).toEqual(['ITEM_UNKNOWN_BUT_LIKE /sources/0/incomes/0/itemCode']);
    expect(JSON.stringify(refused.body)).toContain('是否应为：basic-pension 中央确定的城乡居民基础养老金');
  });

  it('everything else that is wrong comes in one answer; the case stays as it is', async () => {
    const later = wage({ period: { from: '2030-01-01', to: '2030-12-31' } });
    const cars = { sourceCode: 'cars', result: 'match' };
    const bank = { sourceCode: 'bank-deposits', result: 'unreachable' };
    const refused = await send(accountedSources('2026-01-13', [later, cars, bank, wage()]));
    expect(refused).toMatchObject({ status: 422, body: { code: 'VALIDATION_FAILED', params: { count: 4 } } });
    expect(faultsOf(refused)).toEqual([
      'PERIOD_OUT_OF_RANGE /sources/0/incomes/0/period',
      'SOURCE_NOT_IN_SCOPE /sources/1/sourceCode',
      'SOURCE_REASON_MISSING /sources/2/reasonCode',
      'SOURCE_TWICE /sources/3',
    ]);
    expect(await stateOf()).toMatchObject({ verification: { is: 'requested' } });
  });

  it('[S0-05] [L-11] the corrected report is taken, with the bank that gave no answer and why; a second one adds to it', async () => {
    const bank = { sourceCode: 'bank-deposits', result: 'unreachable', reasonCode: 'timed-out' };
    const cars = { sourceCode: 'vehicles', result: 'unreachable', reasonCode: 'out-of-service' };
    expect(await send(accountedSources('2026-01-13', [wage(), bank, cars]))).toMatchObject({ status: 201 });
    const answered = persons.slice(0, 2).map((personId) => ({
      ...{ sourceCode: 'bank-deposits', personId, result: 'match' },
      assets: [{ kind: 'deposit', valueFen: 0, locationRegionCode: '510683' }],
    }));
    expect(await send(answered)).toMatchObject({ status: 201 });
    expect(await stateOf()).toMatchObject({ verification: { is: 'reported', version: 2 } });
  });

  it('[L-10] a son outside the household is queried with need and consent only; his refusal is recorded without query', async () => {
    const need = { statedOn: '2026-01-12', reasonCode: 'support-not-declared' };
    const son = { name: '李示例', supporterOf: persons[0], relation: 'child', need };
    const taxes = { sources: [{ sourceCode: 'tax', result: 'match' }] };
    const car = [{ sourceCode: 'tax', result: 'no-data' }];
    const unasked = await send(car, { supporters: [{ ...son, ...taxes }] });
    expect(unasked).toMatchObject({ status: 422, body: { code: 'SUPPORTER_CONSENT_MISSING' } });
    const schooling = [{ sourceCode: 'tax', result: 'match', expenditures: [] }];
    const consent = { givenOn: '2026-01-12' };
    expect(faultsOf(await send(car, { supporters: [{ ...son, consent, sources: schooling }] }))).toEqual([
      'FIELD_UNKNOWN /supporters/0/sources/0/expenditures',
    ]);
    const refused = await send(car, { supporters: [{ ...son, refusedOn: '2026-01-13' }] });
    expect(refused).toMatchObject({ status: 201 });
    const { supporters } = await stateOf();
    expect(supporters).toMatchObject([{ name: '李**', relation: 'child', refusedOn: '2026-01-13', need }]);
    const { rows } = await scene.database.query(`select supporters::text as kept from verification_report`);
    expect(JSON.stringify(rows)).not.toContain('示例');
  });

  it('[L-10] the refusal of the son leaves the support open on the worksheet and is never the family’s own', async () => {
    expect(await supportOf()).toMatchObject([{ fact: 'income.transfer', broughtBy: ['survey'] }]);
  });

  it('[L-10] the misspelt son consents under his right name and is the same person: the old refusal is over', async () => {
    const [refused] = await supporterIds();
    const need = { statedOn: '2026-01-12', reasonCode: 'support-not-declared' };
    const consents = { supporterOf: persons[0], relation: 'child', need, consent: { givenOn: '2026-01-13' } };
    const corrected = { ...consents, supporterId: refused, name: '李士例' };
    const car = [{ sourceCode: 'tax', result: 'no-data' }];
    expect(await send(car, { supporters: [corrected] })).toMatchObject({ status: 201 });
    expect(await supportOf()).toEqual([]);
    expect(await supporterIds()).toEqual([refused, refused]);
    const again = { ...corrected, consent: undefined, refusedOn: '2026-01-13' };
    expect(await send(car, { supporters: [again] })).toMatchObject({ status: 201 });
    expect(await supportOf()).toHaveLength(1);
  });

  it('the declared relative does not survey, however the family spelt the staff code: not as clerk, not as second', async () => {
    const relative = await officials.survey('2026-01-14');
    expect(relative).toMatchObject({ status: 403, body: { code: 'CLOSE_RELATIVE' } });
    const second = { investigators: ['demo-clerk-2', 'demo-clerk'] };
    expect(await officials.survey('2026-01-14', second, 'demo-clerk-2')).toMatchObject({ status: 403 });
  });

  it('[N4] a department and the audit are no investigators; a survey takes what the window would take', async () => {
    const outsiders = { investigators: ['demo-dept-health', 'demo-auditor'] };
    expect(faultsOf(await officials.survey('2026-01-14', outsiders, 'demo-clerk-2'))).toEqual([
      'INVESTIGATOR_ROLE /investigators/0',
      'INVESTIGATOR_ROLE /investigators/1',
    ]);
    const two = { investigators: ['demo-clerk-2', 'demo-reviewer'] };
    const period = { from: '2025-01-01', to: '2025-12-31' };
    const facts = {
      expenditures: [{ personId: persons[1], kind: 'medical', grossFen: 0, reimbursedFen: 1, period }],
      assets: [{ kind: 'vehicle', count: 0, valueFen: 8_000_000, locationRegionCode: '000000' }],
    };
    expect(faultsOf(await officials.survey('2026-01-14', { ...two, facts }, 'demo-clerk-2'))).toEqual([
      'REIMBURSED_ABOVE_GROSS /facts/expenditures/0/reimbursedFen',
      'ASSET_NONE_WITH_VALUE /facts/assets/0/valueFen',
      'ASSET_PLACE_UNKNOWN /facts/assets/0/locationRegionCode',
    ]);
    const twice = [
      { personId: persons[0], labour: 'able' },
      { personId: persons[0], labour: 'none' },
    ];
    const survey = { ...two, facts: { circumstances: twice } };
    expect(faultsOf(await officials.survey('2026-01-14', survey, 'demo-clerk-2'))).toEqual([
      'MEMBER_FACT_TWICE /facts/circumstances/1/personId',
    ]);
    expect(await officials.survey('2026-01-14', two, 'demo-clerk-2')).toMatchObject({ status: 201 });
  });

  it('[L-12] the survey asks for no bank statement, which the bank made needless, but for what no source told', async () => {
    const two = { investigators: ['demo-clerk-2', 'demo-reviewer'] };
    const statement = { paper: 'bank-statement', personId: persons[0], reasonCode: 'no-answer' };
    const asked = { ...two, papersRequested: [statement] };
    const refused = await officials.survey('2026-01-14', asked, 'demo-clerk-2');
    expect(refused).toMatchObject({ status: 422, body: { code: 'PAPER_OBTAINABLE' } });
    expect(JSON.stringify(refused.body)).toContain('民发〔2021〕57号第十一条');
    const papersRequested = [
      { paper: 'vehicle-certificate', personId: persons[0], reasonCode: 'no-answer' },
      { paper: 'support-agreement', personId: persons[0], reasonCode: 'no-source' },
    ];
    const taken = await officials.survey('2026-01-14', { ...two, papersRequested }, 'demo-clerk-2');
    expect(taken).toMatchObject({ status: 201 });
    expect((await stateOf())['papersRequested']).toEqual(
      papersRequested.map((paper) => ({ ...paper, on: '2026-01-14', state: 'asked' })),
    );
  });

  it('[L-10] other evidence closes what the son left open: the survey finds all incomes of the parent', async () => {
    const circumstances = [{ personId: persons[0], incomeComplete: true }];
    const assets = [{ kind: 'vehicle', count: 0, locationRegionCode: '510683' }];
    const survey = { investigators: ['demo-clerk-2', 'demo-reviewer'], facts: { circumstances, assets } };
    expect(await officials.survey('2026-01-14', survey, 'demo-clerk-2')).toMatchObject({ status: 201 });
    expect(await supportOf()).toEqual([]);
  });

  it('the case goes on: the opinion is given on what was found', async () => {
    expect(await officials.opinion('civil-affairs', '2026-01-15', 'positive')).toMatchObject({ status: 201 });
  });
});
