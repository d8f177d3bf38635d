import { setTimeout as pause } from 'node:timers/promises';
import { fullStage, type FullStage } from './full-stage.fixture.js';

const WITHIN_MS = 600_000;
/** Longer than a consumer's session (10 s), after which the cluster gives its partitions to others. */
const FROZEN_MS = 15_000;
/** Longer than every time-out on the way. */
const HALF_OPEN_MS = 40_000;

describe('families that apply while the database and the lines to it and to the broker fail', () => {
  let stage: FullStage | undefined;

  beforeAll(async () => {
    stage = await fullStage('database killed, sessions ended, processes frozen, lines half-open', 1);
  });

  afterAll(async () => {
    await stage?.end();
  });

  /** 200 applications, and something that happens in the middle. */
  async function under(fault: (stage: FullStage) => Promise<void>): Promise<void> {
    if (stage === undefined) return;
    const all = stage;
    const load = all.scene.load({ count: 200, perSecond: 15 });
    const happens = async (): Promise<void> => {
      await load.reached(40);
      await fault(all);
    };
    await Promise.all([load.run(WITHIN_MS), happens()]);
    expect(await all.scene.breaches(WITHIN_MS)).toEqual([]);
  }

  it('loses and doubles nothing when the database is killed and started again', () =>
    under(async ({ database }) => {
      database.kill();
      await database.restart();
    }));

  it('loses and doubles nothing when an administrator ends every session of the services, three times', () =>
    under(async ({ database }) => {
      for (let n = 0; n < 3; n += 1) {
        expect(await database.terminateSessions()).toBeGreaterThan(0);
        await pause(1_000);
      }
    }));

  it.each(['referral', 'eligibility'] as const)(
    'loses and doubles nothing when %s is frozen for longer than its session with the broker',
    (name) =>
      under(async ({ scene }) => {
        const frozen = scene.stack.one(name);
        frozen.freeze();
        await pause(FROZEN_MS);
        frozen.thaw();
      }),
  );

  it('loses and doubles nothing when another instance takes over from a frozen one that wakes up again', () =>
    under(async ({ scene }) => {
      const frozen = scene.stack.one('referral');
      const other = await scene.stack.add('referral');
      frozen.freeze();
      await pause(FROZEN_MS);
      frozen.thaw();
      await scene.stack.remove(other);
    }));

  it('loses and doubles nothing when the line to the broker swallows everything for 40 s', () =>
    under(async ({ toBrokers }) => {
      for (const proxy of toBrokers) proxy.set('half-open');
      await pause(HALF_OPEN_MS);
      for (const proxy of toBrokers) proxy.set('pass');
    }));

  it('loses and doubles nothing when the line to the database swallows everything for 40 s', () =>
    under(async ({ toDatabase }) => {
      toDatabase.set('half-open');
      await pause(HALF_OPEN_MS);
      toDatabase.set('pass');
    }));

  it('loses and doubles nothing when both lines are slow and are cut again and again', () =>
    under(async ({ toBrokers, toDatabase }) => {
      const lines = [...toBrokers, toDatabase];
      for (let n = 0; n < 5; n += 1) {
        for (const line of lines) line.set('pass', 30);
        await pause(2_000);
        for (const line of lines) line.set('cut');
        await pause(500);
      }
      for (const line of lines) line.set('pass');
    }));
});
