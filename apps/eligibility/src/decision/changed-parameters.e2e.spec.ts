import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LI } from '../testing/families.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

const RULES = join(import.meta.dirname, '../../../../policies');
let folder: string;
let scene: Scene;
/** A case of which everything before its decision was recorded before the change. */
let early: Officials;
let given: Awaited<ReturnType<Officials['opinion']>>;

/** The rural standard rises to 600 yuan on 01-24, between the opinion and the decision. */
function policiesThatChange(): string {
  const copy = mkdtempSync(join(tmpdir(), 'policies-'));
  cpSync(RULES, copy, { recursive: true });
  const file = join(copy, '510683/dibao.yaml');
  const text = readFileSync(file, 'utf8');
  const before = '- { from: 2025-01-01, to: null, value: 56000, demo: true }';
  if (!text.includes(before)) throw new Error('the standard of the demo was not found');
  const after = `- { from: 2025-01-01, to: 2026-01-23, value: 56000, demo: true }
    - { from: 2026-01-24, to: null, value: 60000, demo: true }`;
  writeFileSync(file, text.replace(before, after));
  return copy;
}

/** What the rules find of a track. */
interface Computed {
  readonly determinationHash: string;
  readonly categories: readonly { readonly category: string; readonly monthlyAmountFen?: number }[];
}
interface Sheet extends Computed {
  readonly track: string;
  readonly frozen: boolean;
  readonly anew?: Computed;
}

beforeAll(async () => {
  folder = policiesThatChange();
  scene = await Scene.start('2026-01-15T10:00:00+08:00', folder);
  early = new Officials(scene, (await scene.applies(LI)).caseId);
  await early.report('2026-01-13');
  await early.survey('2026-01-14');
  given = await early.opinion('monitored', '2026-01-15', 'negative');
});

afterAll(async () => {
  await scene?.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('a standard that rises before the decision asks for a new opinion and publicity, then pays by the new number', async () => {
  const { caseId } = await scene.applies(LI);
  const officials = new Officials(scene, caseId);
  await officials.report('2026-01-13');
  await officials.survey('2026-01-14');
  const first = await officials.opinion('civil-affairs', '2026-01-15', 'positive');
  await officials.publicity('civil-affairs', '2026-01-15');
  await scene.stack.setClock('2026-01-26T10:00:00+08:00');
  await officials.publicityEnd('civil-affairs', '2026-01-23');
  expect(await officials.decision('civil-affairs', '2026-01-26', first)).toMatchObject({
    status: 409,
    body: { code: 'DETERMINATION_CHANGED' },
  });
  const { tracks } = (await scene.read(caseId)).body as { tracks: { track: string; nextSteps: string[] }[] };
  expect(tracks.find(({ track }) => track === 'civil-affairs')?.nextSteps).toEqual(['initial-opinion']);
  // 新的意见所依据的计算表，提出之前就能看到。
  const { body: sheet } = await scene
    .http('demo-reviewer')
    .get<{ tracks: Sheet[] }>('eligibility', `/v1/cases/${caseId}/determination`);
  const shown = sheet.tracks.find(({ track }) => track === 'civil-affairs');
  const amountIn = (of: Pick<Sheet, 'categories'> | undefined) =>
    of?.categories.find(({ category }) => category === 'dibao')?.monthlyAmountFen;
  expect([shown?.frozen, shown?.determinationHash]).toEqual([true, first.body['determinationHash']]);
  expect([amountIn(shown), amountIn(shown?.anew)]).toEqual([48_000, 60_000]);
  const again = await officials.opinion('civil-affairs', '2026-01-26', 'positive');
  expect(again.body['determinationHash']).toBe(shown?.anew?.determinationHash);
  expect(again.body['determinationHash']).not.toBe(first.body['determinationHash']);
  await officials.publicity('civil-affairs', '2026-01-26');
  await scene.stack.setClock('2026-02-04T10:00:00+08:00');
  await officials.publicityEnd('civil-affairs', '2026-02-03');
  expect(await officials.decision('civil-affairs', '2026-02-04', again)).toMatchObject({
    body: {
      decision: { recognised: [{ category: 'dibao', monthlyAmountFen: 60_000, validFrom: '2026-03-01' }] },
    },
  });
});

it('a decision dated before the change stands on the parameters of its day', async () => {
  const refused = { outcome: 'refuse' };
  expect(await early.decision('monitored', '2026-01-20', given, refused)).toMatchObject({ status: 201 });
});
