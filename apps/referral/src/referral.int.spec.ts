import { EventFeed, startServices, type RunningServices } from '@aid-chain/testing';
import { referral } from './referral.definition.js';
import { Family } from './family.spec-kit.js';

describe('referral', () => {
  let stack: RunningServices;
  let family: Family;

  beforeAll(async () => {
    stack = await startServices([referral]);
    family = new Family(stack, new EventFeed(stack.bus));
  });
  afterAll(() => stack.stop());

  it('starts', async () => {
    await family.register();
    await family.need({ kind: 'medical', aspects: ['cost', 'treatment'] });
    await stack.idle();
    const list = await stack.http('demo-clerk').get('referral', `/v1/referrals?householdId=${family.householdId}`);
    expect(list).toMatchObject({ status: 200 });
    console.log(JSON.stringify(list.body, null, 1));
  });
});
