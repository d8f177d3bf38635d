import type { MatchedMeasure } from '@aid-chain/contracts';
import { EventFeed, FedFamily, rowsOf, startServices, type RunningServices } from '@aid-chain/testing';
import { referral } from '../referral.definition.js';
import type { HappinessListView } from '../happiness/happiness-list.view.js';

const reasons = [{ zh: '救助类别：最低生活保障——符合', en: 'category: dibao – met' }];
const may = (measure: string, more: Partial<MatchedMeasure> = {}): MatchedMeasure => ({
  ...{ measure, outcome: 'may', reasons, missing: [] },
  ...more,
});

describe('what a household may get and does not get', () => {
  let stack: RunningServices;
  let feed: EventFeed;

  beforeAll(async () => {
    stack = await startServices([referral], { now: '2026-01-14T12:00:00+08:00' });
    feed = new EventFeed(stack.bus);
  });
  afterAll(() => stack.stop());

  const family = async (seed: number): Promise<FedFamily> => {
    const fed = new FedFamily(stack, feed, seed);
    await fed.register();
    await fed.recognised([{ category: 'dibao', unit: 'household', validFrom: '2026-02-01' }]);
    return fed;
  };
  const mayGet = async ({ householdId }: FedFamily, key = 'demo-clerk') => {
    await stack.idle();
    const path = `/v1/households/${householdId}/happiness-list`;
    return (await stack.http(key).get<HappinessListView>('referral', path)).body.mayGet;
  };

  it('[S2-06] a recognised household without the measures of its place has them on its list, with reason, document and who gives them', async () => {
    const fed = await family(401);
    const missing = [{ zh: '房屋安全鉴定', en: 'safety grade' }];
    await fed.matched([
      may('medical-assistance', { personId: fed.personId }),
      may('housing-assistance', { outcome: 'open', missing }),
    ]);
    expect(await mayGet(fed)).toMatchObject([
      {
        ...{
          measureCode: 'medical-assistance',
          personId: fed.personId,
          outcome: 'may',
          reasons,
          demo: false,
        },
        ...{ measureName: { zh: '医疗救助' }, needKind: 'medical', matchedOn: '2026-01-14' },
        providers: [{ department: 'medical-insurance', departmentName: { zh: '医保' } }],
        ...{ doc: '绵竹市两项政策衔接并轨试点工作方案（2024-11-15）', article: '二（二）' },
        decides: { zh: expect.stringContaining('承办部门') as string },
      },
      { measureCode: 'housing-assistance', outcome: 'open', missing },
    ]);
  });

  it('what was matched last stands, and a household that may get nothing any more has an empty list', async () => {
    const fed = await family(402);
    await fed.matched([may('medical-assistance'), may('water-assistance')]);
    expect(await mayGet(fed)).toHaveLength(2);
    await fed.matched([may('water-assistance')], '2026-01-15');
    expect(await mayGet(fed)).toMatchObject([{ measureCode: 'water-assistance', matchedOn: '2026-01-15' }]);
    await fed.matched([]);
    expect(await mayGet(fed)).toEqual([]);
  });

  it('[S2-06] what its department reports as given is not missing any more', async () => {
    const fed = await family(403);
    await fed.matched([may('education-assistance'), may('medical-assistance')]);
    await fed.need({ kind: 'education', aspects: [] });
    await stack.idle();
    const clerk = stack.http('demo-clerk');
    const path = `/v1/referrals?householdId=${fed.householdId}`;
    const { body } = await clerk.get<{ items: { referralId: string }[] }>('referral', path);
    const aid = {
      ...{ measureCode: 'boarding-subsidy', kind: 'cash', nature: 'regular', amountFen: 50_000 },
      ...{ period: { from: '2026-01-01', to: '2026-06-30' }, fundingSource: 'county-budget' },
    };
    const report = { reportId: 'edu-1', quarter: '2026Q1', final: false, outcome: 'helped', aid: [aid] };
    const to = `/v1/referrals/${body.items[0]?.referralId ?? ''}/feedback`;
    expect(await stack.http('demo-dept-education').post('referral', to, report)).toMatchObject({
      status: 201,
    });
    expect(await mayGet(fed)).toMatchObject([{ measureCode: 'medical-assistance' }]);
  });

  it('[N13] which measures a family may get rests sealed: nobody reads it in the database', async () => {
    const fed = await family(404);
    await fed.matched([may('health-service')]);
    expect(await mayGet(fed)).toHaveLength(1);
    const rows = await rowsOf(
      stack.databaseUrl,
      `select * from referral.matched_measures where household_id = '${fed.householdId}'`,
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('health-service');
  });

  it('what was matched and cannot be opened is named, and takes the rest of the list from nobody', async () => {
    const fed = await family(405);
    await fed.matched([may('health-service')]);
    await stack.idle();
    await rowsOf(
      stack.databaseUrl,
      `update referral.matched_measures set matches = jsonb_set(matches, '{kid}', '"gone"')
        where household_id = '${fed.householdId}' returning 1`,
    );
    const path = `/v1/households/${fed.householdId}/happiness-list`;
    const { status, body } = await stack.http('demo-clerk').get<HappinessListView>('referral', path);
    expect([status, body.mayGet, body.notReadable]).toEqual([200, [], [fed.householdId]]);
    expect(body.recognitions).toHaveLength(1);
  });
});
