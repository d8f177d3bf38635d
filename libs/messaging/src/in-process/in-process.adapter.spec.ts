import { busContract } from '../contract-suite/bus-contract.js';
import type { EventLog, IncomingRecord } from '../port.js';
import { InProcessBus } from './in-process.adapter.js';

busContract('The process itself', {
  topics: ['intake.v1', 'monitoring.v1'],
  make: (consumers) => Promise.resolve(new InProcessBus({ consumers })),
  close: () => Promise.resolve(),
});

describe('a consumer that comes to the in-process transport for the first time', () => {
  const log: EventLog = {
    topics: ['intake.v1'],
    read: (topic, after, limit) =>
      Promise.resolve(
        Array.from({ length: 1_234 }, (_, n) => ({
          key: String(n + 1),
          record: { topic, key: 'k', bytes: Buffer.from(String(n + 1)) },
        })).slice(Number(after), Number(after) + limit),
      ),
  };
  const consumers = [{ name: 'new', topics: ['intake.v1'] }];

  async function come(bus: InProcessBus, fresh: boolean) {
    const got: IncomingRecord[] = [];
    const caughtUp: string[] = [];
    await bus.subscribe({
      consumer: 'new',
      topics: ['intake.v1'],
      land: (records) => {
        got.push(...records);
        return Promise.resolve();
      },
      memory: {
        begin: () => Promise.resolve(fresh),
        caughtUp: (topic) => {
          caughtUp.push(topic);
          return Promise.resolve();
        },
      },
    });
    return { got, caughtUp };
  }

  it('first lands all that was written down before, in order', async () => {
    const bus = new InProcessBus({ consumers });
    await bus.attachLog(log);
    const { got, caughtUp } = await come(bus, true);
    expect(got.map(({ bytes }) => Number(bytes.toString()))).toEqual(
      Array.from({ length: 1_234 }, (_, n) => n + 1),
    );
    expect(caughtUp).toEqual(['intake.v1']);
  });

  it('also when the service that wrote it starts later', async () => {
    const bus = new InProcessBus({ consumers });
    const { got, caughtUp } = await come(bus, true);
    expect(got).toEqual([]);
    await bus.attachLog(log);
    expect([got.length, caughtUp]).toEqual([1_234, ['intake.v1']]);
  });

  it('and not again when it returns', async () => {
    const bus = new InProcessBus({ consumers });
    await bus.attachLog(log);
    expect((await come(bus, false)).got).toEqual([]);
  });

  it('must have been announced, so that nothing counts as sent before it is there', async () => {
    const bus = new InProcessBus({ consumers });
    await expect(bus.append([{ topic: 'intake.v1', key: 'k', bytes: Buffer.from('x') }])).rejects.toThrow(
      'new',
    );
    const stranger = { consumer: 'stranger', topics: [], land: () => Promise.resolve() };
    await expect(bus.subscribe(stranger)).rejects.toThrow('stranger');
  });
});
