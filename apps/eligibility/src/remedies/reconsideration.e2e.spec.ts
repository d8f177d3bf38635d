import { until } from '@aid-chain/kernel';
import { LI } from '../testing/families.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { FiledRemedies } from '../testing/remedies.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

let scene: Scene;
let remedies: FiledRemedies;
let refused: Officials;
let householdId: string;
let father: string;
let reconsideration: string;
let correctionCaseId: string;

const at = (day: string) => scene.stack.setClock(`${day}T10:00:00+08:00`);
const key = () => `income.wage.${father}`;
/** By the tax office the father earned twenty times what he declared: somebody of the same name. */
const taxed = (amountFen = 36_000_000) => ({
  ...{ sourceCode: 'tax', personId: father, result: 'match' },
  incomes: [
    {
      ...{ personId: father, kind: 'wage', itemCode: 'wage', amountFen },
      period: { from: '2025-01-01', to: '2025-12-31' },
    },
  ],
});
const dibaoOf = async (caseId: string) => {
  const { body } = await scene.read<{
    tracks: { categories: { category: string; outcome: string }[] }[];
    contradictions: { key: string; resolution: object | null }[];
  }>(`${caseId}/determination`, 'demo-civil-affairs');
  return {
    outcome: body.tracks[0]?.categories.find(({ category }) => category === 'dibao')?.outcome,
    resolution: body.contradictions.find((each) => each.key === key())?.resolution,
  };
};

beforeAll(async () => {
  scene = await Scene.start('2026-01-16T10:00:00+08:00');
  remedies = new FiledRemedies(scene);
  const who = await scene.applies(LI);
  [householdId, father, refused] = [
    who.householdId,
    who.personIds[0] ?? '',
    new Officials(scene, who.caseId),
  ];
  await refused.report('2026-01-13', [taxed()]);
  await refused.survey('2026-01-14');
  const settled = { on: '2026-01-15', source: 'tax', reasonCode: 'source-confirmed' };
  await refused.post('demo-civil-affairs', `contradictions/${key()}/resolutions`, settled);
  const opinion = await refused.opinion('civil-affairs', '2026-01-15', 'negative');
  const decided = await refused.decision('civil-affairs', '2026-01-16', opinion, { outcome: 'refuse' });
  expect(decided).toMatchObject({ status: 201, body: { trackState: 'decided' } });
});
afterAll(() => scene?.stop());

const against = (more: object) => ({
  ...{ kind: 'reconsideration', about: 'track', caseId: refused.caseId, track: 'civil-affairs' },
  ...{ ground: 'decision', knownOn: '2026-01-16', ...more },
});

it('[L-22] a reconsideration is recorded on the 60th day as in time, after it with a warning, and never refused for it', async () => {
  await at('2026-03-18');
  const inTime = await remedies.file('demo-clerk', against({ receivedOn: '2026-03-17' }));
  expect(inTime).toMatchObject({ status: 201, body: { state: 'received', warnings: [] } });
  const late = await remedies.file('demo-clerk', against({ receivedOn: '2026-03-18' }));
  expect(late).toMatchObject({
    status: 201,
    body: { warnings: ['late', 'filed-again'], nextSteps: ['remedy-acceptance'] },
  });
  reconsideration = String(late.body['remedyId']);
  expect(await remedies.due(reconsideration)).toEqual([
    ['remedy-acceptance', undefined, 'civil-affairs-officer'],
  ]);
});

it('[L-22] [N11] it is accepted elsewhere, due in 60 days and 30 more; the decision stays in force, a stay is recorded', async () => {
  const early = await remedies.step('demo-civil-affairs', reconsideration, 'result', {
    ...{ on: '2026-03-18', result: 'kept', findings: '示范' },
  });
  expect(early).toMatchObject({ status: 409, body: { code: 'REMEDY_STEP_NOT_NOW' } });
  const take = (step: string, body: object) =>
    remedies.step('demo-civil-affairs', reconsideration, step, { on: '2026-03-18', ...body });
  expect(await take('acceptance', { accepted: false })).toMatchObject({
    body: { code: 'REMEDY_REASON_MISSING' },
  });
  expect(await take('acceptance', { accepted: true })).toMatchObject({
    ...{ status: 201, body: { state: 'in-examination', dueOn: '2026-05-17' } },
  });
  expect(await take('orders', { order: 'stay-lifted' })).toMatchObject({
    body: { code: 'REMEDY_ORDER_NOT_FITTING' },
  });
  expect(await take('orders', { order: 'stay' })).toMatchObject({ status: 201 });
  expect(await take('orders', { order: 'extended' })).toMatchObject({ body: { dueOn: '2026-06-16' } });
  expect(await take('orders', { order: 'extended' })).toMatchObject({
    body: { code: 'REMEDY_ORDER_NOT_FITTING' },
  });
  expect(await remedies.due(reconsideration)).toEqual([
    ['remedy-result', '2026-06-16', 'civil-affairs-officer'],
  ]);
  const { body } = await remedies.read('demo-clerk', reconsideration);
  expect(body).toMatchObject({
    stayedOn: '2026-03-18',
    extendedOn: '2026-03-18',
    warnings: ['late', 'filed-again'],
  });
  expect(JSON.stringify(body)).not.toMatch(/试甲|收入认定/);
});

