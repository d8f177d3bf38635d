import { publicised, recognised, running, type Answers } from '../testing/decided-family.fixture.js';
import { liEarning, type FamilyOf } from '../testing/families.fixture.js';
import { reducedAgain } from '../testing/reduced-family.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { FiledRemedies } from '../testing/remedies.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

type Body = Record<string, unknown>;

/** The family Li without any illness: nobody of it would have dibao alone. */
function well(wage: number, receivedOn: string): FamilyOf {
  const family = liEarning(wage, receivedOn);
  return { ...family, persons: family.persons.map((each) => ({ ...each, severelyIll: false })) };
}

/** A margin family is asked whether one of its members would have dibao alone. */
const nobodyAlone: Answers = (officials, on) =>
  officials.post('demo-reviewer', 'no-special-hardship', { on, note: '示范：逐人了解，没有' });

let scene: Scene;

beforeAll(async () => {
  scene = await Scene.start('2026-07-06T10:00:00+08:00');
}, 120_000);
afterAll(() => scene?.stop());

it('[L-22] [L-41] [N16] margin that was given in the place of dibao waits while its end is stayed, runs again with it, and never where it is set aside', async () => {
  const remedies = new FiledRemedies(scene);
  const at = (day: string) => scene.stack.setClock(`${day}T10:00:00+08:00`);
  const { who } = await recognised(scene, well(150_000, '2026-07-06'));
  // 587 yuan a head: too much for dibao, and within one and a half standards.
  const { later, adjustment } = await reducedAgain(scene, who, well(220_000, '2026-08-03'), nobodyAlone);
  expect(Object.keys(await running(scene, who))).toEqual(['margin']);
  const step = (id: string, name: string, body: Body) => remedies.step('demo-civil-affairs', id, name, body);
  const stayed = async (kind: string, on: string): Promise<string> => {
    await at(on);
    const id = await remedies.filed('demo-clerk', {
      ...{ kind, about: 'track', caseId: later.caseId, track: 'civil-affairs', ground: 'decision' },
      ...{ receivedOn: on, knownOn: on, adjustmentId: adjustment.adjustmentId },
    });
    await step(id, 'acceptance', { on, accepted: true });
    expect(await step(id, 'orders', { on, order: 'stay' })).toMatchObject({
      ...{ status: 201, body: { warnings: [] } },
    });
    expect(Object.keys(await running(scene, who))).toEqual(['dibao']);
    return id;
  };

  /** Whether it was published anew what the family may get: it has dibao again, and no case decided so (N16). */
  const matchedSince = async (day: string): Promise<boolean> =>
    (await scene.published(who.householdId)).some(
      ({ type, data }) => type === 'eligibility.measures-matched.v1' && String(data['matchedOn']) >= day,
    );
  expect(await matchedSince('2026-10-12')).toBe(false);
  const first = await stayed('reconsideration', '2026-10-12');
  await at('2026-11-09');
  expect(await matchedSince('2026-10-12')).toBe(true);
  await step(first, 'result', { on: '2026-11-09', result: 'kept', findings: '示范' });
  expect(Object.keys(await running(scene, who))).toEqual(['margin']);

  const second = await stayed('lawsuit', '2026-12-07');
  const changed = { on: '2026-12-07', result: 'changed', findings: '示范' };
  expect(await step(second, 'result', changed)).toMatchObject({ status: 201, body: { warnings: [] } });
  expect(Object.keys(await running(scene, who))).toEqual(['dibao']);

  const ofMargin = (await scene.published(who.householdId))
    .filter(({ data }) => data['category'] === 'margin')
    .map(({ type, data }) => [type.split('.')[1], data['effectiveOn'] ?? data['from'], data['reasonCode']]);
  expect(ofMargin).toEqual([
    ['recognition-ended', '2026-10-12', 'dibao-goes-on'],
    ['recognition-restored', '2026-12-01', 'stay-lifted'],
    ['recognition-ended', '2026-12-07', 'dibao-goes-on'],
  ]);
});

