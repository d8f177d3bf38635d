import { seedOf } from './config.js';
import { breakAtRandom } from './faults/random-faults.js';
import { fullStage, type FullStage } from './full-stage.fixture.js';
import { randomOf } from './load/random.rules.js';

const WITHIN_MS = 800_000;

describe('families that apply while chance breaks everything', () => {
  let stage: FullStage | undefined;
  const seed = seedOf();

  beforeAll(async () => {
    stage = await fullStage('everything at random', 3);
  });

  afterAll(async () => {
    await stage?.end();
  });

  it(`loses and doubles nothing, whatever happens (repeat it with TEST_SEED=${String(seed)})`, async () => {
    if (stage === undefined) return;
    const { scene } = stage;
    const print = (line: string): void => void process.stdout.write(`  seed ${String(seed)}: ${line}\n`);
    const load = scene.load({ count: 600, perSecond: 5 });
    let over = false;
    const filing = load.run(WITHIN_MS).finally(() => {
      over = true;
    });
    const things = { ...stage, stack: scene.stack };
    await Promise.all([filing, breakAtRandom(things, randomOf(seed), () => over, print)]);
    expect(await scene.breaches(WITHIN_MS)).toEqual([]);
  });
});