it('[L-22] a result in favour leaves a correction owed by its day, which nobody else than who decides the track makes', async () => {
  await at('2026-04-10');
  const result = (body: object) =>
    remedies.step('demo-civil-affairs', reconsideration, 'result', {
      ...{ on: '2026-04-10', result: 'redone', findings: '示范：纳税记录属同名人员', ...body },
    });
  expect(await result({})).toMatchObject({ status: 422, body: { code: 'REMEDY_REDO_DAY_MISSING' } });
  expect(await result({ result: 'substantiated' })).toMatchObject({
    body: { code: 'REMEDY_RESULT_NOT_FITTING' },
  });
  expect(await result({ redoBy: '2026-05-10' })).toMatchObject({
    ...{ status: 201, body: { state: 'decided', nextSteps: ['remedy-correction'] } },
  });
  expect(await remedies.due(reconsideration)).toEqual([
    ['remedy-correction', '2026-05-10', 'civil-affairs-officer'],
  ]);
  const body = { on: '2026-04-10', basis: 'as-filed', reason: '示范：复议决定重新作出' };
  expect(await remedies.step('demo-agriculture', reconsideration, 'correction', body)).toMatchObject({
    body: { code: 'TRACK_DECIDED_ELSEWHERE' },
  });
});

it('[A-21] a fact that was won rules in the case: nobody settles it otherwise without newer evidence', async () => {
  const fact = (id: string, body: object, name = key()) =>
    remedies.step('demo-civil-affairs', id, `facts/${name}`, { on: '2026-04-10', ...body });
  expect(await fact(reconsideration, { amountFen: 1 }, 'income.wage.nobody')).toMatchObject({
    body: { code: 'CONTRADICTION_NOT_FOUND' },
  });
  expect(await fact(reconsideration, {})).toMatchObject({ body: { code: 'RESOLUTION_FIGURE' } });
  // By what the worksheet calls it, with whose it is, as the clerk knows no key where no sources contradict each other.
  expect(await fact(reconsideration, { amountFen: 1_800_000 }, 'pension')).toMatchObject({
    body: { code: 'CONTRADICTION_NOT_FOUND' },
  });
  expect(
    await fact(reconsideration, { amountFen: 1_800_000, note: '示范', personId: father }, 'wage'),
  ).toMatchObject({
    ...{ status: 201, body: { key: key(), amount: 1_800_000 } },
  });
  const { body } = await remedies.read('demo-clerk', reconsideration);
  expect(body['facts']).toEqual([{ caseId: refused.caseId, key: key(), on: '2026-04-10' }]);
});

it('[A-18] [L-22] the correction is a case of its own with the day of receipt; the old decision stays, and both are linked in the chain', async () => {
  const body = { on: '2026-04-10', basis: 'as-filed', reason: '示范：复议决定重新作出' };
  const made = await remedies.step('demo-civil-affairs', reconsideration, 'correction', body);
  expect(made).toMatchObject({
    status: 201,
    body: { state: 'decided', isOpened: true, nextSteps: ['remedy-execution'] },
  });
  correctionCaseId = String(made.body['correctionCaseId']);
  expect(await remedies.step('demo-civil-affairs', reconsideration, 'correction', body)).toMatchObject({
    ...{ status: 409, body: { code: 'REMEDY_CORRECTED_ALREADY' } },
  });
  const anew = await scene.read<{ openedOn: string; acceptedOn: string; categoriesRequested: string[] }>(
    correctionCaseId,
  );
  expect(anew.body).toMatchObject({
    ...{ openedOn: '2026-01-12', acceptedOn: '2026-04-10', categoriesRequested: ['dibao'] },
    tracks: [{ track: 'civil-affairs', state: 'gathering', since: '2026-04-10' }],
    remedies: [{ caseId: refused.caseId, correctionCaseId, result: 'redone' }],
  });
  const old = await scene.read<{ tracks: object[]; remedies: object[] }>(refused.caseId);
  expect(old.body.tracks[0]).toMatchObject({ state: 'decided', decision: { refused: ['dibao'] } });
  const linked = { remedyId: reconsideration, correctionCaseId, stayedOn: '2026-03-18' };
  expect(old.body.remedies).toContainEqual(expect.objectContaining(linked));
  const links = (await scene.published(householdId)).filter(({ type }) => type.includes('remedy-updated'));
  expect(links.at(-1)?.data).toMatchObject({ caseId: refused.caseId, correctionCaseId, state: 'decided' });
  expect(await remedies.due(reconsideration)).toEqual([
    ['remedy-execution', '2026-05-10', 'civil-affairs-officer'],
  ]);
  expect(JSON.stringify(links)).not.toMatch(/示范|试甲/);
});