it('[L-01] [L-22] margin is decided as soon as its case is ready where dibao ends in a later month, and begins with that end; where it runs out while it waits for a stay, the end of dibao leaves the household with neither, and the result warns of it', async () => {
  const remedies = new FiledRemedies(scene);
  const { who } = await recognised(scene, well(150_000, '2027-01-04'));
  const on = '2027-02-04';
  const rich = await scene.appliesAgain(who, well(900_000, '2027-02-01'));
  await scene.stack.setClock(`${on}T10:00:00+08:00`);
  const officials = new Officials(scene, rich.caseId);
  await officials.report('2027-02-02');
  await officials.survey('2027-02-03');
  const opinion = await officials.opinion('civil-affairs', on, 'negative');
  const refusal = await officials.decision('civil-affairs', on, opinion, { outcome: 'refuse' });
  expect([refusal.status, refusal.body['code']]).toEqual([201, undefined]);
  const clerk = scene.http('demo-clerk');
  const proposal = { on, category: 'dibao' };
  const { body } = await clerk.post<Body>('eligibility', `/v1/cases/${rich.caseId}/adjustments`, proposal);
  const { adjustmentId } = body['adjustment'] as { readonly adjustmentId: string };
  const path = `/v1/adjustments/${adjustmentId}`;
  await clerk.post('eligibility', `${path}/hearing`, {
    ...{ outcome: 'heard', on, means: 'phone', heardBy: ['demo-clerk'], personId: who.personIds[0] },
    ...{ capacity: 'full', opinion: 'no-opinion' },
  });
  const ended = await scene.http('demo-civil-affairs').post('eligibility', `${path}/decision`, { on });
  expect(ended).toMatchObject({ status: 201, body: { adjustment: { ends: true } } });
  // Stayed, and carried out again from June: so long dibao goes on.
  const id = await remedies.filed('demo-clerk', {
    ...{ kind: 'lawsuit', about: 'track', caseId: rich.caseId, track: 'civil-affairs', ground: 'decision' },
    ...{ receivedOn: on, knownOn: on, adjustmentId },
  });
  const step = (name: string, order: Body) => remedies.step('demo-civil-affairs', id, name, { on, ...order });
  await step('acceptance', { accepted: true });
  await step('orders', { order: 'stay' });
  expect(await step('orders', { order: 'stay-lifted', from: '2027-06-01' })).toMatchObject({ status: 201 });

  const later = await publicised(scene, well(220_000, '2027-02-08'), who, nobodyAlone);
  const decided = await later.officials.decision('civil-affairs', later.day, later.opinion);
  expect(decided).toMatchObject({
    ...{ status: 201, body: { decision: { recognised: [{ category: 'margin', validFrom: '2027-06-01' }] } } },
  });

  const again = (name: string, day: string, more: Body) =>
    remedies.step('demo-civil-affairs', id, name, { on: day, ...more });
  expect((await again('orders', later.day, { order: 'stay' })).status).toBe(201);
  await scene.database.query(
    `update recognition set document = document || '{"validTo": "2027-07-31"}' where household_id = $1 and category = 'margin'`,
    [who.householdId],
  );
  await scene.stack.setClock('2027-07-05T10:00:00+08:00');
  expect(await again('result', '2027-07-05', { result: 'kept', findings: '示范' })).toMatchObject({
    ...{ status: 201, body: { state: 'closed', warnings: ['given-instead-over'] } },
  });
  expect(Object.keys(await running(scene, who))).toEqual([]);
  expect((await remedies.read('demo-clerk', id)).body['warnings']).toEqual(['given-instead-over']);
});

it('[L-22] [S1-09] who has dibao alone since the household lost it has it with the household under a stay, never twice', async () => {
  const remedies = new FiledRemedies(scene);
  const at = (day: string) => scene.stack.setClock(`${day}T10:00:00+08:00`);
  await at('2027-07-05');
  const { who } = await recognised(scene, liEarning(150_000, '2027-07-05'));
  const illAlone: Answers = async (officials, on) => {
    const filing = { on, personId: who.personIds[1], ground: 'seriously-ill', answer: 'yes' };
    expect(await officials.post('demo-civil-affairs', 'single-filings', filing)).toMatchObject({
      status: 201,
    });
    await nobodyAlone(officials, on);
  };
  const { later, adjustment } = await reducedAgain(scene, who, liEarning(220_000, '2027-08-02'), illAlone);
  const now = async () =>
    (
      await scene.database.query<{ category: string; isAlone: boolean }>(
        `select category, person_id is not null as "isAlone" from recognition
          where household_id = $1 and state = 'running' order by category, 2`,
        [who.householdId],
      )
    ).rows.map(({ category, isAlone }) => (isAlone ? `${category} alone` : category));
  expect(await now()).toEqual(['dibao alone', 'margin']);

  await at('2027-10-11');
  const id = await remedies.filed('demo-clerk', {
    ...{ kind: 'reconsideration', about: 'track', caseId: later.caseId, track: 'civil-affairs' },
    ...{ ground: 'decision', receivedOn: '2027-10-11', knownOn: '2027-10-11' },
    adjustmentId: adjustment.adjustmentId,
  });
  const step = (name: string, body: Body) => remedies.step('demo-civil-affairs', id, name, body);
  await step('acceptance', { on: '2027-10-11', accepted: true });
  expect(await step('orders', { on: '2027-10-11', order: 'stay' })).toMatchObject({
    ...{ status: 201, body: { warnings: [] } },
  });
  expect(await now()).toEqual(['dibao']);
  await step('result', { on: '2027-10-11', result: 'kept', findings: '示范' });
  expect(await now()).toEqual(['dibao alone', 'margin']);
});
