import { EventFeed, FedFamily, startServices, type RunningServices } from '@aid-chain/testing';
import { referral } from '../referral.definition.js';

interface Item {
  readonly referralId: string;
  readonly needId: string;
}

const DONE_ON = '2026-01-16';
const aid = {
  ...{ measureCode: 'dilapidated-house-rebuilding', kind: 'cash', nature: 'transitional' },
  ...{ amountFen: 100_000, period: { from: DONE_ON, to: DONE_ON }, fundingSource: 'housing-fund' },
};

describe('a need whose department calls its work done', () => {
  let stack: RunningServices;
  let feed: EventFeed;
  let seed = 950;

  beforeEach(async () => {
    stack = await startServices([referral], { now: '2026-01-16T09:00:00+08:00' });
    feed = new EventFeed(stack.bus);
  });
  afterEach(() => stack.stop());

  const done = async (): Promise<Item & { family: FedFamily }> => {
    const family = new FedFamily(stack, feed, seed++);
    await family.register();
    await family.need({ kind: 'housing', aspects: [] });
    await stack.idle();
    const path = `/v1/referrals?householdId=${family.householdId}`;
    const { body } = await stack.http('demo-clerk').get<{ items: Item[] }>('referral', path);
    const [item = { referralId: '', needId: '' }] = body.items;
    const answer = { answer: 'completed', on: DONE_ON };
    const answered = await stack
      .http('demo-dept-housing')
      .post('referral', `/v1/referrals/${item.referralId}/answer`, answer);
    expect(answered.status).toBe(201);
    return { ...item, family };
  };
  const report = async ({ referralId }: Item, body: object): Promise<void> => {
    const path = `/v1/referrals/${referralId}/feedback`;
    const final = { quarter: '2026Q1', final: true, outcome: 'helped', aid: [aid] };
    const { status } = await stack.http('demo-dept-housing').post('referral', path, { ...final, ...body });
    expect(status).toBe(201);
    await stack.idle();
  };
  const stateOf = async ({ needId }: Item) =>
    (await stack.http('demo-clerk').get('referral', `/v1/needs/${needId}`)).body['state'];
  const isListed = async ({ needId }: Item): Promise<boolean> => {
    const { body } = await stack
      .http('demo-civil-affairs')
      .get<{ items: { objectId: string }[] }>('referral', '/v1/due-items?kind=need-without-referral');
    return body.items.some(({ objectId }) => objectId === needId);
  };
  const chainOf = async ({ family }: { family: FedFamily }): Promise<string[]> => {
    const path = `/v1/households/${family.householdId}/aid-chain?limit=200`;
    const { body } = await stack.http('demo-clerk').get<{ items: { textZh: string }[] }>('referral', path);
    return body.items.map(({ textZh }) => textZh);
  };
  const NOTHING = { outcome: 'not-yet', aid: [] };

  it('[S0-22] [S2-06] is met when the report names what was delivered, and open again when that is corrected away', async () => {
    const need = await done();
    expect([await stateOf(need), await isListed(need)]).toEqual(['open', false]);
    await stack.setClock('2026-04-02T09:00:00+08:00');
    await report(need, { reportId: 'final' });
    expect(await stateOf(need)).toBe('closed');
    expect((await chainOf(need)).at(-1)).toBe('住房需求：帮扶已落实，需求解决，2026-04-02。');
    const correction = { supersedes: 'final', reasonCode: 'help-not-given', ...NOTHING };
    await report(need, { reportId: 'corrected', ...correction });
    expect([await stateOf(need), await isListed(need)]).toEqual(['open', true]);
    expect((await chainOf(need)).at(-1)).toBe('住房需求：帮扶已更正为未落实，需求重新开放，2026-04-02。');
  });

  it('[S2-06] that delivered nothing, or keeps silent past the day of its report, waits for civil affairs', async () => {
    const [nothing, silent] = [await done(), await done()];
    await stack.setClock('2026-04-02T09:00:00+08:00');
    await report(nothing, { reportId: 'nothing', ...NOTHING });
    expect([await isListed(nothing), await isListed(silent)]).toEqual([true, false]);
    await stack.setClock('2026-04-16T09:00:00+08:00');
    await stack.idle();
    expect([await isListed(silent), await stateOf(silent)]).toEqual([true, 'open']);
    const decision = { decision: 'met-otherwise', on: '2026-04-16' };
    const path = `/v1/needs/${silent.needId}/decision`;
    expect((await stack.http('demo-civil-affairs').post('referral', path, decision)).body).toMatchObject({
      state: 'closed',
    });
    // What civil affairs decided stands: a report that comes late and is taken back opens nothing.
    await report(silent, { reportId: 'late' });
    const correction = { supersedes: 'late', reasonCode: 'help-not-given', ...NOTHING };
    await report(silent, { reportId: 'taken-back', ...correction });
    expect(await stateOf(silent)).toBe('closed');
  });
});
