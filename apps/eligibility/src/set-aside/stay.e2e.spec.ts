import type { Reply } from '@aid-chain/testing';
import { publicised, type Publicised } from '../testing/decided-family.fixture.js';
import { liEarning } from '../testing/families.fixture.js';
import { reduced, reducedAgain, type Reduction } from '../testing/reduced-family.fixture.js';
import { FiledRemedies } from '../testing/remedies.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

type Body = Record<string, unknown>;

let scene: Scene;
let remedies: FiledRemedies;

beforeAll(async () => {
  scene = await Scene.start('2026-07-06T10:00:00+08:00');
  remedies = new FiledRemedies(scene);
}, 120_000);
afterAll(() => scene?.stop());

const at = (day: string) => scene.stack.setClock(`${day}T10:00:00+08:00`);
const post = (path: string, body: Body, key = 'demo-civil-affairs'): Promise<Reply<Body>> =>
  scene.http(key).post('eligibility', path, body);
const get = (path: string): Promise<Reply<Body>> => scene.http('demo-civil-affairs').get('eligibility', path);

/** The dibao that a case recognised, as its file shows it. */
async function shown({ caseId }: Publicised): Promise<Body | undefined> {
  const { body } = await scene.read<{ tracks: { recognitions?: Body[] }[] }>(caseId);
  return body.tracks[0]?.recognitions?.[0];
}

const filed = ({ caseId }: Publicised, receivedOn: string, more: Body) =>
  remedies.file('demo-clerk', {
    ...{ kind: 'reconsideration', about: 'track', caseId, track: 'civil-affairs', ground: 'decision' },
    ...{ receivedOn, knownOn: receivedOn, ...more },
  });

/** A reconsideration of the reduction that is accepted, and stayed. */
async function stayed(later: Publicised, { adjustmentId }: Reduction, on: string): Promise<string> {
  const reply = await filed(later, on, { decision: 'adjustment', adjustmentId });
  expect([reply.status, reply.body['code']]).toEqual([201, undefined]);
  const id = String(reply.body['remedyId']);
  await remedies.step('demo-civil-affairs', id, 'acceptance', { on, accepted: true });
  expect(await remedies.step('demo-civil-affairs', id, 'orders', { on, order: 'stay' })).toMatchObject({
    status: 201,
  });
  return id;
}

const arrearsOf = async (householdId: string): Promise<Body[]> =>
  ((await get(`/v1/arrears?householdId=${householdId}`)).body['items'] ?? []) as Body[];

/** What is owed for each month, and why. */
const owedTo = async (householdId: string) =>
  (await arrearsOf(householdId)).map(({ months, cause, state }) => [
    (months as { month: string; amountFen: number }[]).map(({ month, amountFen }) => [month, amountFen]),
    ...[cause, state],
  ]);

it('[L-22] [L-01] a stay keeps what ran before the reduction, its lifting brings it back from the month after, and the months of the stay that were paid less are owed', async () => {
  const { who, later, adjustment } = await reduced(scene, '2026-07-06', '2026-08-03');
  const { amountBeforeFen: before, amountAfterFen: after } = adjustment;
  expect(await shown(later)).toMatchObject({ validFrom: '2026-09-01', monthlyAmountFen: after });
  await at('2026-10-12');
  const unnamed = await filed(later, '2026-10-12', {});
  expect(unnamed).toMatchObject({ status: 422, body: { code: 'REMEDY_DECISION_UNNAMED' } });
  const id = await stayed(later, adjustment, '2026-10-12');
  expect(await shown(later)).toMatchObject({ monthlyAmountFen: before });
  const less = before - after;
  expect(await owedTo(who.householdId)).toEqual([[[['2026-10-01', less]], 'stayed', 'due']]);
  await at('2026-11-16');
  const lift = { on: '2026-11-16', order: 'stay-lifted' };
  expect(
    await remedies.step('demo-civil-affairs', id, 'orders', { ...lift, from: '2026-11-01' }),
  ).toMatchObject({ body: { code: 'REMEDY_ORDER_DAY' } });
  // A slip of the pen within the year is corrected by a second order.
  expect(
    await remedies.step('demo-civil-affairs', id, 'orders', { ...lift, from: '2027-11-01' }),
  ).toMatchObject({ status: 201 });
  expect(
    await remedies.step('demo-civil-affairs', id, 'orders', { ...lift, from: '2026-12-01' }),
  ).toMatchObject({ status: 201, body: { warnings: [] } });
  expect(await shown(later)).toMatchObject({
    ...{ monthlyAmountFen: before },
    amounts: [
      { from: '2026-09-01', monthlyAmountFen: after },
      { from: '2026-10-12', monthlyAmountFen: before },
      { from: '2026-12-01', monthlyAmountFen: after },
    ],
  });
  const published = (await scene.published(who.householdId))
    .filter(({ type }) => type.endsWith('recognition-changed.v1'))
    .map(({ data }) => [data['effectiveOn'], data['monthlyAmountFen'], data['reasonCode']]);
  expect(published).toEqual([
    ['2026-10-12', before, 'stayed'],
    ['2027-11-01', after, 'stay-lifted'],
    ['2026-12-01', after, 'stay-lifted'],
  ]);
});

