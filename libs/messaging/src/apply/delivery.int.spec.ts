import fc from 'fast-check';
import type { IncomingRecord } from '../port.js';
import { about } from '../fixture/events.js';
import { ask, emitAll, type AnyNewEvent } from '../fixture/party.js';
import { stage, wipe, type Stage } from '../fixture/stage.js';

const WITHDRAWN = 'intake.application-withdrawn.v1';
/** The consumer ignores it. */
const CLOSED = 'intake.household-closed.v1';
const REVIEW = 'monitoring.review-requested.v1';

interface Written {
  topic: string;
  key: string;
  seq: number;
  id: string;
  type: string;
  bytes: Buffer;
}

interface Drawn {
  readonly household: number;
  readonly type: AnyNewEvent['type'];
}

/** Transactions that emit on few households and two topics; a third of it is ignored. */
const written = fc.array(
  fc.array(fc.record({ household: fc.nat({ max: 3 }), type: fc.constantFrom(WITHDRAWN, REVIEW, CLOSED) }), {
    minLength: 1,
    maxLength: 4,
  }),
  { minLength: 1, maxLength: 8 },
);
/** Deliveries: which events in which order, how often, and where a batch runs in between. */
const deliveries = fc.array(
  fc.record({ picks: fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), apply: fc.boolean() }),
  { maxLength: 10 },
);

describe('delivery', () => {
  /** Lands and applies in one transaction where it can. */
  let s: Stage;
  /** Lands first and applies afterwards, always. */
  let fallback: Stage;
  beforeAll(async () => {
    s = await stage('delivery', [WITHDRAWN, REVIEW], undefined, {});
    fallback = await stage('delivery_fallback', [WITHDRAWN, REVIEW]);
  });
  afterAll(async () => {
    await s.close();
    await fallback.close();
  });

  async function write(transactions: Drawn[][]): Promise<Written[]> {
    for (const events of transactions) {
      await emitAll(
        s.at,
        events.map(({ household, type }) => about(type, household)),
      );
    }
    return ask<Written>(
      s.at,
      `select topic, stream as key, streamseq::int as seq, event_id as id, bytes,
         convert_from(bytes, 'UTF8')::json ->> 'type' as type from outbox order by topic, id`,
    );
  }

  /** Per stream the ids that must have been handled: all up to the first that was never delivered. */
  function expected(events: readonly Written[], delivered: ReadonlySet<string>): Record<string, string[]> {
    const streams: Record<string, string[]> = {};
    const broken = new Set<string>();
    for (const { topic, key, id, type } of events) {
      const stream = `${topic} ${key}`;
      if (!delivered.has(id)) broken.add(stream);
      if (!broken.has(stream) && type !== CLOSED) (streams[stream] ??= []).push(id);
    }
    return streams;
  }

  async function state(): Promise<Record<string, string[]>> {
    const rows = await ask<{ stream: string; ids: string[] }>(
      s.at,
      `select topic || ' household/' || household as stream, array_agg(event_id order by no) as ids
       from ledger group by topic, household`,
    );
    return Object.fromEntries(rows.map(({ stream, ids }) => [stream, ids]));
  }

  const BEHIND = `select from stream w left join stream_position p using (topic, stream)
    where p.last is distinct from w.last`;

  const record = ({ topic, key, bytes }: Written): IncomingRecord => ({ topic, key, bytes });

  const TABLES = [
    `select consumer, topic, source, event_id, type, stream, streamseq, household_id, household_no, state, code,
       attempts, deaths, hash, body, sealed from inbox order by topic, stream, streamseq, source, event_id`,
    `select topic, stream, last, waiting_since is null as waits, deferred_until from stream_position order by 1, 2`,
    `select household_id, last from household_position order by 1`,
    `select household, no, event_id, type, topic, seq from ledger order by household, no`,
    `select household, n, digest from fold order by household`,
  ];
  const tables = (at: Stage): Promise<object[][]> => Promise.all(TABLES.map((text) => ask(at.at, text)));

  it('comes to the same tables on the fast path and the fallback, whatever is delivered when and how often', async () => {
    let fast = 0;
    const property = fc.asyncProperty(written, deliveries, async (drawn, steps) => {
      await Promise.all([wipe(s.at), wipe(fallback.at)]);
      const events = await write(drawn);
      for (const { picks } of steps) {
        const part = picks.map((pick) => events[pick % events.length]).filter((each) => each !== undefined);
        await Promise.all([s.inbox.land(part.map(record)), fallback.inbox.land(part.map(record))]);
        fast += (await ask(s.at, `select from inbox where state = 'applied' and landed_at >= settled_at`))
          .length;
        await Promise.all([s.drain(), fallback.drain()]);
        expect(await tables(s)).toEqual(await tables(fallback));
      }
      await Promise.all([s, fallback].map((each) => each.inbox.land(events.map(record))));
      await Promise.all([s.drain(), fallback.drain()]);
      expect(await tables(s)).toEqual(await tables(fallback));
    });
    await fc.assert(property, { numRuns: 40 });
    // How often depends on the deliveries drawn; never would mean that only the fallback was compared with itself.
    expect(fast).toBeGreaterThan(0);
  }, 120_000);

  it('of any part, in any order, any number of times, comes to the same state', async () => {
    const property = fc.asyncProperty(
      written,
      deliveries,
      fc.array(fc.nat(), { minLength: 32, maxLength: 32 }),
      async (drawn, steps, dice) => {
        await wipe(s.at);
        const events = await write(drawn);
        const delivered = new Set<string>();
        for (const { picks, apply } of steps) {
          const part = picks.map((pick) => events[pick % events.length]).filter((each) => each !== undefined);
          for (const { id } of part) delivered.add(id);
          await s.inbox.land(part.map(record));
          if (apply) await s.drain();
        }
        await s.drain();
        expect(await state()).toEqual(expected(events, delivered));
        const shuffled = events.map((event, n) => ({ event, at: dice[n] ?? 0 })).sort((a, b) => a.at - b.at);
        await s.inbox.land(shuffled.map(({ event }) => record(event)));
        await s.drain();
        expect(await state()).toEqual(expected(events, new Set(events.map(({ id }) => id))));
        const odd = `select from ledger group by household having max(no) <> count(*)`;
        expect(await ask(s.at, odd)).toEqual([]);
        expect(await ask(s.at, `select from inbox where state <> 'applied' or type = $1`, [CLOSED])).toEqual(
          [],
        );
        expect(await ask(s.at, BEHIND)).toEqual([]);
      },
    );
    await fc.assert(property, { numRuns: 50 });
  }, 120_000);
});
