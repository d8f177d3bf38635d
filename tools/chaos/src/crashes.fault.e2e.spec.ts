import { faultStage, type FaultStage } from './fault-stage.fixture.js';

const APPLICATIONS = 200;
const WITHIN_MS = 240_000;

describe('families that apply while parts of the stack are killed', () => {
  let stage: FaultStage | undefined;

  beforeAll(async () => {
    stage = await faultStage('services and broker killed in the middle of 200 applications');
  });

  afterAll(async () => {
    await stage?.end();
  });

  it('loses and doubles nothing when two services and the broker are killed in the middle of 200 applications', async () => {
    if (stage === undefined) return;
    const { scene, cluster } = stage;
    const load = scene.load({ count: APPLICATIONS, perSecond: 25 });
    const killedPids = [scene.stack.one('intake').pid, scene.stack.one('referral').pid];
    const faults = async (): Promise<void> => {
      await load.reached(30);
      scene.stack.one('referral').kill();
      await load.reached(70);
      scene.stack.one('intake').kill();
      await load.reached(120);
      await cluster.members[0]?.kill();
      try {
        // The window stays open while the broker is away.
        expect(await scene.stack.one('intake').ready()).toBe(200);
        await load.reached(150);
      } finally {
        await cluster.restart(1);
      }
    };
    await Promise.all([load.run(WITHIN_MS), faults()]);
    expect(load.answered).toBe(APPLICATIONS);
    expect(await scene.breaches(WITHIN_MS)).toEqual([]);
    const pids = [scene.stack.one('intake').pid, scene.stack.one('referral').pid];
    expect(pids.some((pid) => killedPids.includes(pid))).toBe(false);
  });

  it('loses and doubles nothing when the line to the broker swallows everything and stays open', async () => {
    if (stage === undefined) return;
    const { scene, proxies } = stage;
    const load = scene.load({ count: 60, perSecond: 10 });
    const fault = async (): Promise<void> => {
      await load.reached(10);
      for (const proxy of proxies) proxy.set('no-answers');
      await load.reached(30);
      for (const proxy of proxies) proxy.set('half-open');
      await load.reached(55);
      for (const proxy of proxies) proxy.set('pass');
    };
    await Promise.all([load.run(WITHIN_MS), fault()]);
    expect(load.answered).toBe(60);
    expect(await scene.breaches(WITHIN_MS)).toEqual([]);
  });
});
