import { until } from '@aid-chain/kernel';
import type { EventBus, IncomingRecord, OutgoingRecord, RunningSubscription } from '../port.js';

/** A transport under test. */
export interface BusUnderTest {
  /** Announced consumers, as the process would name them; the transport may need to know them beforehand. */
  make(consumers: readonly { name: string; topics: readonly string[] }[]): Promise<EventBus>;
  close(bus: EventBus): Promise<void>;
  /** Topics that exist for the suite. */
  readonly topics: readonly [string, string];
}

interface Reader {
  readonly got: IncomingRecord[];
  readonly running: RunningSubscription;
}

const record = (topic: string, key: string, text: string): OutgoingRecord => ({
  topic,
  key,
  bytes: Buffer.from(text),
});
const texts = (records: readonly IncomingRecord[]): string[] => records.map(({ bytes }) => bytes.toString());
const everyText = (n: number): string[] => Array.from({ length: n }, (_, i) => String(i));

async function read(
  bus: EventBus,
  consumer: string,
  topics: readonly string[],
  before: () => Promise<void> = () => Promise.resolve(),
): Promise<Reader> {
  const got: IncomingRecord[] = [];
  const running = await bus.subscribe({
    consumer,
    topics,
    land: async (records) => {
      await before();
      got.push(...records);
    },
  });
  return { got, running };
}

/** Until the transport takes the records: what it did not take is sent again, as the relay does. */
async function send(bus: EventBus, records: readonly OutgoingRecord[]): Promise<void> {
  let sent = false;
  await until('the transport takes the records', async () => {
    sent = await bus.append(records).then(
      () => true,
      () => false,
    );
    return sent;
  });
}

/** What every adapter of the port must do; run it in a spec of the adapter. */
export function busContract(name: string, under: BusUnderTest): void {
  const [first, second] = under.topics;
  const one = { name: 'one', topics: [first] };
  const two = { name: 'two', topics: [first, second] };

  describe(`${name} as a transport of events`, () => {
    let bus: EventBus;
    afterEach(() => under.close(bus));

    it('brings the very bytes, key and topic to every consumer of the topic, and to no other', async () => {
      bus = await under.make([one, two]);
      const [a, b] = [await read(bus, 'one', [first]), await read(bus, 'two', [first, second])];
      const bytes = Buffer.from('{"名":"\u0000ÿ"}');
      await send(bus, [{ topic: first, key: 'household/1', bytes }]);
      await send(bus, [record(second, 'k', 'x')]);
      await until('both have them', () => a.got.length === 1 && b.got.length === 2);
      expect(a.got[0]).toMatchObject({ topic: first, key: 'household/1' });
      expect(a.got[0]?.bytes.equals(bytes)).toBe(true);
      expect(new Set(b.got.map(({ topic }) => topic))).toEqual(new Set([first, second]));
    });

    it('keeps the order of a key', async () => {
      bus = await under.make([one]);
      const reader = await read(bus, 'one', [first]);
      for (let at = 0; at < 300; at += 100) {
        await send(
          bus,
          everyText(100).map((n) => record(first, 'k', String(at + Number(n)))),
        );
      }
      await until('all came', () => reader.got.length >= 300);
      expect(texts(reader.got)).toEqual(everyText(300));
    });

    it('brings again what a consumer could not land, and loses nothing', async () => {
      bus = await under.make([one, two]);
      let failures = 3;
      const flaky = await read(bus, 'one', [first], () =>
        failures-- > 0 ? Promise.reject(new TypeError('database away')) : Promise.resolve(),
      );
      const steady = await read(bus, 'two', [first, second]);
      await send(
        bus,
        everyText(5).map((text) => record(first, 'k', text)),
      );
      await until('the failing one has all', () => new Set(texts(flaky.got)).size === 5);
      expect(new Set(texts(steady.got))).toEqual(new Set(everyText(5)));
      expect([...new Set(texts(flaky.got))]).toEqual(everyText(5));
    });

    it('brings a consumer that comes back what was sent while it was away', async () => {
      bus = await under.make([one]);
      const before = await read(bus, 'one', [first]);
      await send(bus, [record(first, 'k', 'a')]);
      await until('it came', () => before.got.length === 1);
      await before.running.close();
      const sending = send(bus, [record(first, 'k', 'b')]);
      const after = await read(bus, 'one', [first]);
      await sending;
      await until('it came after the return', () => texts(after.got).includes('b'));
    });

    it('takes events of a topic that nobody reads', async () => {
      bus = await under.make([one]);
      await expect(bus.append([record(second, 'k', 'x')])).resolves.toBeUndefined();
    });
  });
}
