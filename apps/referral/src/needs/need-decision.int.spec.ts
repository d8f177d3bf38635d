import { EventFeed, FedFamily, startServices, type RunningServices } from '@aid-chain/testing';
import { referral } from '../referral.definition.js';

interface Item {
  readonly referralId: string;
  readonly needId: string;
  readonly department: string;
  readonly state: string;
}

const on = '2026-01-16';

describe('a need that no department takes', () => {
  let stack: RunningServices;
  let feed: EventFeed;
  let seed = 900;

  beforeAll(async () => {
    stack = await startServices([referral], { now: '2026-01-16T09:00:00+08:00' });
    feed = new EventFeed(stack.bus);
  });
  afterAll(() => stack.stop());

  const referralsOf = async ({ householdId }: FedFamily): Promise<Item[]> => {
    const path = `/v1/referrals?householdId=${householdId}`;
    return (await stack.http('demo-clerk').get<{ items: Item[] }>('referral', path)).body.items;
  };
  const referred = async (need: Parameters<FedFamily['need']>[0]): Promise<FedFamily> => {
    const family = new FedFamily(stack, feed, seed++);
    await family.register();
    await family.need(need);
    await stack.idle();
    return family;
  };
  const referralAt = async (family: FedFamily, department: string): Promise<Item> => {
    const found = (await referralsOf(family)).find(
      (item) => item.department === department && item.state !== 'cancelled',
    );
    return found ?? { referralId: '', needId: '', department: '', state: '' };
  };
  const answer = async (family: FedFamily, department: string, body: object) => {
    const { referralId } = await referralAt(family, department);
    const path = `/v1/referrals/${referralId}/answer`;
    return stack.http(`demo-dept-${department}`).post('referral', path, { on, ...body });
  };
  /** The department helps, reports what it gave and is done. */
  const help = async (family: FedFamily, department: string): Promise<void> => {
    const { referralId } = await referralAt(family, department);
    const aid = {
      ...{ measureCode: 'help', kind: 'cash', nature: 'transitional', amountFen: 50_000 },
      ...{ period: { from: on, to: on }, fundingSource: 'fund' },
    };
    const report = { reportId: `help-${referralId.slice(0, 8)}`, quarter: '2026Q1', final: false };
    const path = `/v1/referrals/${referralId}/feedback`;
    const body = { ...report, outcome: 'helped', aid: [aid] };
    expect((await stack.http(`demo-dept-${department}`).post('referral', path, body)).status).toBe(201);
    await answer(family, department, { answer: 'completed' });
  };
  const decide = (needId: string, body: object, key = 'demo-civil-affairs') =>
    stack.http(key).post('referral', `/v1/needs/${needId}/decision`, { on, ...body });
  /** Whether the need stands on the list of civil affairs. */
  const isListed = async (needId: string): Promise<boolean> => {
    const path = '/v1/due-items?kind=need-without-referral&limit=200';
    const { body } = await stack
      .http('demo-civil-affairs')
      .get<{ items: { objectId: string; path: string }[] }>('referral', path);
    return body.items.some(
      (item) => item.objectId === needId && item.path === `/v1/needs/${needId}/decision`,
    );
  };
  const needOf = async (needId: string) =>
    (await stack.http('demo-clerk').get('referral', `/v1/needs/${needId}`)).body;
  const chainOf = async ({ householdId }: FedFamily): Promise<string[]> => {
    await stack.idle();
    const path = `/v1/households/${householdId}/aid-chain?limit=200`;
    const { body } = await stack.http('demo-clerk').get<{ items: { textZh: string }[] }>('referral', path);
    return body.items.map(({ textZh }) => textZh);
  };
  const DECLINED = { answer: 'declined', reasonCode: 'not-in-scheme' };

  it.each([
    ['declined', '不受理'],
    ['not-possible', '无法办理'],
  ])(
    '[S0-25] whose only department says %s, stands on the list of civil affairs until it decides',
    async (word, shown) => {
      const family = await referred({ kind: 'housing', aspects: [] });
      const { needId } = await referralAt(family, 'housing');
      expect(await isListed(needId)).toBe(false);
      expect((await answer(family, 'housing', { ...DECLINED, answer: word })).status).toBe(201);
      expect([await isListed(needId), (await needOf(needId))['state']]).toEqual([true, 'open']);
      expect(await chainOf(family)).toContain(
        `住房需求转办（住建）${shown}（不属于本部门政策范围），2026-01-16。需求已列入民政部门待办。`,
      );
      const ended = await decide(needId, { decision: 'nobody-can-help' });
      expect([ended.status, ended.body]).toEqual([
        201,
        { needId, state: 'closed', decision: 'nobody-can-help' },
      ]);
      expect(await isListed(needId)).toBe(false);
      expect(await needOf(needId)).toMatchObject({
        ...{ state: 'closed', endedOn: on },
        decision: { code: 'nobody-can-help', on },
      });
      expect((await chainOf(family)).at(-1)).toBe(
        '民政部门决定：住房需求无部门承办的部分不再转办（各部门均无法办理，已告知家庭），2026-01-16。',
      );
      const again = await decide(needId, { decision: 'not-needed' });
      expect([again.status, again.body['code']]).toEqual([409, 'NEED_CLOSED_ALREADY']);
    },
  );

  it('[S0-22] goes to another department when civil affairs sends it there, from the referral that ended', async () => {
    const family = await referred({ kind: 'housing', aspects: [] });
    const { needId, referralId } = await referralAt(family, 'housing');
    await answer(family, 'housing', DECLINED);
    expect((await decide(needId, { decision: 'sent-elsewhere' })).body['code']).toBe('PASSED_ON_TO_MISSING');
    const sent = await decide(needId, { decision: 'sent-elsewhere', to: 'charity' });
    expect([sent.status, sent.body['state']]).toEqual([201, 'open']);
    const made = await referralAt(family, 'charity');
    expect(made).toMatchObject({ needId, state: 'referred', referralId: sent.body['referralId'] });
    expect((await needOf(needId))['referrals']).toMatchObject([
      { to: 'housing', referralId, state: 'declined' },
      { from: 'housing', to: 'charity', opening: 'decided', reasonCode: 'sent-elsewhere' },
    ]);
    expect(await isListed(needId)).toBe(false);
    await help(family, 'charity');
    expect([await isListed(needId), (await needOf(needId))['state']]).toEqual([false, 'closed']);
  });

  it('[S0-25] of two departments one of which declines its side, waits for that side while and after the other helps', async () => {
    const family = await referred({ kind: 'medical', aspects: ['cost', 'treatment'] });
    const { needId, referralId } = await referralAt(family, 'health');
    const working = await decide(needId, { decision: 'not-needed' });
    expect([working.status, working.body['code']]).toEqual([409, 'NEED_WITH_DEPARTMENT']);
    await answer(family, 'medical-insurance', DECLINED);
    expect(await isListed(needId)).toBe(true);
    const same = await decide(needId, { decision: 'sent-elsewhere', to: 'health' });
    expect([same.body['code'], JSON.stringify(same.body)]).toEqual([
      'NEED_ALREADY_REFERRED',
      expect.stringContaining(referralId),
    ]);
    await help(family, 'health');
    expect([await isListed(needId), (await needOf(needId))['state']]).toEqual([true, 'open']);
    expect((await decide(needId, { decision: 'met-otherwise' })).body['state']).toBe('closed');
  });

  it('[S0-25] a side that nobody takes is settled while the other department goes on, and the need ends with that', async () => {
    const family = await referred({ kind: 'medical', aspects: ['cost', 'treatment'] });
    const { needId } = await referralAt(family, 'health');
    await answer(family, 'medical-insurance', DECLINED);
    expect((await decide(needId, { decision: 'met-otherwise' })).body['state']).toBe('open');
    expect(await isListed(needId)).toBe(false);
    await help(family, 'health');
    expect((await needOf(needId))['state']).toBe('closed');
  });

  it('[S0-25] that was stated by mistake is ended as that, after its referral was taken back as a mistake', async () => {
    const family = await referred({ kind: 'housing', aspects: [] });
    const { needId, referralId } = await referralAt(family, 'housing');
    const cancellation = { on, reasonCode: 'opened-by-mistake' };
    await stack.http('demo-clerk').post('referral', `/v1/referrals/${referralId}/cancellation`, cancellation);
    expect(await isListed(needId)).toBe(true);
    expect((await decide(needId, { decision: 'stated-by-mistake' }, 'demo-clerk')).status).toBe(403);
    const to = await decide(needId, { decision: 'stated-by-mistake', to: 'charity' });
    expect([to.status, to.body['code']]).toEqual([422, 'NEED_DEPARTMENT_NOT_EXPECTED']);
    expect((await decide(needId, { decision: 'stated-by-mistake', on: '2026-01-15' })).body['code']).toBe(
      'REFERRAL_DAY_INVALID',
    );
    expect((await decide(needId, { decision: 'stated-by-mistake' })).body['state']).toBe('closed');
    expect((await chainOf(family)).at(-1)).toContain('需求系误登');
  });

  it('[S0-22] that a family states anew is sent to its department again and waits for nobody meanwhile', async () => {
    const family = await referred({ kind: 'housing', aspects: [] });
    const { needId } = await referralAt(family, 'housing');
    await answer(family, 'housing', DECLINED);
    await family.needFound({ kind: 'housing', aspects: [] });
    await stack.idle();
    expect((await referralsOf(family)).map(({ state, needId: id }) => [state, id]).sort()).toEqual([
      ['declined', needId],
      ['referred', needId],
    ]);
    expect(await isListed(needId)).toBe(false);
  });
});
