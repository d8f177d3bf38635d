import { rmSync } from 'node:fs';
import { policiesFolder, replacing } from '@aid-chain/testing';
import { adoptedRaise } from '../testing/adopted-raise.fixture.js';
import { recognised } from '../testing/decided-family.fixture.js';
import { ended, type EndedFamily } from '../testing/ended-family.fixture.js';
import { LI, type FamilyOf } from '../testing/families.fixture.js';
import type { Identity } from '../testing/family-events.fixture.js';
import { FiledRemedies } from '../testing/remedies.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

type Body = Record<string, unknown>;
interface Family extends EndedFamily {
  readonly who: Identity & { readonly caseId: string };
}

/** The standard of 560 yuan rises to 620 in September, and to 650 in December of the next year: more than the coming year ahead. */
const standards = replacing(
  '- { from: 2025-01-01, to: null, value: 56000, demo: true }',
  `- { from: 2025-01-01, to: 2026-08-31, value: 56000, demo: true }
    - { from: 2026-09-01, to: 2027-11-30, value: 62000, demo: true }
    - { from: 2027-12-01, to: null, value: 65000, demo: true }`,
);
const [FIRST_RAISE, SECOND_RAISE] = [3 * 6_000, 3 * 3_000];

let folder: string;
let scene: Scene;
let remedies: FiledRemedies;

beforeAll(async () => {
  folder = policiesFolder('510683/dibao.yaml', standards);
  scene = await Scene.start('2026-06-15T10:00:00+08:00', folder);
  remedies = new FiledRemedies(scene);
}, 120_000);
afterAll(async () => {
  await scene?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const at = (day: string) => scene.stack.setClock(`${day}T10:00:00+08:00`);
const li = (receivedOn: string, head: object = {}): FamilyOf => ({
  ...LI,
  receivedOn,
  persons: LI.persons.map((each, index) => (index === 0 ? { ...each, ...head } : each)),
});

/** A registered family whose dibao ends from September, after it was raised for that very month. */
async function endedIn(who: Family['who'], receivedOn: string): Promise<Family> {
  return { who, ...(await ended(scene, who, li(receivedOn, { wageFenPerMonth: 900_000 }))) };
}

/** A remedy about the end that is accepted; the function takes its other steps. */
async function against({ caseId, adjustment }: Family, kind: string, on: string) {
  const { adjustmentId } = adjustment;
  const id = await remedies.filed('demo-clerk', {
    ...{ kind, about: 'track', caseId, track: 'civil-affairs', ground: 'decision' },
    ...{ receivedOn: on, knownOn: on, decision: 'adjustment', adjustmentId },
  });
  await remedies.step('demo-civil-affairs', id, 'acceptance', { on, accepted: true });
  return async (step: string, body: Body): Promise<void> => {
    const reply = await remedies.step('demo-civil-affairs', id, step, body);
    if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
  };
}

/** What is paid from each day on. */
async function paid({ who }: Family): Promise<unknown> {
  const { body } = await scene.read<{ tracks: { recognitions?: Body[] }[] }>(who.caseId);
  const [dibao] = body.tracks[0]?.recognitions ?? [];
  const amounts = dibao?.['amounts'] as Body[];
  return [dibao?.['state'], amounts.map((each) => [each['from'], each['monthlyAmountFen']])];
}

/** The arrears of a family: why, and how much for which month. */
async function owedTo({ who }: Family): Promise<unknown> {
  interface Arrears {
    readonly cause: string;
    readonly months: readonly { month: string; amountFen: number }[];
  }
  const path = `/v1/arrears?householdId=${who.householdId}`;
  const { body } = await scene.http('demo-civil-affairs').get<{ items: Arrears[] }>('eligibility', path);
  return body.items.map(({ cause, months }) => [cause, months.map((each) => [each.month, each.amountFen])]);
}

it('[L-22] [A-04] [S1-18] an end from the month of a raise owes nothing for what its stay paid, and with a result after it was upheld the months since by the raise that a run took in meanwhile', async () => {
  const first = await recognised(scene, li('2026-06-15'));
  await at('2026-06-30');
  const second = await recognised(scene, li('2026-06-30'));
  await adoptedRaise(scene, '2026-08-06', '2026-09-01');
  const stayed = await endedIn({ ...first.who, caseId: first.caseId }, '2026-08-07');
  const before = stayed.adjustment.amountBeforeFen;
  const raised = ['2026-09-01', before];
  const begun = (from: string) => [from, before - FIRST_RAISE];
  const order = await against(stayed, 'reconsideration', '2026-08-10');
  await order('orders', { on: '2026-08-10', order: 'stay' });
  const upheld = await endedIn({ ...second.who, caseId: second.caseId }, '2026-08-10');
  const other = await against(upheld, 'reconsideration', '2026-08-13');
  await other('orders', { on: '2026-08-13', order: 'stay' });

  await at('2026-11-09');
  await order('result', { on: '2026-11-09', result: 'changed', findings: '示范' });
  expect(await paid(stayed)).toEqual(['running', [begun('2026-07-01'), raised]]);
  expect(await owedTo(stayed)).toEqual([]);

  // The standard of December is not taken in before the end is carried out: the run of January finds the family gone.
  await at('2027-12-14');
  await other('result', { on: '2027-12-14', result: 'kept', findings: '示范' });
  await adoptedRaise(scene, '2028-01-11', '2028-01-01');
  await at('2028-02-08');
  const lawsuit = await against(upheld, 'lawsuit', '2028-02-08');
  await lawsuit('result', { on: '2028-02-08', result: 'changed', findings: '示范' });
  const after = before + SECOND_RAISE;
  expect(await paid(upheld)).toEqual(['running', [begun('2026-08-01'), raised, ['2028-01-01', after]]]);
  expect(await owedTo(upheld)).toEqual([
    [
      'set-aside',
      [
        ['2028-01-01', after],
        ['2028-02-01', after],
      ],
    ],
  ]);
});

it('[L-22] [A-04] the months of an end before its stay are owed when it is set aside, less the month that the stay owed', async () => {
  await at('2028-03-08');
  const one = await recognised(scene, li('2028-03-08'));
  const gone = await endedIn({ ...one.who, caseId: one.caseId }, '2028-04-05');
  const amount = gone.adjustment.amountBeforeFen;
  await at('2028-07-05');
  const order = await against(gone, 'reconsideration', '2028-07-05');
  await order('orders', { on: '2028-07-05', order: 'stay' });
  expect(await owedTo(gone)).toEqual([['stayed', [['2028-07-01', amount]]]]);
  await at('2028-09-06');
  await order('result', { on: '2028-09-06', result: 'changed', findings: '示范' });
  const months = ['2028-05-01', '2028-06-01'].map((month) => [month, amount]);
  expect(await owedTo(gone)).toEqual(
    expect.arrayContaining([
      ['stayed', [['2028-07-01', amount]]],
      ['set-aside', months],
    ]),
  );
});
