import { addDays, type IsoDate } from '@aid-chain/kernel';
import type { Reply } from '@aid-chain/testing';
import { LI, type FamilyOf } from '../testing/families.fixture.js';
import type { Identity } from '../testing/family-events.fixture.js';
import { keyOf } from '../testing/official-key.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { ProvidedAuthority } from '../testing/provided-authority.fixture.js';
import { FiledRemedies } from '../testing/remedies.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

type Body = Record<string, unknown>;
const TRACK = 'civil-affairs';
const UNDER = { mode: 'devolved', doc: '川民规〔2026〕9号', article: '第三条' };
let policies: ProvidedAuthority;
let scene: Scene;
/** The second head of the township's team: the first one gives the opinions. */
let township: string;

beforeAll(async () => {
  policies = new ProvidedAuthority();
  policies.provides('510000', [
    'from: 2026-07-01, to: null, value: devolved, doc: 川民规〔2026〕9号, article: 第三条',
  ]);
  scene = await Scene.start('2026-07-06T10:00:00+08:00', policies.folder);
  township = await keyOf(scene, 'demo-reviewer-2', 'township-reviewer', '510683990000');
}, 120_000);
afterAll(async () => {
  await scene?.stop();
  policies.remove();
});

const at = (day: string) => scene.stack.setClock(`${day}T10:00:00+08:00`);
const post = (key: string, path: string, body: Body): Promise<Reply<Body>> =>
  scene.http(key).post('eligibility', path, body);

/** A family from its filing to the decision of the township. */
async function decided(family: FamilyOf, opinion: 'positive' | 'negative', again?: Identity) {
  const who = await (again === undefined ? scene.applies(family) : scene.appliesAgain(again, family));
  const officials = new Officials(scene, who.caseId);
  const day = (days: number): IsoDate => addDays(family.receivedOn, days);
  await at(day(3));
  await officials.report(day(1));
  await officials.survey(day(2));
  const given = await officials.opinion(TRACK, day(3), opinion);
  if (opinion === 'positive') await officials.publicity(TRACK, day(3));
  await at(day(14));
  if (opinion === 'positive') await officials.publicityEnd(TRACK, day(14));
  const { determinationHash } = given.body;
  const outcome = opinion === 'positive' ? 'recognise' : 'refuse';
  const reply = await post(township, `/v1/cases/${who.caseId}/decision`, {
    ...{ track: TRACK, on: day(14), outcome, determinationHash },
  });
  expect([reply.status, reply.body['code']]).toEqual([201, undefined]);
  return { who, caseId: who.caseId, on: day(14) };
}

const richer: FamilyOf = {
  ...{ ...LI, receivedOn: '2026-08-03' },
  persons: LI.persons.map((person, index) =>
    index === 0 ? { ...person, wageFenPerMonth: 900_000 } : person,
  ),
};

/** The role that a due item of an object names. */
async function roleOf(kind: string, objectId: unknown, key = township): Promise<unknown> {
  const { body } = await scene.http(key).get<Body>('eligibility', `/v1/due-items?limit=200&kind=${kind}`);
  const items = body['items'] as Body[];
  return items.find((item) => item['objectId'] === objectId)?.['role'];
}

const elsewhere = {
  status: 403,
  body: { code: 'TRACK_DECIDED_ELSEWHERE', params: { authority: 'township' } },
};

