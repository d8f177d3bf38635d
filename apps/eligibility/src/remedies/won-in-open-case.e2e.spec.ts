import { LI } from '../testing/families.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { FiledRemedies } from '../testing/remedies.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

let scene: Scene;
let remedies: FiledRemedies;
let refused: Officials;
let open: Officials;
let father: string;
let who: Awaited<ReturnType<Scene['applies']>>;
let reconsideration: string;

const at = (day: string) => scene.stack.setClock(`${day}T10:00:00+08:00`);
/** By the tax office the father earned twenty times what he declared. */
const taxed = (amountFen = 36_000_000) => ({
  ...{ sourceCode: 'tax', personId: father, result: 'match' },
  incomes: [
    {
      ...{ personId: father, kind: 'wage', itemCode: 'wage', amountFen },
      period: { from: '2025-01-01', to: '2025-12-31' },
    },
  ],
});
/** The same with a rent that no source of the later case states. */
const withRent = (source: ReturnType<typeof taxed>) => ({
  ...source,
  incomes: source.incomes.flatMap((each) => [
    each,
    { ...each, kind: 'property', itemCode: 'rent', amountFen: 120_000 },
  ]),
});
/** What the open case comes to, and what was settled of the wage in it. */
const inOpenCase = async () => {
  const { body } = await scene.read<{
    tracks: { categories: { category: string; outcome: string }[] }[];
    contradictions: { key: string; resolution: object | null }[];
  }>(`${open.caseId}/determination`, 'demo-civil-affairs');
  return {
    outcome: body.tracks[0]?.categories.find(({ category }) => category === 'dibao')?.outcome,
    resolution: body.contradictions.find(({ key }) => key === `income.wage.${father}`)?.resolution,
  };
};
const settle = { source: 'tax', reasonCode: 'source-confirmed' };
const settled = (officials: Officials, on: string) =>
  officials.post('demo-civil-affairs', `contradictions/income.wage.${father}/resolutions`, { on, ...settle });
const won = (amountFen: number) =>
  remedies.step('demo-civil-affairs', reconsideration, 'facts/wage', {
    ...{ on: '2026-03-23', amountFen, personId: father },
  });

beforeAll(async () => {
  scene = await Scene.start('2026-01-16T10:00:00+08:00');
  remedies = new FiledRemedies(scene);
  who = await scene.applies(LI);
  father = who.personIds[0] ?? '';
  refused = new Officials(scene, who.caseId);
  await refused.report('2026-01-13', [withRent(taxed())]);
  await refused.survey('2026-01-14');
  await settled(refused, '2026-01-15');
  const opinion = await refused.opinion('civil-affairs', '2026-01-15', 'negative');
  const decided = await refused.decision('civil-affairs', '2026-01-16', opinion, { outcome: 'refuse' });
  expect(decided).toMatchObject({ status: 201, body: { trackState: 'decided' } });
  await at('2026-03-16');
  const again = await scene.appliesAgain(who, { ...LI, receivedOn: '2026-03-16' });
  open = new Officials(scene, again.caseId);
  await open.report('2026-03-16', [taxed()]);
  await open.survey('2026-03-16');
  await settled(open, '2026-03-16');
  reconsideration = await remedies.filed('demo-clerk', {
    ...{ kind: 'reconsideration', about: 'track', caseId: refused.caseId, track: 'civil-affairs' },
    ...{ ground: 'decision', receivedOn: '2026-03-16', knownOn: '2026-01-16' },
  });
  const step = (name: string, body: object) =>
    remedies.step('demo-civil-affairs', reconsideration, name, { on: '2026-03-23', ...body });
  await at('2026-03-23');
  await step('acceptance', { accepted: true });
  expect(await step('result', { result: 'changed', findings: '示范' })).toMatchObject({ status: 201 });
}, 120_000);
afterAll(() => scene?.stop());

it('[A-21] [L-22] what was won rules in each open case of the family over the evidence of before, and a correction that joins one takes it along', async () => {
  expect(await inOpenCase()).toMatchObject({ outcome: 'not-met' });
  expect(await won(1_800_000)).toMatchObject({ status: 201, body: { caseId: refused.caseId, warnings: [] } });
  expect(await inOpenCase()).toMatchObject({
    ...{ outcome: 'met', resolution: { amount: 1_800_000, reasonCode: 'won-by-remedy' } },
  });
  const correction = { on: '2026-03-23', basis: 'as-today', reason: '示范：复议决定变更' };
  expect(await remedies.step('demo-civil-affairs', reconsideration, 'correction', correction)).toMatchObject({
    status: 201,
    body: { isOpened: false, correctionCaseId: open.caseId, warnings: [] },
  });
  expect(await inOpenCase()).toMatchObject({
    ...{ outcome: 'met', resolution: { amount: 1_800_000, reasonCode: 'won-by-remedy' } },
  });
});

it('[A-21] what is won after the correction rules in that case as well', async () => {
  expect(await won(2_000_000)).toMatchObject({ status: 201 });
  expect(await inOpenCase()).toMatchObject({ resolution: { amount: 2_000_000 } });
});

it('[A-21] what no source of an open case states anything of is won with a warning', async () => {
  const fact = { on: '2026-03-23', amountFen: 60_000, personId: father };
  const reply = await remedies.step('demo-civil-affairs', reconsideration, 'facts/property.rent', fact);
  expect(reply).toMatchObject({ status: 201, body: { warnings: ['fact-unused'] } });
});

it('[A-21] newer verified evidence in it opens the fact again', async () => {
  await open.report('2026-03-23', [taxed(30_000_000)]);
  expect(await inOpenCase()).toMatchObject({ outcome: 'undetermined', resolution: null });
});

it('[A-21] in a later case of another window the worksheet names what was won and does not count in it', async () => {
  await at('2026-05-11');
  const { caseId } = await scene.appliesAgain(who, { ...LI, receivedOn: '2026-05-11' });
  const { body } = await scene.read<{ unusedFacts: object[] }>(
    `${caseId}/determination`,
    'demo-civil-affairs',
  );
  expect(body.unusedFacts).toContainEqual(
    expect.objectContaining({ key: `income.wage.${father}`, amount: 2_000_000, on: '2026-03-23' }),
  );
});
