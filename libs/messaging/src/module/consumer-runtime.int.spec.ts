import { RunMark } from '../apply/run-mark.js';
import { batchDeps, ask } from '../fixture/party.js';
import { stage, type Stage } from '../fixture/stage.js';
import type { EventBus } from '../port.js';
import { ConsumerRuntime } from './consumer-runtime.js';

const WITHDRAWN = 'intake.application-withdrawn.v1';

describe('a consumer that starts', () => {
  let s: Stage;
  beforeAll(async () => {
    s = await stage('consumer_runtime', [WITHDRAWN]);
  });
  afterAll(() => s.close());

  it('lets the others see that it lives, and learns of the dead, before anything is delivered to it', async () => {
    const dead = new RunMark(s.at.connection, s.consumer);
    await dead.announce();
    await dead.close();
    const deps = {
      ...batchDeps(s.at, s.consumer, s.recorded.registry),
      ...{ connection: s.at.connection, reads: s.at.reads, log: s.at.log },
      ...{ emitted: () => undefined, departments: () => [] },
    };
    const definition = { name: s.consumer, topics: ['intake.v1'] };
    const runtime = new ConsumerRuntime(definition, deps, 1);
    const atDelivery: unknown[] = [];
    const bus: Pick<EventBus, 'subscribe'> = {
      async subscribe() {
        const living = await ask(s.at, 'select from run where worker <> $1', [dead.worker]);
        atDelivery.push(living.length, runtime.workers[0]?.isRecovering);
        return { close: () => Promise.resolve() };
      },
    };
    await runtime.start(bus, []);
    await runtime.stop();
    expect(atDelivery).toEqual([1, true]);
    const found = s.at.alarms.filter(({ code }) => code === 'WORKER_DIED');
    expect(found).toEqual([{ code: 'WORKER_DIED', fields: { consumer: s.consumer, workers: 1, events: 0 } }]);
  });
});
