import { setTimeout as pause } from 'node:timers/promises';
import { SERVICE_NAMES } from '@aid-chain/vocabulary';
import { fullStage, type FullStage } from './full-stage.fixture.js';

const WITHIN_MS = 600_000;
/** How long a broker is away. */
const DOWN_MS = 12_000;

describe('families that apply while services and brokers are killed one after the other', () => {
  let stage: FullStage | undefined;

  beforeAll(async () => {
    stage = await fullStage('each service and each of three brokers killed in turn', 3);
  });

  afterAll(async () => {
    await stage?.end();
  });

  it.each(SERVICE_NAMES)(
    'loses and doubles nothing when %s is killed in the middle of 200 applications',
    async (name) => {
      if (stage === undefined) return;
      const { scene } = stage;
      const load = scene.load({ count: 200, perSecond: 25 });
      const killed = scene.stack.one(name).pid;
      const fault = async (): Promise<void> => {
        await load.reached(60);
        scene.stack.one(name).kill();
      };
      await Promise.all([load.run(WITHIN_MS), fault()]);
      expect(await scene.breaches(WITHIN_MS)).toEqual([]);
      expect(scene.stack.one(name).pid).not.toBe(killed);
    },
  );

  it.each([1, 2, 3])('loses and doubles nothing when broker %i of three is away for 12 s', async (node) => {
    if (stage === undefined) return;
    const { scene, cluster } = stage;
    const load = scene.load({ count: 200, perSecond: 8 });
    const fault = async (): Promise<void> => {
      await load.reached(30);
      await cluster.members[node - 1]?.kill();
      await pause(DOWN_MS);
      await cluster.restart(node);
    };
    await Promise.all([load.run(WITHIN_MS), fault()]);
    expect(await scene.breaches(WITHIN_MS)).toEqual([]);
  });
});
