import { EventFeed, FedFamily, startServices, type RunningServices } from '@aid-chain/testing';
import { referral } from '../referral.definition.js';

interface Order {
  readonly orderId: string;
  readonly state: string;
  readonly items: number;
  readonly done: number;
  readonly dueOn: string;
}
interface Line {
  readonly department: string;
  readonly punctualBp?: number;
  readonly indicators: readonly { indicator: string; count: number }[];
  readonly text: { readonly zh: string };
}

describe('departments that are late', () => {
  let stack: RunningServices;
  let family: FedFamily;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    stack = await startServices([referral], { now: '2026-01-14T09:00:00+08:00' });
    family = new FedFamily(stack, new EventFeed(stack.bus), 960);
    await family.register();
    await family.need({ kind: 'housing', aspects: [] });
    await family.need({ kind: 'education', aspects: [] });
    await stack.idle();
    const path = `/v1/referrals?householdId=${family.householdId}`;
    const { body } = await stack
      .http('demo-clerk')
      .get<{ items: { referralId: string; department: string }[] }>('referral', path);
    for (const { referralId, department } of body.items) ids[department] = referralId;
  });
  afterAll(() => stack.stop());

  const on = async (day: string): Promise<void> => {
    await stack.setClock(`${day}T09:00:00+08:00`);
    await stack.idle();
  };
  const order = (department: string, key = 'demo-civil-affairs') =>
    stack.http(key).post('referral', '/v1/supervision-orders', { department });
  const orders = async (query = '', key = 'demo-civil-affairs'): Promise<Order[]> =>
    (await stack.http(key).get<{ items: Order[] }>('referral', `/v1/supervision-orders${query}`)).body.items;
  const itemsOf = async (orderId: string, key: string) =>
    (await stack.http(key).get<{ items: object[] }>('referral', `/v1/supervision-orders/${orderId}/items`))
      .body.items;
  const dueKinds = async (key: string): Promise<string[]> => {
    const { body } = await stack
      .http(key)
      .get<{ items: { kind: string }[] }>('referral', '/v1/due-items?limit=200');
    return body.items.map(({ kind }) => kind);
  };
  const bulletin = async (key: string): Promise<readonly Line[]> => {
    const path = '/v1/department-bulletin?quarter=2026Q1';
    return (await stack.http(key).get<{ items: Line[] }>('referral', path)).body.items;
  };
  const report = (department: string) =>
    stack
      .http(`demo-dept-${department}`)
      .post('referral', `/v1/referrals/${ids[department] ?? ''}/feedback`, {
        ...{ reportId: 'final', quarter: '2026Q1', final: true, outcome: 'not-yet', aid: [] },
      });

  it('[S0-27] get an order of civil affairs about all that is overdue, once, and do it or are shown as not having done it', async () => {
    const early = await order('housing');
    expect([early.status, early.body['code']]).toEqual([409, 'NOTHING_TO_SUPERVISE']);
    await on('2026-01-27');
    expect(await dueKinds('demo-civil-affairs')).toContain('referral-escalation');
    expect((await order('housing', 'demo-clerk')).status).toBe(403);
    expect((await order('no-such')).body['code']).toBe('DEPARTMENT_UNKNOWN');
    const part = (regionCode: string) =>
      stack
        .http('demo-civil-affairs')
        .post('referral', '/v1/supervision-orders', { department: 'housing', regionCode });
    expect((await part('999999001000')).body['code']).toBe('REGION_UNKNOWN');
    const ordered = await part('510683990000');
    expect([ordered.status, ordered.body]).toMatchObject([201, { items: 1, dueOn: '2026-02-03' }]);
    expect((await order('housing')).body['code']).toBe('NOTHING_TO_SUPERVISE');
    const [running] = await orders('?department=housing');
    expect(running).toMatchObject({ state: 'open', items: 1, done: 0 });
    const orderId = running?.orderId ?? '';
    expect(await itemsOf(orderId, 'demo-dept-housing')).toEqual([
      expect.objectContaining({
        referralId: ids['housing'],
        step: 'acknowledge',
        wasDueOn: '2026-01-21',
        done: false,
      }),
    ]);
    const others = `/v1/supervision-orders/${orderId}/items`;
    expect(await stack.http('demo-dept-education').get('referral', others)).toMatchObject({ status: 404 });
    expect(await orders('', 'demo-dept-education')).toEqual([]);
    expect(await dueKinds('demo-dept-housing')).toContain('supervision-order');
    await on('2026-02-04');
    expect(await orders('?state=not-done')).toMatchObject([{ orderId }]);
    // It may be ordered again, and an answer does what both name.
    expect((await order('housing')).body).toMatchObject({ items: 1 });
    const answer = { answer: 'accepted', on: '2026-02-04' };
    const path = `/v1/referrals/${ids['housing'] ?? ''}/answer`;
    expect((await stack.http('demo-dept-housing').post('referral', path, answer)).status).toBe(201);
    expect((await orders('?state=done')).map(({ items, done }) => [items, done])).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(await dueKinds('demo-dept-housing')).not.toContain('supervision-order');
  });

  it('[S0-27] the department reads the order on its topic, and the family’s chain shows it', async () => {
    await stack.idle();
    const { body } = await stack
      .http('demo-dept-housing')
      .get<{ items: { event: { type: string; data: object } }[] }>(
        'referral',
        '/v1/departments/housing/deliveries?limit=200',
      );
    const delivered = body.items.filter(({ event }) => event.type === 'department.supervision-ordered.v1');
    expect(delivered.map(({ event }) => event.data)).toMatchObject([
      { items: 1, dueOn: '2026-02-03' },
      { items: 1, dueOn: '2026-02-11' },
    ]);
    const path = `/v1/households/${family.householdId}/aid-chain?limit=200`;
    const chain = await stack.http('demo-clerk').get<{ items: { textZh: string }[] }>('referral', path);
    expect(chain.body.items.map(({ textZh }) => textZh)).toContain(
      '民政督办住建：住房需求转办签收，限 2026-02-03 前办结。',
    );
  });

  it('[S4-29] the bulletin of the quarter counts each department from what it did, and a department sees its own line', async () => {
    await on('2026-04-10');
    await report('housing');
    await on('2026-04-20');
    await order('education');
    await report('education');
    await stack.idle();
    const lines = await bulletin('demo-civil-affairs');
    const counts = (line: Line | undefined) =>
      Object.fromEntries((line?.indicators ?? []).map(({ indicator, count }) => [indicator, count]));
    expect(lines.map(({ department }) => department)).toEqual(['housing', 'education']);
    expect(counts(lines[0])).toMatchObject({
      ...{ received: 1, helped: 0, 'steps-late': 2, 'steps-missing': 0, 'feedback-on-time': 1 },
      ...{ supervised: 1, 'supervised-open': 0 },
    });
    expect(counts(lines[1])).toMatchObject({
      ...{ received: 1, 'steps-late': 1, 'feedback-late': 1, 'feedback-missing': 0 },
      ...{ supervised: 2, 'supervised-open': 0 },
    });
    expect(lines[1]).toMatchObject({ punctualBp: 0, departmentName: { zh: '教体' } });
    expect((await bulletin('demo-dept-education')).map(({ department }) => department)).toEqual([
      'education',
    ]);
  });
});
