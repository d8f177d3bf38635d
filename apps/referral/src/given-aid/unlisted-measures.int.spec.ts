import { EventFeed, FedFamily, startServices, type RunningServices } from '@aid-chain/testing';
import { referral } from '../referral.definition.js';
import type { UnlistedMeasuresPage } from './unlisted-measures.view.js';

interface Item {
  readonly referralId: string;
  readonly department: string;
}

describe('codes that departments report and the place does not list', () => {
  let stack: RunningServices;
  let feed: EventFeed;

  beforeAll(async () => {
    stack = await startServices([referral], { now: '2026-01-14T12:00:00+08:00' });
    feed = new EventFeed(stack.bus);
  });
  afterAll(() => stack.stop());

  const gives = async (seed: number, codes: readonly string[], day = '2026-01-14'): Promise<string> => {
    const fed = new FedFamily(stack, feed, seed);
    await fed.register();
    await fed.need({ kind: 'housing', aspects: [] });
    await stack.idle();
    const list = `/v1/referrals?householdId=${fed.householdId}`;
    const { body } = await stack.http('demo-clerk').get<{ items: Item[] }>('referral', list);
    const path = `/v1/referrals/${body.items[0]?.referralId ?? 'none'}/feedback`;
    await report(path, `r-${String(seed)}`, codes, day);
    return path;
  };
  const report = async (path: string, reportId: string, codes: readonly string[], day: string, more = {}) => {
    const aid = codes.map((measureCode) => ({
      ...{ measureCode, kind: 'cash', nature: 'regular', amountFen: 50_000, fundingSource: 'county-fund' },
      period: { from: day, to: '2026-02-28' },
    }));
    const body = { reportId, quarter: '2026Q1', final: false, outcome: 'helped', aid, ...more };
    const reply = await stack.http('demo-dept-housing').post('referral', path, body);
    expect([reply.status, reply.body['code']]).toEqual([201, undefined]);
    await stack.idle();
  };
  const listed = async (query = '', key = 'demo-civil-affairs') =>
    (await stack.http(key).get<UnlistedMeasuresPage>('referral', `/v1/unlisted-measures${query}`)).body;

  it('[S2-06] are counted by department and code with their days, and those that it lists are not among them', async () => {
    await gives(700, ['moving-costs', 'dilapidated-house-rebuilding', 'housing-assistance'], '2026-01-05');
    await gives(701, ['moving-costs', 'stove']);
    expect((await listed()).items).toEqual([
      // The period of the help goes on, what was given is until today.
      {
        ...{ department: 'housing', departmentName: { zh: '住建', en: expect.any(String) as string } },
        ...{ measureCode: 'moving-costs', needKinds: ['housing'], households: 2 },
        ...{ firstOn: '2026-01-05', lastOn: '2026-01-14' },
      },
      expect.objectContaining({ measureCode: 'stove', households: 1, firstOn: '2026-01-14' }),
    ]);
  });

  it('[S2-06] are paged, filtered by department, and not shown to others', async () => {
    const first = await listed('?limit=1');
    expect(first.items.map(({ measureCode }) => measureCode)).toEqual(['moving-costs']);
    const second = await listed(`?limit=1&cursor=${encodeURIComponent(first.next ?? '')}`);
    expect(second.items.map(({ measureCode }) => measureCode)).toEqual(['stove']);
    expect(second.next).toBeUndefined();
    expect((await listed('?department=health')).items).toEqual([]);
    expect(await listed('?department=no-such')).toMatchObject({ code: 'DEPARTMENT_UNKNOWN' });
    expect(await stack.http('demo-dept-housing').get('referral', '/v1/unlisted-measures')).toMatchObject({
      status: 403,
    });
  });

  it('[S2-06] go when the department corrects its report', async () => {
    const path = await gives(702, ['typing-mistake']);
    expect((await listed()).items.map(({ measureCode }) => measureCode)).toContain('typing-mistake');
    const corrects = { supersedes: 'r-702', reasonCode: 'entered-wrongly' };
    await report(path, 'r-703', ['housing-assistance'], '2026-01-14', corrects);
    expect((await listed()).items.map(({ measureCode }) => measureCode)).not.toContain('typing-mistake');
  });
});
