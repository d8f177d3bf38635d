import type { EachBatchPayload } from 'kafkajs';
import { BATCH } from '../codec/limits.js';
import type { IncomingRecord } from '../port.js';
import { BatchLanding } from './batch-landing.js';

/** A landing that ends when the test lets it. */
interface Landing {
  readonly records: readonly IncomingRecord[];
  readonly end: (failure?: Error) => Promise<void>;
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('landing what the partitions of a fetch bring', () => {
  let landings: Landing[];
  let landing: BatchLanding;
  let resolved: string[];
  let paused: string[];
  let heartbeat: () => Promise<void>;
  const alarms: object[] = [];

  beforeEach(() => {
    [landings, resolved, paused] = [[], [], []];
    heartbeat = () => Promise.resolve();
    alarms.length = 0;
    const land = (records: readonly IncomingRecord[]): Promise<void> =>
      new Promise((resolve, reject) => {
        const end = (failure?: Error): Promise<void> => {
          if (failure === undefined) resolve();
          else reject(failure);
          return turn();
        };
        landings.push({ records, end });
      });
    const log = { info: () => undefined, alarm: (code: string) => alarms.push({ code }) };
    landing = new BatchLanding({ consumer: 'c', topics: ['t'], land }, log);
  });

  /** A batch of a partition as kafkajs hands it over; offsets from the given one on. */
  function batch(partition: number, count: number, { from = 0, bytes = 1 } = {}): EachBatchPayload {
    const messages = Array.from({ length: count }, (_, n) => ({
      ...{ key: null, value: Buffer.alloc(bytes), offset: String(from + n), timestamp: '0', attributes: 0 },
    }));
    const payload: Partial<EachBatchPayload> = {
      isRunning: () => true,
      isStale: () => false,
      heartbeat: () => heartbeat(),
      resolveOffset: (offset) => resolved.push(`${String(partition)}:${offset}`),
      pause: () => {
        paused.push(String(partition));
        return () => undefined;
      },
    };
    // What is not looked at may be missing.
    return { ...payload, batch: { topic: 't', partition, messages } } as unknown as EachBatchPayload;
  }
  const places = ({ records }: Landing): (string | undefined)[] => records.map(({ position }) => position);
  const begun = (): (string | undefined)[][] => landings.map(places);

  it('is one landing for all of them, and their offsets count when it stands', async () => {
    const runs = [batch(0, 2), batch(1, 1), batch(2, 1)].map((one) => landing.run(one));
    await turn();
    expect(begun()).toEqual([['0:0', '0:1', '1:0', '2:0']]);
    expect([resolved, landing.busy]).toEqual([[], true]);
    await landings[0]?.end();
    await Promise.all(runs);
    expect([resolved, landing.busy]).toEqual([['0:1', '1:0', '2:0'], false]);
  });

  it('gathers for the next landing what comes while three are under way', async () => {
    const runs: Promise<void>[] = [];
    for (const partition of [0, 1, 2, 3, 4, 5]) {
      runs.push(landing.run(batch(partition, 1)));
      await turn();
    }
    expect(begun()).toEqual([['0:0'], ['1:0'], ['2:0']]);
    await landings[1]?.end();
    expect(begun().slice(3)).toEqual([['3:0', '4:0', '5:0']]);
    await Promise.all([0, 2, 3].map((n) => landings[n]?.end() ?? turn()));
    await Promise.all(runs);
  });

  it('holds no more than a batch, of events and of bytes, and a partition comes in its order', async () => {
    const half = BATCH / 2;
    const runs = [batch(0, half), batch(1, half), batch(2, BATCH + 1)].map((one) => landing.run(one));
    await turn();
    expect(landings.map(({ records }) => records.length)).toEqual([BATCH, BATCH]);
    await landings[1]?.end();
    expect(places(landings[2] ?? { records: [], end: turn })).toEqual([`2:${String(BATCH)}`]);
    await Promise.all([landings[0]?.end(), landings[2]?.end()]);
    await Promise.all(runs);
    expect(resolved.filter((place) => place.startsWith('2:'))).toEqual([
      `2:${String(BATCH - 1)}`,
      `2:${String(BATCH)}`,
    ]);
    const large = [3, 4, 5].map((partition) => landing.run(batch(partition, 1, { bytes: 2_000_000 })));
    await turn();
    expect(landings.slice(3).map(({ records }) => records.length)).toEqual([2, 1]);
    await Promise.all(landings.slice(3).map(({ end }) => end()));
    await Promise.all(large);
  });

  it('that fails counts for none of them; each comes again by itself, so that one bad partition holds no other', async () => {
    const first = [batch(0, 1), batch(1, 1)].map((one) => landing.run(one));
    await turn();
    await landings[0]?.end(new Error('no'));
    await Promise.all(first);
    expect([resolved, paused, alarms.length]).toEqual([[], ['0', '1'], 2]);
    const again = [batch(0, 1), batch(1, 1), batch(2, 1)].map((one) => landing.run(one));
    await turn();
    expect(begun().slice(1)).toEqual([['0:0'], ['1:0'], ['2:0']]);
    await landings[1]?.end(new Error('still'));
    await Promise.all([landings[2]?.end(), landings[3]?.end()]);
    await Promise.all(again);
    expect(resolved).toEqual(['1:0', '2:0']);
    const third = [batch(1, 1, { from: 1 }), batch(2, 1, { from: 1 })].map((one) => landing.run(one));
    await turn();
    expect(begun().slice(4)).toEqual([['1:1', '2:1']]);
    await landings[4]?.end();
    await Promise.all(third);
  });

  it('counts for nothing where the partition was given to another meanwhile: it is delivered there again', async () => {
    const beats: (() => void)[] = [];
    const timer = jest.spyOn(globalThis, 'setInterval').mockImplementation((beat: () => void) => {
      beats.push(beat);
      return setTimeout(() => undefined, 0);
    });
    heartbeat = () => Promise.reject(Object.assign(new Error('x'), { type: 'REBALANCE_IN_PROGRESS' }));
    const ends = Promise.allSettled([batch(0, 1), batch(1, 1)].map((one) => landing.run(one)));
    timer.mockRestore();
    await turn();
    for (const beat of beats) beat();
    await turn();
    await landings[0]?.end();
    expect((await ends).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(resolved).toEqual([]);
  });
});
