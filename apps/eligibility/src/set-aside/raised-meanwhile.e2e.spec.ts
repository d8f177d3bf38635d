import { rmSync } from 'node:fs';
import { policiesFolder, replacing } from '@aid-chain/testing';
import { adoptedRaise } from '../testing/adopted-raise.fixture.js';
import { recognised } from '../testing/decided-family.fixture.js';
import { ended } from '../testing/ended-family.fixture.js';
import { LI, liEarning, type FamilyOf } from '../testing/families.fixture.js';
import type { Identity } from '../testing/family-events.fixture.js';
import { reducedAgain } from '../testing/reduced-family.fixture.js';
import { FiledRemedies } from '../testing/remedies.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

type Body = Record<string, unknown>;
type Family = Identity & { readonly caseId: string };

/** The standard of 560 yuan rises to 620 in January: 180 yuan a month for three people; in March it is lower, and who is 55 gets more. */
const standards = (text: string): string =>
  replacing(
    '- { from: 2025-01-01, to: null, value: 56000, demo: true }',
    `- { from: 2025-01-01, to: 2026-12-31, value: 56000, demo: true }
    - { from: 2027-01-01, to: 2027-02-28, value: 62000, demo: true }
    - { from: 2027-03-01, to: 2027-03-31, value: 59000, demo: true }
    - { from: 2027-04-01, to: 2028-02-29, value: 62000, demo: true }
    - { from: 2028-03-01, to: 2028-08-31, value: 64000, demo: true }
    - { from: 2028-09-01, to: 2029-02-28, value: 66000, demo: true }
    - { from: 2029-03-01, to: null, value: 68000, demo: true }`,
  )(text) +
  `
dibao.supplement.elderly: { unit: fen/person/month, values: [{ from: 2025-01-01, to: null, value: 10000, demo: true }] }
dibao.supplement.elderly.from-age: { unit: years, values: [{ from: 2025-01-01, to: null, value: 55, demo: true }] }
dibao.supplement.stacking: { unit: enum, values: [{ from: 2025-01-01, to: null, value: highest, demo: true }] }
`;
const RAISE = 3 * 6_000;

let folder: string;
let scene: Scene;
let remedies: FiledRemedies;