it('[A-21] in the later case a source that states the same again changes nothing that was won', async () => {
  const anew = new Officials(scene, correctionCaseId);
  await anew.report('2026-04-10', [taxed()]);
  await anew.survey('2026-04-10');
  expect(await dibaoOf(correctionCaseId)).toMatchObject({
    ...{ outcome: 'met', resolution: { amount: 1_800_000, reasonCode: 'won-by-remedy' } },
  });
  const settle = { on: '2026-04-10', source: 'tax', reasonCode: 'source-confirmed' };
  expect(await anew.post('demo-civil-affairs', `contradictions/${key()}/resolutions`, settle)).toMatchObject({
    status: 409,
    body: { code: 'FACT_WON_BY_REMEDY' },
  });
});

it('[A-21] newer verified evidence that a person enters states something else: the fact is open again', async () => {
  const anew = new Officials(scene, correctionCaseId);
  await anew.report('2026-04-10', [taxed(20_000_000)]);
  expect(await dibaoOf(correctionCaseId)).toMatchObject({ outcome: 'undetermined', resolution: null });
  await anew.report('2026-04-10', [taxed()]);
  expect((await dibaoOf(correctionCaseId)).outcome).toBe('met');
});

it('[L-22] [A-18] the new decision takes the place of the refusal, which stays on file', async () => {
  const anew = new Officials(scene, correctionCaseId);
  const opinion = await anew.opinion('civil-affairs', '2026-04-10', 'positive');
  expect(opinion).toMatchObject({ status: 201 });
  expect(await anew.publicity('civil-affairs', '2026-04-10')).toMatchObject({ status: 201 });
  await at('2026-04-20');
  expect(await anew.publicityEnd('civil-affairs', '2026-04-20')).toMatchObject({ status: 201 });
  expect(await anew.decision('civil-affairs', '2026-04-20', opinion)).toMatchObject({
    ...{ status: 201, body: { decision: { recognised: [{ category: 'dibao' }] } } },
  });
  const old = await scene.read<{ tracks: object[] }>(refused.caseId);
  expect(old.body.tracks[0]).toMatchObject({ decision: { refused: ['dibao'] } });
  expect((await remedies.read('demo-clerk', reconsideration)).body).toMatchObject({
    ...{ state: 'closed', execution: 'decided-anew', executedOn: '2026-04-20' },
  });
});

it('[L-22] [A-04] what was refused and is granted late is owed from the month after the refusal, to the fen', async () => {
  const granted = await scene.read<{ tracks: { recognitions: { monthlyAmountFen: number }[] }[] }>(
    correctionCaseId,
  );
  const amountFen = granted.body.tracks[0]?.recognitions[0]?.monthlyAmountFen ?? 0;
  const { body } = await scene
    .http('demo-civil-affairs')
    .get<{ items: object[] }>('eligibility', `/v1/arrears?householdId=${householdId}`);
  const months = ['2026-02-01', '2026-03-01', '2026-04-01'].map((month) => ({ month, amountFen }));
  expect(body.items).toMatchObject([
    { cause: 'decided-late', remedyId: reconsideration, months, sumFen: 3 * amountFen, state: 'due' },
  ]);
});

it('[A-21] an automatic redetermination counts what was won, and finds nothing changed', async () => {
  const civilAffairs = scene.http('demo-civil-affairs');
  const started = await civilAffairs.post<{ redeterminationId: string }>(
    'eligibility',
    '/v1/redeterminations',
    {
      onDay: '2026-05-01',
    },
  );
  expect(started.status).toBe(201);
  const read = async () =>
    (
      await civilAffairs.get<{ state: string; counts: { change: string; count: number }[] }>(
        'eligibility',
        `/v1/redeterminations/${started.body.redeterminationId}`,
      )
    ).body;
  await until('the redetermination ends', async () => (await read()).state !== 'running');
  const counts = (await read()).counts.filter(({ count }) => count > 0);
  expect(counts.map(({ change, count }) => [change, count])).toEqual([['unchanged', 1]]);
});
