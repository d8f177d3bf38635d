import { EventFeed, FedFamily, rowsOf, startServices, type RunningServices } from '@aid-chain/testing';
import { referral } from '../referral.definition.js';

type Results = Parameters<FedFamily['recognised']>[0];
type Need = NonNullable<Parameters<FedFamily['need']>[0]>;

/** What a service that is a version ahead publishes, in the types of this version. */
const ahead = <T>(value: unknown): T => value as T;
const dibao = { category: 'dibao', unit: 'household', validFrom: '2026-02-01', monthlyAmountFen: 48_000 };

describe('events of a service that is a version ahead', () => {
  let stack: RunningServices;
  let feed: EventFeed;
  beforeAll(async () => {
    stack = await startServices([referral], { now: '2026-01-16T12:00:00+08:00' });
    feed = new EventFeed(stack.bus);
  });
  afterAll(() => stack.stop());

  const sentences = async ({ householdId }: FedFamily): Promise<string[]> => {
    const { body } = await stack
      .http('demo-clerk')
      .get<{ items: { textZh: string }[] }>('referral', `/v1/households/${householdId}/aid-chain`);
    return body.items.map(({ textZh }) => textZh);
  };
  const parked = ({ householdId }: FedFamily) =>
    rowsOf<{ code: string; failure: string }>(
      stack.databaseUrl,
      `select p.code, p.failure from referral.parked_event p join referral.inbox i using (consumer, arrival)
        where i.stream = $1`,
      [`household/${householdId}`],
    );

  it('a later category and a later field are applied, and the aid chain shows the code', async () => {
    const family = new FedFamily(stack, feed, 401);
    await family.register();
    await family.recognised(
      ahead<Results>([{ ...dibao, category: 'later-category', laterField: { deep: 1 } }]),
    );
    await stack.idle();
    expect(await parked(family)).toEqual([]);
    expect((await sentences(family)).at(-1)).toContain('民政部门认定：later-category（每月 480.00 元）');
    const list = await stack
      .http('demo-clerk')
      .get('referral', `/v1/households/${family.householdId}/happiness-list`);
    expect(list.body).toMatchObject({ recognitions: [{ name: { zh: 'later-category' } }] });
  });

  it('a need of a later kind goes to civil affairs as another need, and the chain shows the code', async () => {
    const family = new FedFamily(stack, feed, 402);
    await family.register();
    await family.need(ahead<Need>({ kind: 'later-kind', aspects: ['later-aspect'] }));
    await stack.idle();
    expect(await parked(family)).toEqual([]);
    const referrals = await stack
      .http('demo-clerk')
      .get('referral', `/v1/referrals?householdId=${family.householdId}`);
    expect(referrals.body).toMatchObject({ items: [{ department: 'civil-affairs', needKind: 'other' }] });
    expect((await sentences(family)).join('')).toContain('确认需求：later-kind。');
  });

  it('a later code of a closed list is parked: the failure names the place and never the value', async () => {
    const family = new FedFamily(stack, feed, 403);
    await family.register();
    await family.recognised(ahead<Results>([{ ...dibao, unit: 'village-group' }]));
    await stack.idle();
    expect(await parked(family)).toEqual([
      { code: 'PAYLOAD_INVALID', failure: '/results/0/unit enum: unknown code of a closed list' },
    ]);
  });
});
