import { InProcessBus, sql } from '@aid-chain/messaging';
import {
  bootService,
  DueWorkRunner,
  SERVICE_CONFIG,
  type RunningService,
  type ServiceConfig,
} from '@aid-chain/platform';
import {
  EventFeed,
  FedFamily,
  lockCrosswise,
  rowsOf,
  startServices,
  type RunningServices,
} from '@aid-chain/testing';
import { NEED_KINDS } from '@aid-chain/vocabulary';
import { referral } from '../referral.definition.js';
import { suspendDuties } from './suspension.store.js';

const FAMILIES = 40;
const FIRST_DAY_AFTER = '2026-04-01T00:00:00+08:00';
const DAY_AFTER_DUE = '2026-04-16T00:00:00+08:00';

describe('two instances of referral beside each other', () => {
  let stack: RunningServices;
  let feed: EventFeed;
  let second: RunningService | undefined;
  let runners: DueWorkRunner[];

  beforeAll(async () => {
    const config = { dueWorkPollMs: 3_600_000 };
    stack = await startServices([referral], { now: '2026-01-14T12:00:00+08:00', config });
    feed = new EventFeed(stack.bus);
    for (let i = 0; i < FAMILIES; i++) await new FedFamily(stack, feed, 300 + i).need();
    await stack.idle();
    const [first] = stack.services;
    if (first === undefined) throw new Error('referral is not running');
    const same = first.app.get<ServiceConfig>(SERVICE_CONFIG, { strict: false });
    second = await bootService(referral, same, new InProcessBus({ consumers: referral.consumers }));
    runners = [first, second].map(({ app }) => app.get(DueWorkRunner, { strict: false }));
  });
  afterAll(async () => {
    await second?.stop();
    await stack.stop();
  });

  const emitted = (type: string) =>
    rowsOf<{ id: string }>(
      stack.databaseUrl,
      `select id from referral.outbox where position(convert_to($1, 'UTF8') in bytes) > 0`,
      [`"${type}"`],
    );
  const bothRun = async (now: string): Promise<void> => {
    await Promise.all(runners.flatMap((runner) => [runner.runAt(now), runner.runAt(now)]));
  };

  it('[S0-24] both find the same due reports at once, and each is announced once', async () => {
    await bothRun(FIRST_DAY_AFTER);
    expect(await emitted('department.feedback-due.v1')).toHaveLength(FAMILIES);
    const duties = await rowsOf<{ quarter: string; n: number }>(
      stack.databaseUrl,
      'select quarter, count(*)::int as n from referral.feedback_duty group by quarter order by quarter',
    );
    expect(duties).toEqual([
      { quarter: '2026Q1', n: FAMILIES },
      { quarter: '2026Q2', n: FAMILIES },
    ]);
  });

  it('[S0-24] both find the same overdue reports at once, and each is published once', async () => {
    await bothRun(DAY_AFTER_DUE);
    expect(await emitted('referral.feedback-overdue.v1')).toHaveLength(FAMILIES);
  });

  it('[S0-24] a household of many referrals that ends while its reports are announced holds up neither', async () => {
    const family = new FedFamily(stack, feed, 400);
    await family.register();
    for (const kind of NEED_KINDS) await family.need({ kind, aspects: [] });
    await stack.idle();
    // The first by its id is the last by its day and in the tables: nothing but the order of the locks puts it first.
    const [eldest, ...others] = await rowsOf<{ id: string }>(
      stack.databaseUrl,
      'select referral_id as id from referral.referral where household_id = $1 order by referral_id',
      [family.householdId],
    );
    expect(others.length).toBeGreaterThan(3);
    for (const change of [
      'referral set referred_on = referred_on + 1',
      'feedback_duty set quarter = quarter',
    ])
      await rowsOf(stack.databaseUrl, `update referral.${change} where referral_id = $1`, [eldest?.id]);
    const announce = (ids: (string | undefined)[]) => sql`
      select from feedback_duty where referral_id = any(${ids}::uuid[]) order by referral_id for update`;
    const ending = lockCrosswise(stack.databaseUrl, 'referral', {
      first: announce([eldest?.id]),
      second: (tx) => suspendDuties(tx, [family.householdId]),
      then: announce(others.map(({ id }) => id)),
    });
    await expect(ending).resolves.toBeUndefined();
    const states = await rowsOf<{ state: string }>(
      stack.databaseUrl,
      `select distinct state from referral.feedback_duty where referral_id = any($1::uuid[])`,
      [[eldest, ...others].map((one) => one?.id)],
    );
    expect(states).toEqual([{ state: 'suspended' }]);
  });
});
