import { EventFeed, FedFamily, startServices, type RunningServices } from '@aid-chain/testing';
import { referral } from '../referral.definition.js';
import type { DoubleAidView } from './double-aid.view.js';

interface Item {
  readonly referralId: string;
  readonly department: string;
}
interface Given {
  readonly measureCode?: string;
  readonly fundingSource?: string;
  readonly from?: string;
  readonly to?: string;
}

describe('aid that two departments may give for one thing', () => {
  let stack: RunningServices;
  let feed: EventFeed;
  let reports = 0;

  beforeAll(async () => {
    stack = await startServices([referral], { now: '2026-01-14T12:00:00+08:00' });
    feed = new EventFeed(stack.bus);
  });
  afterAll(() => stack.stop());

  /** A medical need of costs and treatment goes to two departments. */
  const family = async (seed: number): Promise<FedFamily> => {
    const fed = new FedFamily(stack, feed, seed);
    await fed.register();
    await fed.need({ kind: 'medical', aspects: ['cost', 'treatment'] });
    await stack.idle();
    return fed;
  };
  const referralOf = async ({ householdId }: FedFamily, department: string): Promise<string> => {
    const path = `/v1/referrals?householdId=${householdId}`;
    const { body } = await stack.http('demo-clerk').get<{ items: Item[] }>('referral', path);
    return body.items.find((item) => item.department === department)?.referralId ?? '';
  };
  const gives = async (fed: FedFamily, department: string, given: Given = {}, more: object = {}) => {
    const { from = '2026-01-01', to = '2026-03-31', fundingSource = 'county-fund' } = given;
    const measure = { measureCode: 'medical-costs', kind: 'cash', nature: 'regular', amountFen: 50_000 };
    const reportId = `r-${String((reports += 1))}`;
    const body = {
      ...{ reportId, quarter: '2026Q1', final: false, outcome: 'helped', ...more },
      aid: [
        {
          ...measure,
          period: { from, to },
          fundingSource,
          ...(given.measureCode ? { measureCode: given.measureCode } : {}),
        },
      ],
    };
    const to_ = `/v1/referrals/${await referralOf(fed, department)}/feedback`;
    expect((await stack.http(`demo-dept-${department}`).post('referral', to_, body)).status).toBe(201);
    await stack.idle();
    return reportId;
  };
  const pairs = async ({ householdId }: FedFamily, key = 'demo-civil-affairs'): Promise<DoubleAidView[]> => {
    const path = `/v1/double-aid?householdId=${householdId}`;
    return (await stack.http(key).get<{ items: DoubleAidView[] }>('referral', path)).body.items;
  };
  const decide = (id: string | undefined, decision: string, reasonCode: string, key = 'demo-civil-affairs') =>
    stack
      .http(key)
      .post('referral', `/v1/double-aid/${id ?? ''}`, { decision, reasonCode, on: '2026-01-14' });
  const isDue = async (id: string | undefined): Promise<boolean> => {
    const path = '/v1/due-items?kind=double-aid&limit=200';
    const { body } = await stack
      .http('demo-civil-affairs')
      .get<{ items: { objectId: string }[] }>('referral', path);
    return body.items.some(({ objectId }) => objectId === id);
  };
  const chainOf = async ({ householdId }: FedFamily): Promise<string[]> => {
    await stack.idle();
    const path = `/v1/households/${householdId}/aid-chain?limit=200`;
    const { body } = await stack.http('demo-clerk').get<{ items: { textZh: string }[] }>('referral', path);
    return body.items.map(({ textZh }) => textZh);
  };

  it('[S2-06] of one need, time and source of money is found, decided by a person, and stops nothing', async () => {
    const fed = await family(2201);
    await gives(fed, 'health');
    expect(await pairs(fed)).toEqual([]);
    await gives(fed, 'medical-insurance', { from: '2026-01-14', to: '2026-06-30' });
    const [pair, ...more] = await pairs(fed);
    expect(more).toEqual([]);
    expect(pair).toMatchObject({
      ...{ kind: 'same-funding', state: 'open', needKind: 'medical', foundOn: '2026-01-14' },
      measures: [
        { department: 'health', departmentName: { zh: '卫健' }, fundingSource: 'county-fund' },
        { department: 'medical-insurance', from: '2026-01-14', until: '2026-06-30' },
      ],
    });
    const id = pair?.doubleAidId;
    expect(await isDue(id)).toBe(true);
    expect((await decide(id, 'confirmed', 'needs-more')).body['code']).toBe('DOUBLE_AID_REASON_NOT_FITTING');
    expect((await decide(id, 'confirmed', 'paper-seen', 'demo-clerk')).status).toBe(403);
    expect(await decide(id, 'confirmed', 'paper-seen')).toMatchObject({
      status: 201,
      body: { doubleAidId: id, state: 'confirmed' },
    });
    expect(await isDue(id)).toBe(false);
    expect((await decide(id, 'not-the-same', 'other-period')).body['code']).toBe('DOUBLE_AID_DECIDED');
    expect((await chainOf(fed)).at(-1)).toBe(
      '民政部门认定卫健、医保对医疗需求的帮扶重复（已核对凭证），2026-01-14；不因此停发或减发。',
    );
    const list = await stack
      .http('demo-clerk')
      .get<{ aid: object[] }>('referral', `/v1/households/${fed.householdId}/happiness-list`);
    expect(list.body.aid).toHaveLength(2);
  });

  it('[S2-06] what differs in its days, its source or its need is no double', async () => {
    const fed = await family(2202);
    await gives(fed, 'health', { to: '2026-01-05' });
    await gives(fed, 'medical-insurance', { from: '2026-01-06' });
    expect(await pairs(fed)).toEqual([]);
    await gives(fed, 'medical-insurance', { fundingSource: 'medical-assistance-fund' });
    expect(await pairs(fed)).toEqual([]);
  });

  it('[S2-06] a source of money that is not known is never taken for another one: it is named as not comparable', async () => {
    const fed = await family(2203);
    await gives(fed, 'health', { fundingSource: 'unknown' });
    await gives(fed, 'medical-insurance');
    const [pair] = await pairs(fed);
    expect(pair).toMatchObject({ kind: 'not-comparable', state: 'open' });
    expect(await decide(pair?.doubleAidId, 'not-the-same', 'other-funding')).toMatchObject({ status: 201 });
    await gives(fed, 'health', { fundingSource: 'unknown', to: '2026-02-28' });
    expect(await pairs(fed)).toMatchObject([{ state: 'not-the-same', reasonCode: 'other-funding' }]);
    expect(await chainOf(fed)).not.toContainEqual(expect.stringContaining('重复'));
  });

  it('[S2-06] what the place allows together waits for nobody and names reason and document', async () => {
    const fed = await family(2204);
    await gives(fed, 'health', { measureCode: 'premium-subsidy' });
    await gives(fed, 'medical-insurance', { measureCode: 'medical-assistance' });
    const [pair] = await pairs(fed);
    expect(pair).toMatchObject({
      state: 'allowed-by-place',
      allowed: {
        doc: '中华人民共和国社会救助法',
        article: '第二十四条',
        zh: expect.stringContaining('分别负担') as string,
      },
    });
    expect(await isDue(pair?.doubleAidId)).toBe(false);
  });

  it('[S2-06] is gone when a department corrects what it reported, and there again when it reports it again', async () => {
    const fed = await family(2205);
    await gives(fed, 'health');
    const reportId = await gives(fed, 'medical-insurance');
    expect(await pairs(fed)).toMatchObject([{ state: 'open' }]);
    const correction = { supersedes: reportId, reasonCode: 'entered-wrongly' };
    const other = await gives(fed, 'medical-insurance', { fundingSource: 'medical-fund' }, correction);
    expect(await pairs(fed)).toMatchObject([{ state: 'gone' }]);
    await gives(fed, 'medical-insurance', {}, { ...correction, supersedes: other });
    expect(await pairs(fed)).toMatchObject([{ state: 'open' }]);
  });

  it('[S2-06] of households that became one is found when they do, and each list of the family shows it', async () => {
    const into = await family(2292);
    const from = new FedFamily(stack, feed, 2291);
    await from.register();
    // Help for all of a household, not for one person of it.
    await from.need({ aspects: ['cost', 'treatment'], ...({ personId: undefined } as object) });
    await stack.idle();
    await gives(from, 'health');
    await gives(into, 'medical-insurance');
    expect([await pairs(from), await pairs(into)]).toEqual([[], []]);
    await feed.send('intake.household-closed.v1', {
      ...{ stream: from.stream, time: '2026-01-14T12:00:00+08:00' },
      data: { subject: from.subject, into: into.householdId, effectiveOn: '2026-01-14' },
    });
    await stack.idle();
    expect(await pairs(into)).toMatchObject([{ kind: 'same-funding', householdId: into.householdId }]);
    const listed = await stack
      .http('demo-clerk')
      .get<{ items: Item[] }>('referral', `/v1/referrals?householdId=${into.householdId}`);
    expect(listed.body.items).toHaveLength(4);
    await gives(into, 'health', { fundingSource: 'other-fund' });
    expect(await pairs(into)).toHaveLength(1);
  });
});
