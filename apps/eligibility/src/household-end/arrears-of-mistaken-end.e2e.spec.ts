import { newId } from '@aid-chain/kernel';
import type { Reply } from '@aid-chain/testing';
import { recognised } from '../testing/decided-family.fixture.js';
import { LI } from '../testing/families.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

type Body = Record<string, unknown>;

let scene: Scene;

beforeAll(async () => {
  scene = await Scene.start('2026-07-06T10:00:00+08:00');
}, 120_000);
afterAll(() => scene?.stop());

const at = (day: string) => scene.stack.setClock(`${day}T10:00:00+08:00`);
const post = (path: string, body: Body): Promise<Reply<Body>> =>
  scene.http('demo-civil-affairs').post('eligibility', path, body);
const arrearsOf = async (householdId: string): Promise<Body[]> => {
  const list = `/v1/arrears?householdId=${householdId}`;
  const { body } = await scene.http('demo-civil-affairs').get<{ items: Body[] }>('eligibility', list);
  return body.items;
};

/** A family whose death was entered by mistake, whose dibao was ended for it and given back months later. */
async function restored() {
  await at('2026-07-06');
  const { who, caseId } = await recognised(scene, { ...LI, receivedOn: '2026-07-06' });
  const { householdId } = who;
  const subject = { householdId };
  await at('2026-11-05');
  const died = { subject, effectiveOn: '2026-11-05', reasonCode: 'died' } as const;
  await scene.publish('intake.household-ended.v1', householdId, died, '2026-11-05');
  await scene.stack.idle();
  const step = { track: 'civil-affairs', on: '2026-11-05' };
  expect((await post(`/v1/cases/${caseId}/recognition-end`, step)).status).toBe(201);
  await at('2027-03-10');
  const days = { effectiveOn: '2027-03-10', endedOn: '2026-11-05' };
  const how = { reasonCode: 'entered-wrongly', paper: 'person-seen', endReasonCode: 'died' } as const;
  const stands = { subject, ...days, ...how, reopens: newId() };
  await scene.publish('intake.household-restored.v1', householdId, stands, '2027-03-10');
  await scene.stack.idle();
  expect(await arrearsOf(householdId)).toEqual([]);
  const answer = { track: 'civil-affairs', on: '2027-03-10', answer: 'restore' };
  const reply = await post(`/v1/cases/${caseId}/recognition-restoration`, answer);
  expect([reply.status, reply.body['code']]).toEqual([201, undefined]);
  return { householdId, caseId };
}

it('[A-04] [A-18] what a mistaken end kept from a family is owed month by month, waits for its payment, and a payment recorded by mistake is taken back with its reason', async () => {
  const { householdId, caseId } = await restored();
  const [owed] = await arrearsOf(householdId);
  expect(owed).toMatchObject({ caseId, category: 'dibao', cause: 'ended-mistakenly', state: 'due' });
  const months = owed?.['months'] as { month: string; amountFen: number }[];
  expect(months.map(({ month }) => month)).toEqual(['2026-12-01', '2027-01-01', '2027-02-01', '2027-03-01']);
  const of = `/v1/arrears/${String(owed?.['arrearsId'])}`;
  expect(owed?.['sumFen']).toBe(4 * (months[0]?.amountFen ?? 0));
  await isCorrected(of, householdId);
});

/** Recorded as paid on the wrong family, it is owed again; what had been recorded stays readable. */
async function isCorrected(of: string, householdId: string): Promise<void> {
  const on = '2027-03-10';
  const wrong = { on, reason: '误登到本户，款项实际付给另一户' };
  expect((await post(`${of}/correction`, wrong)).body['code']).toBe('ARREARS_NOT_SETTLED');
  expect((await post(`${of}/settlement`, { on, outcome: 'paid' })).status).toBe(201);
  expect((await post(`${of}/correction`, { on })).status).toBe(422);
  expect((await post(`${of}/correction`, { ...wrong, on: '2027-03-09' })).body['code']).toBe(
    'STEP_DATE_TOO_EARLY',
  );
  const corrected = await post(`${of}/correction`, wrong);
  expect(corrected).toMatchObject({ status: 201, body: { state: 'due' } });
  expect(corrected.body).not.toHaveProperty('settledOn');
  expect(await arrearsOf(householdId)).toMatchObject([{ state: 'due' }]);
  const { body } = await scene.http('demo-civil-affairs').get<Body>('eligibility', of);
  expect(body).toMatchObject({ corrections: [{ corrected: 'paid', settledOn: on, on }] });
  expect(JSON.stringify(body)).not.toContain('误登到本户');
  expect(await post(`${of}/settlement`, { on, outcome: 'paid' })).toMatchObject({ body: { state: 'paid' } });
}
