import { rmSync } from 'node:fs';
import { changedPolicies, replacing, type Reply } from '@aid-chain/testing';
import { adoptedRaise } from '../testing/adopted-raise.fixture.js';
import { publicised, recognised } from '../testing/decided-family.fixture.js';
import { LI, type FamilyOf } from '../testing/families.fixture.js';
import type { Identity } from '../testing/family-events.fixture.js';
import { FiledRemedies } from '../testing/remedies.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

type Body = Record<string, unknown>;

/** The standard of 560 yuan rises by 60 in January of each year but one. */
const standards = replacing(
  '- { from: 2025-01-01, to: null, value: 56000, demo: true }',
  `- { from: 2025-01-01, to: 2026-12-31, value: 56000, demo: true }
    - { from: 2027-01-01, to: 2027-12-31, value: 62000, demo: true }
    - { from: 2028-01-01, to: 2028-12-31, value: 68000, demo: true }
    - { from: 2029-01-01, to: 2029-12-31, value: 74000, demo: true }
    - { from: 2030-01-01, to: null, value: 80000, demo: true }`,
);

/** Who has more than the standard of dibao is hardly ever a margin household: nothing else begins where dibao goes on by a later standard. */
const lowMargin = replacing(
  '{ from: 2026-07-01, to: null, value: 15000, min: 10001,',
  '{ from: 2026-07-01, to: null, value: 10300, min: 10001,',
);

let folder: string;
let scene: Scene;