it('[L-22] while a stay stands the same reduction is neither proposed nor decided again', async () => {
  const { who, later, adjustment } = await reduced(scene, '2027-01-04', '2027-02-01');
  await at('2027-03-08');
  await stayed(later, adjustment, '2027-03-08');
  const again = await post(
    `/v1/cases/${later.caseId}/adjustments`,
    { on: '2027-03-08', category: 'dibao' },
    'demo-clerk',
  );
  expect(again).toMatchObject({ status: 409, body: { code: 'REDUCTION_UNDER_REMEDY' } });
  const third = await publicised(scene, liEarning(160_000, '2027-03-08'), who);
  const decided = await third.officials.decision('civil-affairs', third.day, third.opinion);
  expect(decided).toMatchObject({ status: 409, body: { code: 'REDUCTION_UNDER_REMEDY' } });
  expect(await shown(later)).toMatchObject({
    state: 'running',
    monthlyAmountFen: adjustment.amountBeforeFen,
  });
});

it('[L-22] [A-04] a reduction that was set aside does not run until the new decision; what was paid less waits until its payment is recorded', async () => {
  const { who, later, adjustment } = await reduced(scene, '2027-07-05', '2027-08-02');
  const { amountBeforeFen: before, amountAfterFen: after } = adjustment;
  await at('2027-10-11');
  const reply = await filed(later, '2027-10-11', { adjustmentId: adjustment.adjustmentId });
  const id = String(reply.body['remedyId']);
  await remedies.step('demo-civil-affairs', id, 'acceptance', { on: '2027-10-11', accepted: true });
  await at('2027-11-08');
  // Set aside for the procedure alone: the case in which it is decided anew may come to the same.
  const redone = { result: 'redone', redoBy: '2027-12-20', forProcedure: true };
  const result = { on: '2027-11-08', ...redone, findings: '示范' };
  expect(await remedies.step('demo-civil-affairs', id, 'result', result)).toMatchObject({ status: 201 });
  expect(await shown(later)).toMatchObject({ monthlyAmountFen: before });
  const less = before - after;
  const months = [
    ['2027-09-01', less],
    ['2027-10-01', less],
    ['2027-11-01', less],
  ];
  expect(await owedTo(who.householdId)).toEqual([[months, 'set-aside', 'due']]);
  const [arrears] = await arrearsOf(who.householdId);
  const arrearsId = String(arrears?.['arrearsId']);
  expect(await remedies.due(arrearsId)).toEqual([['arrears-payment', undefined, 'civil-affairs-officer']]);
  const settle = (body: Body) => post(`/v1/arrears/${arrearsId}/settlement`, { on: '2027-11-08', ...body });
  expect(await settle({ outcome: 'not-owed' })).toMatchObject({ body: { code: 'ARREARS_REASON_MISSING' } });
  expect(await settle({ outcome: 'paid' })).toMatchObject({
    status: 201,
    body: { state: 'paid', sumFen: 3 * less },
  });
  expect(await settle({ outcome: 'paid' })).toMatchObject({ status: 409, body: { code: 'ARREARS_SETTLED' } });
  expect(await remedies.due(arrearsId)).toEqual([]);

  const correction = { on: '2027-11-08', basis: 'as-filed', reason: '示范' };
  const made = await remedies.step('demo-civil-affairs', id, 'correction', correction);
  expect(made).toMatchObject({ status: 201, body: { state: 'decided', nextSteps: ['remedy-execution'] } });
  expect(await remedies.due(id)).toEqual([['remedy-execution', '2027-12-20', 'civil-affairs-officer']]);
  const anew = new Officials(scene, String(made.body['correctionCaseId']));
  await anew.report('2027-11-08');
  await anew.survey('2027-11-08');
  const opinion = await anew.opinion('civil-affairs', '2027-11-08', 'positive');
  expect([opinion.status, opinion.body['code']]).toEqual([201, undefined]);
  await anew.publicity('civil-affairs', '2027-11-08');
  await at('2027-11-18');
  await anew.publicityEnd('civil-affairs', '2027-11-18');
  expect(await anew.decision('civil-affairs', '2027-11-18', opinion)).toMatchObject({
    ...{ status: 409, body: { code: 'HEARING_MISSING' } },
  });
  const proposal = await post(
    `/v1/cases/${anew.caseId}/adjustments`,
    { on: '2027-11-18', category: 'dibao' },
    'demo-clerk',
  );
  expect(proposal).toMatchObject({ status: 201 });
  const { adjustmentId } = proposal.body['adjustment'] as Reduction;
  await post(
    `/v1/adjustments/${adjustmentId}/hearing`,
    {
      ...{ outcome: 'heard', on: '2027-11-18', means: 'phone', heardBy: ['demo-clerk'], capacity: 'full' },
      ...{ personId: who.personIds[0], opinion: 'agrees' },
    },
    'demo-clerk',
  );
  expect(await anew.decision('civil-affairs', '2027-11-18', opinion)).toMatchObject({ status: 201 });
  expect(await remedies.due(id)).toEqual([]);
  expect(await remedies.read('demo-clerk', id)).toMatchObject({
    body: { state: 'closed', execution: 'decided-anew', executedOn: '2027-11-18' },
  });
});

