import { join } from 'node:path';
import { until } from '@aid-chain/kernel';
import { cliUrl } from '@aid-chain/platform';
import { rowsOf, TEST_PASSWORDS } from '@aid-chain/testing';
import { ROOT } from './config.js';
import { groupMembers, twoOwnersWhile } from './evidence/owners.js';
import { ownBus } from './evidence/read-log.js';
import { faultStage, type FaultStage } from './fault-stage.fixture.js';
import { OperatorCommands } from './faults/operator.js';
import { badJson, brokenSchema, deadly, refusedByHandler, unknownType } from './faults/poison.js';

const DEADLY_REFERRAL = join(ROOT, 'tools/chaos/dist/faults/deadly-referral.js');
const WITHIN_MS = 240_000;

describe('families that apply while deliveries go wrong', () => {
  let stage: FaultStage | undefined;

  beforeAll(async () => {
    stage = await faultStage('poison, a topic delivered again, one to three instances');
  });

  afterAll(async () => {
    await stage?.end();
  });

  const commands = ({ scene }: FaultStage): OperatorCommands =>
    new OperatorCommands(cliUrl(scene.options.databaseUrl, TEST_PASSWORDS), scene.options.cluster);

  const stateOf = async ({ scene }: FaultStage, id: string): Promise<string[]> => {
    const sql = 'select state from referral.inbox where event_id = $1';
    return (await rowsOf<{ state: string }>(scene.options.databaseUrl, sql, [id])).map(({ state }) => state);
  };

  it('parks five kinds of poison and nothing else, and after the mending runs what can run', async () => {
    if (stage === undefined) return;
    const { scene } = stage;
    await scene.stack.remove(scene.stack.one('referral'));
    const doomed = await scene.stack.add('referral', DEADLY_REFERRAL);
    const firstPid = doomed.pid;
    const load = scene.load({ count: 45, perSecond: 15 });
    const killer = deadly();
    const unknown = unknownType();
    const all = [badJson(), unknown, brokenSchema(), refusedByHandler(), killer];
    const poison = async (): Promise<void> => {
      await load.reached(10);
      const bus = ownBus(scene.options.cluster, 'chaos.');
      for (const { records } of all) await bus.append(records);
      await bus.close();
      scene.injected.push(...all.flatMap(({ injected }) => injected));
    };
    await Promise.all([load.run(WITHIN_MS), poison()]);
    const expected = scene.injected.reduce((sum, { parkedAt }) => sum + parkedAt.length, 0);
    expect(expected).toBe(11);
    const allParked = async () => (await scene.evidence()).parked.length >= expected;
    await until('all poison is parked', allParked, { withinMs: WITHIN_MS });
    expect(await scene.breaches(WITHIN_MS)).toEqual([]);
    expect(doomed.pid).not.toBe(firstPid);
    const behind = unknown.injected[1]?.id ?? '';
    expect(await stateOf(stage, behind)).toEqual(['waiting']);

    await scene.stack.remove(doomed);
    await scene.stack.add('referral');
    const operator = commands(stage);
    for (const { consumer, arrival, code } of (await scene.evidence()).parked) {
      const verb = code === 'WORKER_DIED' ? 'replay' : 'discard';
      await operator.run('parked', verb, consumer, arrival, '--reason', 'poison-of-a-test');
    }
    scene.injected.splice(
      0,
      scene.injected.length,
      ...scene.injected.map((one) => ({ ...one, parkedAt: [] })),
    );
    expect(await scene.breaches(WITHIN_MS)).toEqual([]);
    expect(await stateOf(stage, killer.injected[0]?.id ?? '')).toEqual(['applied']);
    expect(await stateOf(stage, behind)).toEqual(['applied']);
  });

  it('drops every event of a topic that is delivered again from its beginning', async () => {
    if (stage === undefined) return;
    const { scene } = stage;
    const before = (await scene.evidence()).sent.filter(({ topic }) => topic === 'intake.v1').length;
    const repeats = async (): Promise<number> =>
      (await scene.stack.statuses())
        .flatMap(({ consumers }) => consumers)
        .reduce((sum, consumer) => sum + consumer.repeats, 0);
    const load = scene.load({ count: 30, perSecond: 15 });
    const again = async (): Promise<string> => {
      await load.reached(10);
      return commands(stage as FaultStage).run('topics', 'fill', 'intake.v1');
    };
    const [, output] = await Promise.all([load.run(WITHIN_MS), again()]);
    expect(output).toContain('events sent again');
    expect(await scene.breaches(WITHIN_MS)).toEqual([]);
    // Eligibility, monitoring and referral each got all of them a second time.
    expect(await repeats()).toBeGreaterThanOrEqual(3 * before);
  });

  it('gives no stream to two instances while they come and go, one to three to one', async () => {
    if (stage === undefined) return;
    const { scene } = stage;
    const { cluster, databaseUrl } = scene.options;
    const coming = scene.load({ count: 60, perSecond: 15 });
    const going = scene.load({ count: 90, perSecond: 15 });
    const come = async (): Promise<void> => {
      await coming.reached(20);
      await Promise.all([scene.stack.add('referral'), scene.stack.add('referral')]);
      const threeRead = async () => (await groupMembers(cluster, 'referral')) === 3;
      await until('three read as one', threeRead, { withinMs: WITHIN_MS });
    };
    const go = async (): Promise<void> => {
      const eachWorks = async () => {
        const each = await Promise.all(scene.stack.of('referral').map((one) => one.status()));
        return each.every(({ activity }) => activity > 0);
      };
      await until('each of the three works', eachWorks, { withinMs: WITHIN_MS });
      const [, ...more] = scene.stack.of('referral');
      await Promise.all(more.map((one) => scene.stack.remove(one)));
      const oneReads = async () => (await groupMembers(cluster, 'referral')) === 1;
      await until('one reads alone', oneReads, { withinMs: WITHIN_MS });
    };
    const work = Promise.all([coming.run(WITHIN_MS), come()]).then(() =>
      Promise.all([going.run(WITHIN_MS), go()]),
    );
    expect(await twoOwnersWhile(databaseUrl, work)).toEqual([]);
    expect(await scene.breaches(WITHIN_MS)).toEqual([]);
  });
});
