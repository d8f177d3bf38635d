import { EventFeed, FedFamily, startServices, type RunningServices } from '@aid-chain/testing';
import { referral } from '../referral.definition.js';

interface Detail {
  readonly department: string;
  readonly family: { readonly confirmedStatus?: readonly { category: string; validUntil?: string }[] };
}

describe('what a department is shown of a family whose economic status is confirmed', () => {
  let stack: RunningServices;
  let feed: EventFeed;
  let family: FedFamily;

  beforeAll(async () => {
    stack = await startServices([referral], { now: '2026-07-20T09:00:00+08:00' });
    feed = new EventFeed(stack.bus);
    family = new FedFamily(stack, feed, 990);
    await family.register();
    await family.need({ kind: 'housing', aspects: [], personId: undefined });
    await family.need({ kind: 'industry', aspects: [], personId: undefined });
    await family.recognised([
      { category: 'margin', unit: 'household', validFrom: '2026-07-01', validTo: '2027-06-30' },
    ]);
    await stack.idle();
  });
  afterAll(() => stack.stop());

  const shownTo = async (department: string): Promise<Detail['family']> => {
    const http = stack.http(`demo-dept-${department}`);
    const { body } = await http.get<{ items: { referralId: string }[] }>('referral', '/v1/referrals');
    const path = `/v1/referrals/${body.items[0]?.referralId ?? ''}`;
    return (await http.get<Detail>('referral', path)).body.family;
  };

  it('[L-14] housing reads class and last day in the referral, agriculture, no assistance department, does not', async () => {
    expect((await shownTo('housing')).confirmedStatus).toMatchObject([
      { category: 'margin', validUntil: '2027-06-30' },
    ]);
    expect(await shownTo('agriculture')).toHaveProperty('categories', ['margin']);
    expect(await shownTo('agriculture')).not.toHaveProperty('confirmedStatus');
  });

  it('[L-14] on the topic it stands not, and when the status ends it is shown no more', async () => {
    const { body } = await stack
      .http('demo-dept-housing')
      .get<object>('referral', '/v1/departments/housing/deliveries?after=0');
    expect(JSON.stringify(body)).toContain('department.referral-requested.v1');
    expect(JSON.stringify(body)).not.toMatch(/margin|confirmed/);
    await feed.send('eligibility.recognition-ended.v1', {
      stream: family.stream,
      time: '2026-07-20T09:00:00+08:00',
      data: {
        subject: family.subject,
        category: 'margin',
        ...{ effectiveOn: '2026-07-20', reasonCode: 'income-above-line', decidedBy: 'civil-affairs' },
      },
    });
    await stack.idle();
    expect(await shownTo('housing')).not.toHaveProperty('confirmedStatus');
  });
});