beforeAll(async () => {
  folder = policiesFolder('510683/dibao.yaml', standards);
  scene = await Scene.start('2026-07-06T10:00:00+08:00', folder);
  remedies = new FiledRemedies(scene);
}, 120_000);
afterAll(async () => {
  await scene?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const at = (day: string) => scene.stack.setClock(`${day}T10:00:00+08:00`);
const li = (receivedOn: string, changed: readonly object[]): FamilyOf => ({
  ...LI,
  receivedOn,
  persons: LI.persons.map((each, index) => ({ ...each, ...changed[index] })),
});
/** A mother who is 55 in October, after the end: no standard. */
const OLDER = { birthDate: '1971-10-20' };

/** A family whose dibao another case ended after a hearing. */
async function dibaoEnded(first: string, second: string, mother: object = {}) {
  await at(first);
  const { who, caseId } = await recognised(scene, li(first, [{}, mother]));
  const later = await ended(scene, who, li(second, [{ wageFenPerMonth: 900_000 }, mother]));
  return { ...later, who: { ...who, caseId } };
}

/** A family whose dibao a second case reduced after a hearing. @param between what comes before the second case */
async function reduced(first: string, second: string, between?: () => Promise<unknown>) {
  await at(first);
  const { who } = await recognised(scene, liEarning(130_000, first));
  await between?.();
  await at(second);
  const { later, adjustment } = await reducedAgain(scene, who, liEarning(160_000, second));
  return { who: { ...who, caseId: later.caseId }, caseId: later.caseId, adjustment };
}

/** Takes the raise in for everybody whose dibao runs, by the standard of a day. */
const raised = async (on: string, onDay?: string): Promise<unknown> =>
  (await adoptedRaise(scene, on, onDay)).body['counts'];

/** A reconsideration of the end that is accepted. */
async function reconsidered(
  { caseId, adjustment }: Omit<Awaited<ReturnType<typeof dibaoEnded>>, 'who'>,
  on: string,
) {
  const { adjustmentId } = adjustment;
  const id = await remedies.filed('demo-clerk', {
    ...{ kind: 'reconsideration', about: 'track', caseId, track: 'civil-affairs', ground: 'decision' },
    ...{ receivedOn: on, knownOn: on, decision: 'adjustment', adjustmentId },
  });
  await remedies.step('demo-civil-affairs', id, 'acceptance', { on, accepted: true });
  return (name: string, body: Body) => remedies.step('demo-civil-affairs', id, name, body);
}

/** What is paid from each day on. */
async function paid({ caseId }: Family): Promise<unknown> {
  const { body } = await scene.read<{ tracks: { recognitions?: Body[] }[] }>(caseId);
  const [dibao] = body.tracks[0]?.recognitions ?? [];
  const amounts = dibao?.['amounts'] as Body[];
  return [dibao?.['state'], amounts.map((each) => [each['from'], each['monthlyAmountFen']])];
}

/** Where the dibao of a family stands. */
async function ends({ householdId }: Family): Promise<unknown> {
  const { rows } = await scene.database.query<{ document: Body }>(
    `select document from recognition where household_id = $1 and category = 'dibao'`,
    [householdId],
  );
  return rows[0]?.document['state'];
}

/** The arrears of a family: why, and how much for which month. */
async function owedTo({ householdId }: Family): Promise<unknown> {
  interface Arrears {
    readonly cause: string;
    readonly months: readonly { month: string; amountFen: number }[];
  }
  const path = `/v1/arrears?householdId=${householdId}`;
  const { body } = await scene.http('demo-civil-affairs').get<{ items: Arrears[] }>('eligibility', path);
  return body.items.map(({ cause, months }) => [cause, months.map((each) => [each.month, each.amountFen])]);
}

it('[L-22] [S1-18] [A-04] a standard that is raised while an end runs, no birthday and no fall that returns, reaches the family with the result that sets the end aside, one that is raised under a stay with the run', async () => {
  const gone = await dibaoEnded('2026-07-06', '2026-08-03', OLDER);
  const stayed = await dibaoEnded('2026-09-07', '2026-10-12');
  const [without, before] = [gone.adjustment.amountBeforeFen, stayed.adjustment.amountBeforeFen];
  await at('2026-11-09');
  const order = await reconsidered(stayed, '2026-11-09');
  expect(await order('orders', { on: '2026-11-09', order: 'stay' })).toMatchObject({ status: 201 });
  // The standard of January is nobody's yet: a stay decides no raise.
  expect(await paid(stayed.who)).toEqual(['running', [['2026-10-01', before]]]);
  await raised('2026-12-07');
  expect(await paid(stayed.who)).toEqual([
    'running',
    [
      ['2026-10-01', before],
      ['2027-01-01', before + RAISE],
    ],
  ]);

  // What a run raises decides nothing about the end: the result that keeps it brings it back.
  await at('2027-01-11');
  const upheld = { on: '2027-01-11', result: 'kept', findings: '示范' };
  expect(await order('result', upheld)).toMatchObject({ status: 201 });
  expect(await ends(stayed.who)).toEqual({ is: 'ended', on: '2027-02-01', reasonCode: 'no-longer-met' });

  await at('2027-02-08');
  const result = await reconsidered(gone, '2027-02-08');
  const changed = { on: '2027-02-08', result: 'changed', findings: '示范' };
  expect(await result('result', changed)).toMatchObject({ status: 201 });
  expect(await paid(gone.who)).toEqual([
    'running',
    [
      ['2026-08-01', without],
      ['2027-01-01', without + RAISE],
    ],
  ]);
  const months = ['2026-09-01', '2026-10-01', '2026-11-01', '2026-12-01'].map((month) => [month, without]);
  const later = ['2027-01-01', '2027-02-01'].map((month) => [month, without + RAISE]);
  expect(await owedTo(gone.who)).toEqual([['set-aside', [...months, ...later]]]);
});

it('[L-22] [S1-18] a raise that a run takes in months after the standard rose reaches what a stay keeps', async () => {
  const family = await reduced('2027-06-07', '2027-08-02');
  const before = family.adjustment.amountBeforeFen;
  await at('2027-10-11');
  const order = await reconsidered(family, '2027-10-11');
  expect(await order('orders', { on: '2027-10-11', order: 'stay' })).toMatchObject({ status: 201 });
  await raised('2028-04-10', '2028-05-01');
  const [state, amounts] = (await paid(family.who)) as [string, unknown[]];
  expect([state, amounts.slice(-2)]).toEqual([
    'running',
    [
      ['2027-10-11', before],
      ['2028-05-01', before + 3 * 2_000],
    ],
  ]);
});

it('[L-22] [S1-18] [A-04] a raise after a reduction that was set aside, which began in the month of an earlier raise, counts that one once, and names what is paid', async () => {
  const family = await reduced('2028-06-05', '2028-08-07', () => raised('2028-07-10', '2028-09-01'));
  const before = family.adjustment.amountBeforeFen;
  await at('2028-09-11');
  const result = await reconsidered(family, '2028-09-11');
  const changed = { on: '2028-09-11', result: 'changed', findings: '示范' };
  expect(await result('result', changed)).toMatchObject({ status: 201 });
  await raised('2029-02-12', '2029-03-01');
  const after = before + 3 * 2_000;
  const [, amounts] = (await paid(family.who)) as [string, unknown[]];
  expect(amounts.slice(-2)).toEqual([
    ['2028-09-11', before],
    ['2029-03-01', after],
  ]);
  const path = `/v1/adjustments?householdId=${family.who.householdId}`;
  const { body } = await scene.http('demo-clerk').get<{ items: Body[] }>('eligibility', path);
  expect(body.items.at(-1)).toMatchObject({
    ...{ kinds: ['higher-amount'], amountBeforeFen: before, amountAfterFen: after },
  });
});
