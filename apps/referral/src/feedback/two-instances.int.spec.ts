import { InProcessBus } from '@aid-chain/messaging';
import {
  bootService,
  DueWorkRunner,
  SERVICE_CONFIG,
  type RunningService,
  type ServiceConfig,
} from '@aid-chain/platform';
import { EventFeed, FedFamily, rowsOf, startServices, type RunningServices } from '@aid-chain/testing';
import { referral } from '../referral.definition.js';

const FAMILIES = 40;
const FIRST_DAY_AFTER = '2026-04-01T00:00:00+08:00';
const DAY_AFTER_DUE = '2026-04-16T00:00:00+08:00';

describe('two instances of referral beside each other', () => {
  let stack: RunningServices;
  let second: RunningService | undefined;
  let runners: DueWorkRunner[];

  beforeAll(async () => {
    const config = { dueWorkPollMs: 3_600_000 };
    stack = await startServices([referral], { now: '2026-01-14T12:00:00+08:00', config });
    const feed = new EventFeed(stack.bus);
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
});
