import { rmSync } from 'node:fs';
import { policiesFolder, replacing } from '@aid-chain/testing';
import { adoptedRaise } from '../testing/adopted-raise.fixture.js';
import { recognised, type Publicised } from '../testing/decided-family.fixture.js';
import { liEarning } from '../testing/families.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

type Body = Record<string, unknown>;

/** The standard rises twice between a decision and its first month: by 180 yuan a month for three people, and by 60. */
const standards = replacing(
  '- { from: 2025-01-01, to: null, value: 56000, demo: true }',
  `- { from: 2025-01-01, to: 2026-07-24, value: 56000, demo: true }
    - { from: 2026-07-25, to: 2026-10-24, value: 62000, demo: true }
    - { from: 2026-10-25, to: null, value: 64000, demo: true }`,
);
const [FIRST, SECOND] = [18_000, 6_000];

let folder: string;
let scene: Scene;

beforeAll(async () => {
  folder = policiesFolder('510683/dibao.yaml', standards);
  scene = await Scene.start('2026-07-06T10:00:00+08:00', folder);
}, 120_000);
afterAll(async () => {
  await scene?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What is paid from each day on. */
async function paid({ caseId }: Publicised): Promise<[string, number][]> {
  const { body } = await scene.read<{ tracks: { recognitions?: Body[] }[] }>(caseId);
  const amounts = body.tracks[0]?.recognitions?.[0]?.['amounts'] as Body[];
  return amounts.map((each) => [String(each['from']), Number(each['monthlyAmountFen'])]);
}

async function owedTo({ who: { householdId } }: Publicised): Promise<unknown> {
  interface Arrears {
    readonly months: readonly { month: string; amountFen: number }[];
  }
  const path = `/v1/arrears?householdId=${householdId}`;
  const { body } = await scene.http('demo-civil-affairs').get<{ items: Arrears[] }>('eligibility', path);
  return body.items.flatMap(({ months }) => months.map((each) => [each.month, each.amountFen]));
}

const changesOf = async ({ who: { householdId } }: Publicised) =>
  (await scene.published(householdId))
    .filter(({ type }) => type === 'eligibility.recognition-changed.v1')
    .map(({ data }) => [data['effectiveOn'], data['monthlyAmountFen']]);

it('[S1-18] [A-04] a standard that rises after a decision and before its first month is found by the run of its day, holds from that month on, and owes to the fen what was paid too little', async () => {
  // Decided on 20 July for August, and the standard rises on 25 July; the run is for a day two months before the first one.
  const early = await recognised(scene, liEarning(130_000, '2026-07-06'));
  const [[from, decided] = ['', 0]] = await paid(early);
  expect(from).toBe('2026-08-01');
  expect((await adoptedRaise(scene, '2026-07-27', '2026-06-01')).status).toBe(201);
  expect(await paid(early)).toEqual([['2026-08-01', decided + FIRST]]);
  expect(await changesOf(early)).toEqual([['2026-08-01', decided + FIRST]]);
  expect(await owedTo(early)).toEqual([]);

  // Decided on 19 October for November; the run comes in December.
  await scene.stack.setClock('2026-10-05T10:00:00+08:00');
  const late = await recognised(scene, liEarning(130_000, '2026-10-05'));
  expect(await paid(late)).toEqual([['2026-11-01', decided + FIRST]]);
  await adoptedRaise(scene, '2026-12-07', '2026-10-25');
  expect(await paid(late)).toEqual([['2026-11-01', decided + FIRST + SECOND]]);
  expect(await owedTo(late)).toEqual([
    ['2026-11-01', SECOND],
    ['2026-12-01', SECOND],
  ]);
});