it('[L-22] what was ordered and cannot be carried out is closed with its reason, by who decides the track', async () => {
  const { later, adjustment } = await reduced(scene, '2028-01-03', '2028-02-07');
  await at('2028-04-10');
  const id = await stayed(later, adjustment, '2028-04-10');
  const impossible = { on: '2028-04-10', outcome: 'impossible', reason: '示范：该户已迁出' };
  expect(await remedies.step('demo-civil-affairs', id, 'execution', impossible)).toMatchObject({
    body: { code: 'REMEDY_EXECUTION_NOT_OWED' },
  });
  await remedies.step('demo-civil-affairs', id, 'result', {
    on: '2028-04-10',
    result: 'changed',
    findings: '示范',
  });
  expect(await remedies.step('demo-agriculture', id, 'execution', impossible)).toMatchObject({
    body: { code: 'TRACK_DECIDED_ELSEWHERE' },
  });
  expect(await remedies.step('demo-civil-affairs', id, 'execution', impossible)).toMatchObject({
    ...{ status: 201, body: { state: 'closed', nextSteps: [] } },
  });
});

it('[L-22] [A-04] a reduction that is set aside after another was decided is owed for the months between', async () => {
  const { who, later, adjustment } = await reduced(scene, '2029-01-08', '2029-02-05');
  await at('2029-04-09');
  const reply = await filed(later, '2029-04-09', { adjustmentId: adjustment.adjustmentId });
  const id = String(reply.body['remedyId']);
  await remedies.step('demo-civil-affairs', id, 'acceptance', { on: '2029-04-09', accepted: true });
  await at('2029-05-07');
  await reducedAgain(scene, who, liEarning(170_000, '2029-05-07'));
  await at('2029-07-09');
  const result = { on: '2029-07-09', result: 'changed', findings: '示范' };
  expect(await remedies.step('demo-civil-affairs', id, 'result', result)).toMatchObject({ status: 201 });
  const less = adjustment.amountBeforeFen - adjustment.amountAfterFen;
  const months = ['2029-03-01', '2029-04-01', '2029-05-01'].map((month) => [month, less]);
  expect(await owedTo(who.householdId)).toEqual([[months, 'set-aside', 'due']]);
});

it('[L-22] [A-04] a stay owes the month in which it begins, also where the reduction is upheld, and none before it; it begins not before the decision', async () => {
  const { who, later, adjustment } = await reduced(scene, '2030-01-07', '2030-02-04');
  await at('2030-04-08');
  const { adjustmentId } = adjustment;
  const reply = await filed(later, '2030-04-08', { decision: 'adjustment', adjustmentId });
  const id = String(reply.body['remedyId']);
  await remedies.step('demo-civil-affairs', id, 'acceptance', { on: '2030-04-08', accepted: true });
  const stay = { on: '2030-04-08', order: 'stay' };
  for (const from of ['2030-02-01', '2099-01-01'])
    expect(await remedies.step('demo-civil-affairs', id, 'orders', { ...stay, from })).toMatchObject({
      ...{ status: 422, body: { code: 'REMEDY_ORDER_DAY' } },
    });
  await remedies.step('demo-civil-affairs', id, 'orders', stay);
  const less = adjustment.amountBeforeFen - adjustment.amountAfterFen;
  const owed = [[[['2030-04-01', less]], 'stayed', 'due']];
  expect(await owedTo(who.householdId)).toEqual(owed);
  await at('2030-05-13');
  const kept = { on: '2030-05-13', result: 'kept', findings: '示范' };
  expect(await remedies.step('demo-civil-affairs', id, 'result', kept)).toMatchObject({ status: 201 });
  expect(await owedTo(who.householdId)).toEqual(owed);
});

it('[L-05] [L-22] of a reduction that is set aside no notice is owed any more', async () => {
  const { later, adjustment } = await reduced(scene, '2031-01-06', '2031-02-03');
  const { adjustmentId } = adjustment;
  expect((await remedies.due(adjustmentId)).map(([kind]) => kind)).toEqual(['adjustment-notice']);
  await at('2031-04-07');
  const reply = await filed(later, '2031-04-07', { decision: 'adjustment', adjustmentId });
  const id = String(reply.body['remedyId']);
  await remedies.step('demo-civil-affairs', id, 'acceptance', { on: '2031-04-07', accepted: true });
  const changed = { on: '2031-04-07', result: 'changed', findings: '示范' };
  expect(await remedies.step('demo-civil-affairs', id, 'result', changed)).toMatchObject({ status: 201 });
  expect(await remedies.due(adjustmentId)).toEqual([]);
});
