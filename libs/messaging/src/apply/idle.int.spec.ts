import pg from 'pg';
import { until } from '@aid-chain/kernel';
import { InProcessBus } from '../in-process/in-process.adapter.js';
import { relayOf, workerOf } from '../fixture/party.js';
import { stage } from '../fixture/stage.js';

const TURNS = 6;

/** The texts of what is sent to the database. */
function watchStatements(): string[] {
  const texts: string[] = [];
  const send = pg.Client.prototype.query as (this: pg.Client, ...args: unknown[]) => unknown;
  jest.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client, ...args: unknown[]) {
    const [first] = args;
    const text = typeof first === 'string' ? first : (first as { text?: string }).text;
    texts.push((text ?? '').trim());
    return send.apply(this, args) as never;
  });
  return texts;
}

/** How long the loops of a process wait between two turns. */
function watchWaits(): number[] {
  const waits: number[] = [];
  const wait = globalThis.setTimeout;
  jest.spyOn(globalThis, 'setTimeout').mockImplementation((run: () => void, ms?: number) => {
    // Pools and Jest have timers of their own.
    if (new Error().stack?.includes('/src/loop.') === true) waits.push(ms ?? 0);
    return wait(run, ms);
  });
  return waits;
}

describe('a service to which nothing comes', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('asks one statement a turn for each worker and for the relay, two more every five seconds, and opens no transaction', async () => {
    const now = Date.now();
    const clock = jest.spyOn(Date, 'now').mockReturnValue(now);
    const texts = watchStatements();
    const s = await stage('idle', ['intake.application-withdrawn.v1']);
    const worker = workerOf(s.at, s.consumer, s.recorded.registry);
    const relay = relayOf(s.at, new InProcessBus({ consumers: [] }));
    await worker.announce();
    worker.start();
    relay.start();
    const looks = (what: string): number => texts.filter((text) => text.includes(what)).length;
    /** What is asked in so many turns of both. */
    const askedIn = async (turns: number): Promise<string[]> => {
      const from = { all: texts.length, inbox: looks('from inbox where'), due: looks('from due') };
      await until('some turns', () => {
        return looks('from inbox where') >= from.inbox + turns && looks('from due') >= from.due + turns;
      });
      return texts.slice(from.all);
    };
    await askedIn(TURNS);
    const waits = watchWaits();
    const usual = await askedIn(TURNS);
    const asked = new Set(usual);
    expect(asked.size).toBe(2);
    clock.mockReturnValue(now + 5_000);
    const housekeeping = (await askedIn(TURNS)).filter((text) => !asked.has(text));
    await worker.stop();
    await relay.stop();
    await s.close();
    expect(housekeeping).toHaveLength(2);
    expect(new Set(housekeeping).size).toBe(2);
    expect(usual.filter((text) => /^(begin|commit|start)/i.test(text))).toEqual([]);
    // Four services, each with a worker and a relay, of the sixty statements a second that they may ask together.
    const turnsPerSecond = 1_000 / Math.min(...waits);
    expect(4 * (asked.size * turnsPerSecond + housekeeping.length / 5)).toBeLessThan(40);
  }, 60_000);
});
