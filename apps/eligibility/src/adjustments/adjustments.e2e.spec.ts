import type { Reply } from '@aid-chain/testing';
import { publicised, recognised, running, type Publicised } from '../testing/decided-family.fixture.js';
import { LI, type FamilyOf } from '../testing/families.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

type Body = Record<string, unknown>;
interface Shown {
  readonly adjustmentId: string;
  readonly state: string;
  readonly revision: number;
  readonly kinds: readonly string[];
  readonly amountBeforeFen: number | null;
  readonly amountAfterFen: number | null;
  readonly hearingOwed: boolean;
}

let scene: Scene;

beforeAll(async () => {
  scene = await Scene.start('2026-07-06T10:00:00+08:00');
}, 120_000);
afterAll(() => scene?.stop());

const at = (day: string) => scene.stack.setClock(`${day}T10:00:00+08:00`);
const post = (path: string, body: Body, key = 'demo-civil-affairs'): Promise<Reply<Body>> =>
  scene.http(key).post('eligibility', path, body);
const get = (path: string, key = 'demo-civil-affairs', headers: Record<string, string> = {}): Promise<Reply<Body>> =>
  scene.http(key).get('eligibility', path, headers);

/** 李 with another wage of the father, received on a day. */
const li = (wage: number, receivedOn: string): FamilyOf => ({
  ...LI,
  receivedOn,
  persons: LI.persons.map((person, index) => (index === 0 ? { ...person, wageFenPerMonth: wage } : person)),
});

async function proposed({ caseId }: Publicised, on: string, body: Body = { category: 'dibao' }): Promise<Shown> {
  const reply = await post(`/v1/cases/${caseId}/adjustments`, { on, ...body }, 'demo-clerk');
  expect([reply.status, reply.body['code']]).toEqual([201, undefined]);
  return reply.body['adjustment'] as Shown;
}

const hearing = (personId: string | undefined, on: string, changes: Body = {}): Body => ({
  ...{ outcome: 'heard', on, means: 'visit', heardBy: ['demo-clerk'], personId, capacity: 'full' },
  ...{ opinion: 'objects', points: [{ said: '孩子要上学', answer: '工资高于原核定数，已重新计算' }] },
  ...changes,
});

const decide = ({ officials, opinion, day }: Publicised, on = day) =>
  officials.decision('civil-affairs', on, opinion);

describe('What reduces a running benefit, over HTTP on PostgreSQL', () => {
  it('[L-01] a decision with a lower amount is refused without a hearing on it, and passes after one; an increase needs none', async () => {
    const first = await recognised(scene, li(150_000, '2026-07-06'));
    const before = await running(scene, first.who);
    const second = await publicised(scene, li(160_000, '2026-08-03'), first.who);
    const refused = await decide(second);
    expect(refused).toMatchObject({ status: 409, body: { code: 'HEARING_MISSING' } });
    expect(JSON.stringify(refused.body)).toContain('听取意见');
    expect(await running(scene, first.who)).toEqual(before);
    const adjustment = await proposed(second, second.day);
    expect(adjustment).toMatchObject({ kinds: ['lower-amount'], hearingOwed: true, state: 'proposed' });
    expect(await decide(second)).toMatchObject({ status: 409, body: { code: 'HEARING_MISSING' } });
    const heard = await post(
      `/v1/adjustments/${adjustment.adjustmentId}/hearing`,
      hearing(first.who.personIds[0], second.day),
      'demo-clerk',
    );
    expect(heard).toMatchObject({ status: 201, body: { adjustment: { state: 'heard' } } });
    expect(await decide(second)).toMatchObject({ status: 201 });
    expect(await running(scene, first.who)).toEqual({ dibao: adjustment.amountAfterFen });
    expect(Number(adjustment.amountAfterFen)).toBeLessThan(Number(adjustment.amountBeforeFen));
    const third = await recognised(scene, li(120_000, '2026-09-01'), first.who);
    expect(Number((await running(scene, third.who))['dibao'])).toBeGreaterThan(Number(adjustment.amountAfterFen));
  });

  it('[L-04] a hearing does not carry a worse result than the one that the family was heard on, and carries a better one', async () => {
    await at('2026-10-08');
    const first = await recognised(scene, li(130_000, '2026-10-08'));
    const second = await publicised(scene, li(150_000, '2026-10-26'), first.who);
    const adjustment = await proposed(second, second.day);
    const path = `/v1/adjustments/${adjustment.adjustmentId}`;
    await post(`${path}/hearing`, hearing(first.who.personIds[0], second.day), 'demo-clerk');
    await second.officials.decision('civil-affairs', second.day, second.opinion, { outcome: 'return' });
    expect(await get(path)).toMatchObject({ body: { state: 'heard' } });
  });
});
