import type { Reply } from '@aid-chain/testing';
import { publicised, recognised, running, type Publicised } from '../testing/decided-family.fixture.js';
import { liEarning } from '../testing/families.fixture.js';
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
const get = (
  path: string,
  key = 'demo-civil-affairs',
  headers: Record<string, string> = {},
): Promise<Reply<Body>> => scene.http(key).get('eligibility', path, { headers });

async function proposed(
  { caseId }: Publicised,
  on: string,
  body: Body = { category: 'dibao' },
): Promise<Shown> {
  const reply = await post(`/v1/cases/${caseId}/adjustments`, { on, ...body }, 'demo-clerk');
  expect([reply.status, reply.body['code']]).toEqual([201, undefined]);
  return reply.body['adjustment'] as Shown;
}

const hearing = (personId: string | undefined, on: string, changes: Body = {}): Body => ({
  ...{ outcome: 'heard', on, means: 'visit', heardBy: ['demo-clerk'], personId, capacity: 'full' },
  ...{ opinion: 'objects', points: [{ stated: '孩子要上学', answer: '工资高于原核定数，已重新计算' }] },
  ...changes,
});

const decide = ({ officials, opinion, day }: Publicised, on = day) =>
  officials.decision('civil-affairs', on, opinion);

describe('What reduces a running benefit, over HTTP on PostgreSQL', () => {
  it('[L-01] a decision with a lower amount is refused without a hearing on it, and passes after one; an increase needs none', async () => {
    const first = await recognised(scene, liEarning(150_000, '2026-07-06'));
    const before = await running(scene, first.who);
    const second = await publicised(scene, liEarning(160_000, '2026-08-03'), first.who);
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
    const third = await recognised(scene, liEarning(120_000, '2026-09-01'), first.who);
    expect(Number((await running(scene, third.who))['dibao'])).toBeGreaterThan(
      Number(adjustment.amountAfterFen),
    );
  });

  it('[L-04] a hearing carries no worse result than the one that the family was heard on, and carries a better one', async () => {
    await at('2026-10-08');
    const first = await recognised(scene, liEarning(130_000, '2026-10-08'));
    const [head = ''] = first.who.personIds;
    const second = await publicised(scene, liEarning(150_000, '2026-10-26'), first.who);
    const one = await proposed(second, second.day);
    const path = `/v1/adjustments/${one.adjustmentId}`;
    await post(`${path}/hearing`, hearing(head, second.day), 'demo-clerk');
    const worse = await publicised(scene, liEarning(165_000, '2026-11-10'), first.who);
    expect(await decide(worse)).toMatchObject({ status: 409, body: { code: 'HEARING_STALE' } });
    const two = await proposed(worse, worse.day);
    expect(two).toMatchObject({ adjustmentId: one.adjustmentId, revision: 2, state: 'proposed' });
    expect(await decide(worse)).toMatchObject({ status: 409, body: { code: 'HEARING_MISSING' } });
    await post(`${path}/hearing`, hearing(head, worse.day), 'demo-clerk');
    const better = await publicised(scene, liEarning(140_000, '2026-11-26'), first.who);
    expect(await decide(better)).toMatchObject({ status: 201 });
    const { body } = await get(path);
    expect(body).toMatchObject({
      state: 'decided',
      revision: 2,
      noticeOwed: true,
      amountBeforeFen: one.amountBeforeFen,
    });
    expect(Number(body['amountAfterFen'])).toBeGreaterThan(Number(two.amountAfterFen));
    expect(body['hearings']).toMatchObject([
      { counts: false, revision: 1 },
      { counts: true, revision: 2 },
    ]);
  });

  it('[L-03] the hearing names means, who heard whom and the capacity; what was stated rests sealed and is shown for a reason', async () => {
    await at('2027-01-04');
    const first = await recognised(scene, liEarning(130_000, '2027-01-04'));
    const [head = '', , child = ''] = first.who.personIds;
    const second = await publicised(scene, liEarning(150_000, '2027-01-25'), first.who);
    const { adjustmentId } = await proposed(second, second.day);
    const path = `/v1/adjustments/${adjustmentId}`;
    const record = async (changes: Body, personId = head) =>
      (await post(`${path}/hearing`, hearing(personId, second.day, changes), 'demo-clerk')).body['code'];
    const codes = [
      await record({ capacity: undefined }),
      await record({ capacity: 'limited' }),
      await record({ guardian: { name: '试监护人' } }),
      await record({ capacity: undefined }, child),
      await record({ capacity: 'none', guardian: { personId: child } }),
      await record({ opinion: 'wishes-to-leave' }),
      await record({ points: [] }),
      await record({ heardBy: ['demo-dept-health'] }),
      await record({ outcome: 'not-reached' }),
      await record({}, '019a0000-0000-7000-8000-000000000001'),
    ];
    expect(codes).toEqual([
      ...['HEARING_CAPACITY_MISSING', 'HEARING_GUARDIAN_MISSING', 'HEARING_GUARDIAN_NOT_EXPECTED'],
      ...[
        'HEARING_GUARDIAN_MISSING',
        'HEARING_GUARDIAN_UNFIT',
        'HEARING_WISH_NOT_WRITTEN',
        'HEARING_POINTS_MISSING',
      ],
      ...['HEARER_NO_OFFICIAL', 'HEARING_NOTHING_EXPECTED', 'HEARING_OF_OTHER_PERSON'],
    ]);
    expect(await record({ capacity: undefined, guardian: { personId: head } }, child)).toBeUndefined();
    const masked = await get(path);
    expect(masked).toMatchObject({
      body: {
        hearings: [{ counts: true, means: 'visit', personId: child, guardianId: head, opinion: 'objects' }],
      },
    });
    expect(JSON.stringify(masked.body)).not.toContain('孩子要上学');
    const full = await get(path, 'demo-civil-affairs', { 'Unmask-Reason': 'case-handling' });
    expect(JSON.stringify(full.body)).toContain('孩子要上学');
    const { rows } = await scene.database.query('select * from adjustment_hearing');
    expect(JSON.stringify(rows)).not.toContain('孩子');
    await expect(scene.database.query(`update adjustment_hearing set outcome = 'x'`)).rejects.toThrow(
      /append/iu,
    );
  });

  it('[L-03] nobody is not reached before tries on several days by several means, one of them at the home', async () => {
    await at('2027-03-01');
    const first = await recognised(scene, liEarning(130_000, '2027-03-01'));
    const second = await publicised(scene, liEarning(150_000, '2027-03-22'), first.who);
    const { adjustmentId } = await proposed(second, second.day);
    await at('2027-04-20');
    const path = `/v1/adjustments/${adjustmentId}`;
    const attempt = (on: string, means: string) => post(`${path}/hearing-tries`, { on, means }, 'demo-clerk');
    const notReached = () =>
      post(
        `${path}/hearing`,
        { outcome: 'not-reached', on: '2027-04-20', heardBy: ['demo-clerk'] },
        'demo-clerk',
      );
    await attempt('2027-04-06', 'phone');
    expect(await attempt('2027-04-06', 'phone')).toMatchObject({ body: { code: 'HEARING_TRY_TWICE' } });
    await attempt('2027-04-07', 'in-writing');
    expect(await notReached()).toMatchObject({ status: 409, body: { code: 'HEARING_TRIES_MISSING' } });
    await attempt('2027-04-08', 'visit');
    expect(await notReached()).toMatchObject({ status: 201, body: { adjustment: { state: 'heard' } } });
    expect(await decide(second, '2027-04-20')).toMatchObject({ status: 201 });
  });

  it('[L-05] the notice keeps amounts, first month, reasons, what was stated and rights; its delivery is proven, and until then it is due', async () => {
    await at('2027-05-04');
    const first = await recognised(scene, liEarning(130_000, '2027-05-04'));
    const [head = ''] = first.who.personIds;
    const second = await publicised(scene, liEarning(150_000, '2027-05-25'), first.who);
    const { adjustmentId } = await proposed(second, second.day);
    const path = `/v1/adjustments/${adjustmentId}`;
    expect(await due(adjustmentId)).toEqual(['adjustment-hearing']);
    await post(`${path}/hearing`, hearing(head, second.day), 'demo-clerk');
    expect(await due(adjustmentId)).toEqual([]);
    expect(await decide(second)).toMatchObject({ status: 201 });
    expect(await due(adjustmentId)).toEqual(['adjustment-notice']);
    const { body } = await get(path, 'demo-civil-affairs', { 'Unmask-Reason': 'case-handling' });
    const notice = body['notice'] as Record<string, { zh: string; en: string }>;
    expect(notice['what']?.zh).toContain('中华人民共和国社会救助法第四十八条');
    expect(notice['what']?.zh).toMatch(/原每月 .* 元）自 2027-07-01 起调整为每月 .* 元/u);
    expect(JSON.stringify(notice['reasons'])).toContain('低保');
    expect(notice['heard']?.zh).toContain('不同意');
    expect(notice['points']).toEqual([{ stated: '孩子要上学', answer: '工资高于原核定数，已重新计算' }]);
    expect(notice['remedies']?.zh).toMatch(
      /60 日内向绵竹市人民政府申请行政复议（被申请人：绵竹市民政部门）.*6 个月内依法向人民法院/u,
    );
    const deliver = (more: Body) =>
      post(`${path}/notice`, { on: second.day, method: 'in-person', ...more }, 'demo-clerk');
    expect(await deliver({})).toMatchObject({ status: 422, body: { code: 'NOTICE_RECEIVER_MISSING' } });
    expect(await deliver({ receivedBy: head })).toMatchObject({
      status: 201,
      body: { adjustment: { state: 'notified' } },
    });
    expect(await deliver({ receivedBy: head })).toMatchObject({
      body: { code: 'ADJUSTMENT_NOTICE_NOT_OWED' },
    });
    expect(await due(adjustmentId)).toEqual([]);
    expect((await scene.published(first.who.householdId)).map(({ data }) => data['step'])).toEqual(
      expect.arrayContaining(['adjustment-proposed', 'hearing', 'adjustment-notice']),
    );
  });
});

/** Which steps of an adjustment the list of due items has. */
async function due(adjustmentId: string): Promise<unknown[]> {
  const { body } = await get('/v1/due-items?limit=200');
  const items = body['items'] as Record<string, unknown>[];
  return items.filter(({ objectId }) => objectId === adjustmentId).map(({ kind }) => kind);
}