it('[L-40] [L-22] a township that decides by a document of the province ends by it too, and carries out what a remedy against that orders', async () => {
  const first = await decided({ ...LI, receivedOn: '2026-07-06' }, 'positive');
  const second = await decided(richer, 'negative', first.who);
  const { on, caseId } = second;
  const made = await post('demo-clerk', `/v1/cases/${caseId}/adjustments`, { on, category: 'dibao' });
  const { adjustmentId } = made.body['adjustment'] as Body;
  const path = `/v1/adjustments/${String(adjustmentId)}`;
  await post('demo-clerk', `${path}/hearing`, {
    ...{ outcome: 'heard', on, means: 'visit', heardBy: ['demo-clerk'], personId: first.who.personIds[0] },
    ...{ capacity: 'full', opinion: 'no-opinion' },
  });
  expect(await roleOf('adjustment-decision', adjustmentId)).toBe('township-reviewer');
  expect(await post('demo-civil-affairs', `${path}/decision`, { on })).toMatchObject(elsewhere);
  // 提出初审意见的人同样不能一人终止待遇。
  expect(await post('demo-reviewer', `${path}/decision`, { on })).toMatchObject({
    status: 403,
    body: { code: 'OPINION_GIVER_MAY_NOT_DECIDE', params: { role: 'township-reviewer' } },
  });
  expect(await post(township, `${path}/decision`, { on })).toMatchObject({ status: 201 });
  const ended = (await scene.published(first.who.householdId)).findLast(
    ({ type }) => type === 'eligibility.recognition-ended.v1',
  );
  expect(ended?.data).toMatchObject({ decidedBy: 'township', decidedUnder: UNDER });

  const { body: copy } = await post('demo-clerk', `/v1/cases/${caseId}/prints`, {
    ...{ form: 'adjustment-notice', track: TRACK },
  });
  const page = await scene
    .http('demo-clerk')
    .get<string>('eligibility', `/v1/print-copies/${String(copy['copyId'])}`);
  expect(String(page.body)).toContain('依据川民规〔2026〕9号第三条决定');
  expect(String(page.body)).toContain('被申请人：示范镇人民政府');
  expect(String(page.body)).not.toMatch(/民政部门|0838-0000001/u);

  const remedies = new FiledRemedies(scene);
  const filed = await remedies.file('demo-clerk', {
    ...{ kind: 'reconsideration', about: 'track', caseId, track: TRACK, ground: 'decision' },
    ...{ receivedOn: on, knownOn: on, decision: 'adjustment', adjustmentId },
  });
  const remedyId = String(filed.body['remedyId']);
  await remedies.step('demo-civil-affairs', remedyId, 'acceptance', { on, accepted: true });
  await remedies.step('demo-civil-affairs', remedyId, 'orders', { on, order: 'stay' });
  const restored = (await scene.published(first.who.householdId)).findLast(
    ({ type }) => type === 'eligibility.recognition-restored.v1',
  );
  expect(restored?.data).toMatchObject({ decidedBy: 'township', decidedUnder: UNDER, reasonCode: 'stayed' });
  const result = { on, result: 'changed', findings: '收入认定有误' };
  expect(await remedies.step('demo-civil-affairs', remedyId, 'result', result)).toMatchObject({
    status: 201,
  });
  expect(await roleOf('remedy-correction', remedyId)).toBe('township-reviewer');
  const correction = { on, basis: 'as-today', reason: '依复议决定重新办理' };
  const correct = (key: string) => post(key, `/v1/remedies/${remedyId}/correction`, correction);
  expect(await correct('demo-civil-affairs')).toMatchObject(elsewhere);
  expect(await correct(township)).toMatchObject({ status: 201 });
});

it('[L-40] what runs of a household that moved away is ended by another than gave the opinion, that of one which died by whoever decides', async () => {
  const endedBy = async (receivedOn: IsoDate, reasonCode: 'moved-out' | 'died') => {
    const { who, caseId, on } = await decided({ ...LI, receivedOn }, 'positive');
    const subject = { householdId: who.householdId };
    await scene.publish(
      'intake.household-ended.v1',
      who.householdId,
      { subject, effectiveOn: on, reasonCode },
      on,
    );
    await scene.stack.idle();
    return (key: string) => post(key, `/v1/cases/${caseId}/recognition-end`, { track: TRACK, on });
  };
  const moved = await endedBy('2026-09-07', 'moved-out');
  expect(await moved('demo-reviewer')).toMatchObject({
    ...{ status: 403, body: { code: 'OPINION_GIVER_MAY_NOT_DECIDE' } },
  });
  expect(await moved(township)).toMatchObject({ status: 409, body: { code: 'HEARING_MISSING' } });
  const died = await endedBy('2026-10-12', 'died');
  expect(await died('demo-reviewer')).toMatchObject({ status: 201 });
});
