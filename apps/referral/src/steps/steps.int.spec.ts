import { EventFeed, FedFamily, rowsOf, startServices, type RunningServices } from '@aid-chain/testing';
import { referral } from '../referral.definition.js';

interface DueItem {
  readonly kind: string;
  readonly objectId: string;
  readonly dueOn?: string;
  readonly path: string;
}

describe('the steps of a referral by their days', () => {
  let stack: RunningServices;
  let feed: EventFeed;
  let family: FedFamily;
  let id = '';

  beforeAll(async () => {
    stack = await startServices([referral], { now: '2026-01-14T09:00:00+08:00' });
    feed = new EventFeed(stack.bus);
    family = new FedFamily(stack, feed, 970);
    await family.register();
    await family.need({ kind: 'housing', aspects: [] });
    await stack.idle();
    const path = `/v1/referrals?householdId=${family.householdId}`;
    const { body } = await stack
      .http('demo-clerk')
      .get<{ items: { referralId: string }[] }>('referral', path);
    id = body.items[0]?.referralId ?? '';
  });
  afterAll(() => stack.stop());

  const department = () => stack.http('demo-dept-housing');
  const on = async (day: string): Promise<void> => {
    await stack.setClock(`${day}T09:00:00+08:00`);
    await stack.idle();
  };
  const reminders = async (): Promise<string[]> => {
    const path = '/v1/departments/housing/deliveries?limit=200';
    interface Delivered {
      readonly event: { type: string; data: { step: string; stage: string; dueOn: string } };
    }
    const { body } = await department().get<{ items: Delivered[] }>('referral', path);
    return body.items.flatMap(({ event: { type, data } }) =>
      type === 'department.referral-reminded.v1' ? [`${data.step} ${data.stage} ${data.dueOn}`] : [],
    );
  };
  const dueItems = async (key: string): Promise<DueItem[]> => {
    const path = '/v1/due-items?limit=200';
    const { body } = await stack.http(key).get<{ items: DueItem[] }>('referral', path);
    return body.items.filter(({ objectId }) => objectId === id);
  };
  const chainOf = async (): Promise<string[]> => {
    const path = `/v1/households/${family.householdId}/aid-chain?limit=200`;
    const { body } = await stack.http('demo-clerk').get<{ items: { textZh: string }[] }>('referral', path);
    return body.items.map(({ textZh }) => textZh).filter((text) => text.includes('未按期'));
  };
  const stepsOf = async () =>
    (await department().get('referral', `/v1/referrals/${id}`)).body['steps'] as object[];
  const answer = (word: string, day: string) =>
    department().post('referral', `/v1/referrals/${id}/answer`, { answer: word, on: day });

  it('[S0-22] a department is reminded before the day, after it, and civil affairs steps in when it stays silent', async () => {
    await on('2026-01-20');
    expect(await reminders()).toEqual(['acknowledge due-soon 2026-01-21']);
    await on('2026-01-22');
    expect(await chainOf()).toEqual(['住建对住房需求转办未按期签收（期限 2026-01-21）：已逾期。']);
    expect((await dueItems('demo-civil-affairs')).map(({ kind }) => kind)).toEqual(['acknowledgement']);
    await on('2026-01-27');
    expect(await reminders()).toEqual([
      'acknowledge due-soon 2026-01-21',
      'acknowledge overdue 2026-01-21',
      'acknowledge escalated 2026-01-21',
    ]);
    expect((await chainOf()).at(-1)).toContain('逾期未办，交民政督促');
    expect((await dueItems('demo-civil-affairs')).map(({ kind }) => kind).sort()).toEqual([
      'acknowledgement',
      'referral-escalation',
    ]);
    expect((await dueItems('demo-dept-housing')).map(({ kind }) => kind)).toEqual(['acknowledgement']);
    // Whenever it runs again, nothing is sent twice.
    await on('2026-01-28');
    expect(await reminders()).toHaveLength(3);
  });

  it('[S0-22] its answers take the steps, and each next one has a day of its own', async () => {
    expect((await answer('acknowledged', '2026-01-28')).status).toBe(201);
    expect(await dueItems('demo-dept-housing')).toMatchObject([
      { kind: 'referral-decision', dueOn: '2026-02-04', path: `/v1/referrals/${id}/answer` },
    ]);
    expect((await dueItems('demo-civil-affairs')).map(({ kind }) => kind)).toEqual(['referral-decision']);
    expect((await answer('accepted', '2026-01-28')).status).toBe(201);
    expect(await dueItems('demo-dept-housing')).toMatchObject([
      { kind: 'referral-start', dueOn: '2026-02-11', path: `/v1/referrals/${id}/feedback` },
    ]);
    const report = { reportId: 'begun', quarter: '2026Q1', final: false, outcome: 'not-yet', aid: [] };
    await department().post('referral', `/v1/referrals/${id}/feedback`, report);
    expect(await dueItems('demo-dept-housing')).toEqual([]);
    expect(await stepsOf()).toMatchObject([
      { step: 'acknowledge', dueOn: '2026-01-21', doneOn: '2026-01-28', overdue: true, released: false },
      { step: 'decide', dueOn: '2026-02-04', doneOn: '2026-01-28', overdue: false, released: false },
      { step: 'begin', dueOn: '2026-02-11', doneOn: '2026-01-28', overdue: false, released: false },
    ]);
    await on('2026-03-20');
    expect(await reminders()).toHaveLength(3);
  });

  it('[S0-22] what is taken back is owed no more, and nobody is reminded of a family of which nobody is left', async () => {
    const counted = async () => (await reminders()).length;
    const made = async (seed: number): Promise<FedFamily> => {
      const other = new FedFamily(stack, feed, seed);
      await other.register('2026-03-19T10:00:00+08:00');
      await other.need({ kind: 'housing', aspects: [] }, '2026-03-19T10:00:00+08:00');
      await stack.idle();
      return other;
    };
    const [cancelled, gone] = [await made(971), await made(972)];
    const path = `/v1/referrals?householdId=${cancelled.householdId}`;
    const { body } = await stack
      .http('demo-clerk')
      .get<{ items: { referralId: string }[] }>('referral', path);
    const cancellation = { on: '2026-03-20', reasonCode: 'need-withdrawn' };
    const command = `/v1/referrals/${body.items[0]?.referralId ?? ''}/cancellation`;
    expect((await stack.http('demo-clerk').post('referral', command, cancellation)).status).toBe(201);
    await feed.send('intake.household-ended.v1', {
      stream: gone.stream,
      time: '2026-03-20T09:00:00+08:00',
      data: { subject: gone.subject, effectiveOn: '2026-03-20', reasonCode: 'died' },
    });
    await stack.idle();
    const before = await counted();
    await on('2026-04-10');
    expect(await counted()).toBe(before);
    const open = await rowsOf(stack.databaseUrl, 'select from referral.referral_step where overdue');
    expect(open).toHaveLength(1);
  });
});