beforeAll(async () => {
  folder = changedPolicies({ '510683/dibao.yaml': standards, '000000/dibao.yaml': lowMargin });
  scene = await Scene.start('2026-10-08T10:00:00+08:00', folder);
}, 120_000);
afterAll(async () => {
  await scene?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const at = (day: string) => scene.stack.setClock(`${day}T10:00:00+08:00`);
const post = (path: string, body: Body, key = 'demo-civil-affairs'): Promise<Reply<Body>> =>
  scene.http(key).post('eligibility', path, body);
const li = (wage: number, receivedOn: string): FamilyOf => ({
  ...LI,
  receivedOn,
  persons: LI.persons.map((person, index) => ({
    ...person,
    severelyIll: false,
    ...(index === 0 ? { wageFenPerMonth: wage } : {}),
  })),
});

/** Takes the raise of a January in. */
const raised = async (on: string, onDay?: string) =>
  expect(await adoptedRaise(scene, on, onDay)).toMatchObject({ status: 201 });

async function proposed(caseId: string, on: string): Promise<Body> {
  const made = await post(`/v1/cases/${caseId}/adjustments`, { on, category: 'dibao' }, 'demo-clerk');
  expect([made.status, made.body['code']]).toEqual([201, undefined]);
  return made.body['adjustment'] as Body;
}

function hear(adjustment: Body, on: string, personId: string | undefined): Promise<Reply<Body>> {
  const heard = { outcome: 'heard', on, means: 'phone', heardBy: ['demo-clerk'], personId, capacity: 'full' };
  const path = `/v1/adjustments/${String(adjustment['adjustmentId'])}`;
  return post(`${path}/hearing`, { ...heard, opinion: 'no-opinion' }, 'demo-clerk');
}

async function proposedAndHeard(caseId: string, on: string, personId: string | undefined): Promise<Body> {
  const adjustment = await proposed(caseId, on);
  expect(await hear(adjustment, on, personId)).toMatchObject({ status: 201 });
  return adjustment;
}

/** What runs, with the amounts that are decided for later. */
async function runs({ householdId }: Identity): Promise<unknown> {
  const { rows } = await scene.database.query<{ document: Body }>(
    `select document from recognition where household_id = $1 and state = 'running'`,
    [householdId],
  );
  return rows.map(({ document: { monthlyAmountFen, validFrom, changes = [] } }) => ({
    ...{ monthlyAmountFen, validFrom },
    changes: (changes as Body[]).map(({ from, monthlyAmountFen: fen }) => ({ from, monthlyAmountFen: fen })),
  }));
}

describe('An amount that is decided for a later day, over HTTP on PostgreSQL', () => {
  it('[L-01] stands beside a reduction that is decided after it: computed by the standard of that day, in a proposal and in a case', async () => {
    const first = await recognised(scene, li(150_000, '2026-10-08'));
    const other = await recognised(scene, li(150_000, '2026-10-23'));
    await raised('2026-11-09');
    const [was] = (await runs(first.who)) as { monthlyAmountFen: number }[];
    const amount = Number(was?.monthlyAmountFen);
    expect(was).toMatchObject({ changes: [{ from: '2027-01-01', monthlyAmountFen: amount + 3 * 6_000 }] });

    // 587 yuan a head: more than the standard of today, and less than that of January.
    const richer = await scene.appliesAgain(first.who, li(220_000, '2026-11-09'));
    const officials = new Officials(scene, richer.caseId);
    const day = '2026-11-23';
    await at(day);
    await officials.report('2026-11-10');
    await officials.survey('2026-11-11');
    const opinion = await officials.opinion('civil-affairs', day, 'negative');
    const refusal = await officials.decision('civil-affairs', day, opinion, { outcome: 'refuse' });
    expect([refusal.status, refusal.body['code']]).toEqual([201, undefined]);
    const made = await proposedAndHeard(richer.caseId, day, first.who.personIds[0]);
    const from = { from: '2027-01-01', monthlyAmountFen: made['amountAfterFen'] };
    expect(made).toMatchObject({ ends: false, kinds: ['lower-amount'], firstMonth: '2027-01-01' });
    const path = `/v1/adjustments/${String(made['adjustmentId'])}`;
    expect(await post(`${path}/decision`, { on: day })).toMatchObject({ status: 201 });
    expect(await runs(first.who)).toContainEqual(
      expect.objectContaining({ monthlyAmountFen: amount, changes: [from] }),
    );
    expect(Number(from.monthlyAmountFen)).toBeLessThan(amount + 3 * 6_000);

    await at('2026-11-24');
    const second = await publicised(scene, li(160_000, '2026-11-24'), other.who);
    const lower = await proposedAndHeard(second.caseId, second.day, other.who.personIds[0]);
    const decided = await second.officials.decision('civil-affairs', second.day, second.opinion);
    expect([decided.status, decided.body['code']]).toEqual([201, undefined]);
    // The family was heard on what it gets, from what it would have had: both by the standard of January.
    const less = Number(lower['amountAfterFen']);
    expect(lower).toMatchObject({ amountBeforeFen: amount + 3 * 6_000, firstMonth: '2027-01-01' });
    expect(less).toBeLessThan(amount + 3 * 6_000);
    expect(decided.body).toMatchObject({ decision: { recognised: [{ monthlyAmountFen: less }] } });
    expect(await runs(other.who)).toEqual([{ monthlyAmountFen: less, validFrom: '2027-01-01', changes: [] }]);
  });

  it('[S1-18] [A-04] that was adopted late is owed for each month that had begun, and stands on the happiness list as arrears', async () => {
    const { who } = await recognised(scene, li(150_000, '2026-12-09'));
    await raised('2027-03-08');
    const path = `/v1/arrears?householdId=${who.householdId}`;
    const { body } = await scene.http('demo-civil-affairs').get<{ items: Body[] }>('eligibility', path);
    const months = ['2027-01-01', '2027-02-01', '2027-03-01'].map((month) => ({ month, amountFen: 18_000 }));
    expect(body.items).toMatchObject([{ cause: 'standard-raised', state: 'due', sumFen: 54_000, months }]);
  });

  it('[A-04] [L-22] that is decided anew after a remedy owes each month by the standard of that month', async () => {
    const { who } = await recognised(scene, li(150_000, '2027-04-01'));
    const second = await publicised(scene, li(160_000, '2027-05-03'), who);
    const { adjustmentId } = await proposedAndHeard(second.caseId, second.day, who.personIds[0]);
    const reduced = await second.officials.decision('civil-affairs', second.day, second.opinion);
    expect([reduced.status, reduced.body['code']]).toEqual([201, undefined]);

    await at('2028-02-07');
    const day = '2028-02-07';
    const remedies = new FiledRemedies(scene);
    const filed = await remedies.file('demo-clerk', {
      ...{ kind: 'reconsideration', about: 'track', caseId: second.caseId, track: 'civil-affairs' },
      ...{ ground: 'decision', decision: 'adjustment', adjustmentId, receivedOn: day, knownOn: day },
    });
    const id = String(filed.body['remedyId']);
    const step = (name: string, body: Body) =>
      remedies.step('demo-civil-affairs', id, name, { on: day, ...body });
    await step('acceptance', { accepted: true });
    await step('result', { result: 'changed', findings: '示范' });
    const made = await step('correction', { basis: 'as-filed', reason: '示范' });
    const anew = new Officials(scene, String(made.body['correctionCaseId']));
    await anew.report(day);
    await anew.survey(day);
    const opinion = await anew.opinion('civil-affairs', day, 'positive');
    await anew.publicity('civil-affairs', day);
    await at('2028-02-21');
    await anew.publicityEnd('civil-affairs', '2028-02-21');
    const decided = await anew.decision('civil-affairs', '2028-02-21', opinion);
    expect([decided.status, decided.body['code']]).toEqual([201, undefined]);
    const path = `/v1/arrears?householdId=${who.householdId}`;
    const { body } = await scene.http('demo-civil-affairs').get<{ items: Body[] }>('eligibility', path);
    const owed = body.items.map(({ cause, months }) => [
      cause,
      (months as { month: string; amountFen: number }[]).map(({ month }) => month.slice(0, 7)),
    ]);
    expect(owed).toEqual([
      [
        'set-aside',
        ['2027-06', '2027-07', '2027-08', '2027-09', '2027-10', '2027-11', '2027-12', '2028-01', '2028-02'],
      ],
      ['decided-late', ['2028-01', '2028-02']],
    ]);
  });

  it('[L-01] [L-04] [S1-18] that is taken in after the family was heard on a reduction for the same month: it is heard on what it loses then, and nobody on a month that is over', async () => {
    const { who } = await recognised(scene, li(150_000, '2028-09-04'));
    const late = await recognised(scene, li(150_000, '2028-09-18'));
    const other = await publicised(scene, li(160_000, '2028-10-30'), late.who);
    const over = await proposed(other.caseId, other.day);
    const { officials, opinion, caseId, day } = await publicised(scene, li(160_000, '2028-11-20'), who);
    const heard = await proposedAndHeard(caseId, day, who.personIds[0]);
    await raised('2028-12-11', '2029-01-01');
    const decide = () => officials.decision('civil-affairs', '2028-12-11', opinion);
    expect(await decide()).toMatchObject({ status: 409, body: { code: 'HEARING_STALE' } });
    const anew = await proposedAndHeard(caseId, '2028-12-11', who.personIds[0]);
    const raise = 3 * 6_000;
    expect(anew).toMatchObject({
      ...{ revision: 2, amountBeforeFen: Number(heard['amountBeforeFen']) + raise, firstMonth: '2029-01-01' },
      amountAfterFen: Number(heard['amountAfterFen']) + raise,
    });
    const decided = await decide();
    expect([decided.status, decided.body['code']]).toEqual([201, undefined]);
    expect(await runs(who)).toEqual([
      { monthlyAmountFen: anew['amountAfterFen'], validFrom: '2029-01-01', changes: [] },
    ]);

    const month = '2029-01-08';
    await at(month);
    const [head] = late.who.personIds;
    expect(await hear(over, month, head)).toMatchObject({
      status: 409,
      body: { code: 'PROPOSAL_MONTH_OVER' },
    });
    const left = await proposedAndHeard(other.caseId, month, head);
    expect(left).toMatchObject({ firstMonth: '2029-02-01', amountAfterFen: anew['amountAfterFen'] });
  });

  it('[L-01] [L-05] does not put off an end that stands by the standard of that day as well: it begins in the month of which the family was heard', async () => {
    const { who } = await recognised(scene, li(150_000, '2029-10-08'));
    await raised('2029-11-05', '2030-01-01');
    const again = await scene.appliesAgain(who, li(900_000, '2029-11-05'));
    const officials = new Officials(scene, again.caseId);
    const day = '2029-11-19';
    await at(day);
    await officials.report('2029-11-06');
    await officials.survey('2029-11-07');
    const opinion = await officials.opinion('civil-affairs', day, 'negative');
    const made = await proposedAndHeard(again.caseId, day, who.personIds[0]);
    expect(made).toMatchObject({ ends: true, firstMonth: '2029-12-01' });
    const refusal = await officials.decision('civil-affairs', day, opinion, { outcome: 'refuse' });
    expect([refusal.status, refusal.body['code']]).toEqual([201, undefined]);
    const path = `/v1/adjustments/${String(made['adjustmentId'])}`;
    expect(await post(`${path}/decision`, { on: day })).toMatchObject({
      ...{
        status: 201,
        body: { adjustment: { firstMonth: '2029-12-01', amountBeforeFen: made['amountBeforeFen'] } },
      },
    });
  });
});
