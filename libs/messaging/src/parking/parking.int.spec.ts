import { about, household } from '../fixture/events.js';
import { ask } from '../fixture/party.js';
import { testSealing } from '../fixture/sealing.js';
import { stage, wipe, type Stage } from '../fixture/stage.js';
import { PermanentError } from '../received.js';
import { onConnection } from '../transactions/in-transaction.js';
import type { Sql } from '../transactions/tx.js';
import { acceptGap, showStreams } from '../streams/streams.js';
import { discardParked, listParked, replayParked, showParked } from './parking.js';

const WITHDRAWN = 'intake.application-withdrawn.v1';
const ACT = { actor: 'demo-operator', reason: 'fixed' };

describe('operators', () => {
  let s: Stage;
  let bad: string | undefined;
  const audited: object[] = [];
  const audit = (_sql: Sql, entry: object): Promise<void> => {
    audited.push(entry);
    return Promise.resolve();
  };

  beforeAll(async () => {
    s = await stage('parking', [WITHDRAWN], (events) =>
      events.some(({ id }) => id === bad)
        ? Promise.reject(new PermanentError('CASE_CLOSED'))
        : Promise.resolve(),
    );
  });
  beforeEach(async () => {
    audited.length = 0;
    bad = undefined;
    await wipe(s.at);
  });
  afterAll(() => s.close());

  const sql = <R>(work: (c: Sql) => Promise<R>): Promise<R> => onConnection(s.at.source, (sql) => work(sql));

  async function parkedStream(length: number): Promise<{ ids: (string | undefined)[]; arrival: string }> {
    const events = Array.from({ length }, () => about(WITHDRAWN, 1));
    bad = events[0]?.id;
    for (const [n, event] of events.entries()) await s.land(event, n + 1);
    await s.drain();
    const [entry] = await sql((c) => listParked(c));
    return { ids: events.map(({ id }) => id), arrival: entry?.arrival ?? '' };
  }

  it('see a parked event without its content', async () => {
    const { arrival } = await parkedStream(1);
    const list = await sql((c) => listParked(c, { consumer: s.consumer, type: WITHDRAWN }));
    expect(list).toMatchObject([
      { arrival, code: 'CASE_CLOSED', topic: 'intake.v1', streamSeq: 1, state: 'open' },
    ]);
    expect(await sql((c) => listParked(c, { topic: 'monitoring.v1' }))).toEqual([]);
    const shown = await sql((c) => showParked(c, { consumer: s.consumer, arrival }, testSealing));
    expect(shown).toMatchObject({ ok: true, value: { masked: { type: WITHDRAWN } } });
    expect(JSON.stringify(shown)).toMatch(/<text \d+>/);
  });

  it('replay it, and all that waits behind it follows in order', async () => {
    const { ids, arrival } = await parkedStream(1_200);
    expect(await ask(s.at, `select from inbox where state = 'waiting'`)).toHaveLength(1_199);
    bad = undefined;
    const key = { consumer: s.consumer, arrival };
    expect(await sql((c) => replayParked(c, key, ACT, { sealing: testSealing, audit }))).toMatchObject({
      ok: true,
    });
    await s.drain();
    expect(await s.handled(household(1))).toEqual(ids);
    expect(audited).toMatchObject([
      { action: 'parked-event-replayed', actor: 'demo-operator', reason: 'fixed' },
    ]);
    expect(await sql((c) => listParked(c))).toEqual([]);
    const again = await sql((c) => replayParked(c, key, ACT, { sealing: testSealing, audit }));
    expect(again).toMatchObject({ ok: false, refusal: { code: 'PARKED_NOT_FOUND' } });
  }, 60_000);

  it('see how often it was tried in all, and how often somebody had it run again in vain', async () => {
    const { arrival } = await parkedStream(1);
    const key = { consumer: s.consumer, arrival };
    for (let n = 0; n < 2; n += 1) {
      expect(await sql((c) => listParked(c))).toMatchObject([{ arrival, attempts: n + 1, replays: n }]);
      await sql((c) => replayParked(c, key, ACT, { sealing: testSealing, audit }));
      await s.drain();
    }
    expect(await sql((c) => listParked(c))).toMatchObject([{ arrival, attempts: 3, replays: 2 }]);
    const shown = await sql((c) => showParked(c, key, testSealing));
    expect(shown).toMatchObject({ ok: true, value: { attempts: 3, replays: 2 } });
  });

  it('discard it with a reason, and its stream goes on without it', async () => {
    const { ids, arrival } = await parkedStream(3);
    expect(await sql((c) => discardParked(c, { consumer: s.consumer, arrival }, ACT, audit))).toMatchObject({
      ok: true,
    });
    await s.drain();
    expect(await s.handled(household(1))).toEqual(ids.slice(1));
    expect(await s.states()).toEqual(['discarded', 'applied', 'applied']);
    expect(await ask(s.at, 'select state, actor, reason from parked_event')).toEqual([
      { state: 'discarded', ...ACT },
    ]);
  });

  it('discard the earlier event of a stream first', async () => {
    await s.land(about(WITHDRAWN, 1), 1);
    await s.land({ ...about(WITHDRAWN, 1), type: 'intake.nothing.v1' } as never, 3);
    await s.drain();
    const [entry] = await sql((c) => listParked(c));
    const key = { consumer: s.consumer, arrival: entry?.arrival ?? '' };
    const refused = await sql((c) => discardParked(c, key, ACT, audit));
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'PARKED_NOT_NEXT' } });
  });

  it('replay an event of unknown type only once its type is known', async () => {
    await s.land({ ...about(WITHDRAWN, 1), type: 'intake.nothing.v1' } as never, 1);
    await s.land(about(WITHDRAWN, 1), 2);
    await s.drain();
    expect(await s.states()).toEqual(['parked', 'waiting']);
    const [entry] = await sql((c) => listParked(c));
    const key = { consumer: s.consumer, arrival: entry?.arrival ?? '' };
    const refused = await sql((c) => replayParked(c, key, ACT, { sealing: testSealing, audit }));
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'PARKED_UNREADABLE' } });
    expect(audited).toEqual([]);
  });

  it('see a missing number as a gap, a parked one as a hold, and may give the missing one up', async () => {
    const late = about(WITHDRAWN, 1);
    await s.land(about(WITHDRAWN, 1), 1);
    await s.land(late, 4);
    await s.drain();
    const key = { consumer: s.consumer, topic: 'intake.v1', stream: `household/${household(1)}` };
    expect(await sql((c) => showStreams(c))).toMatchObject([{ ...key, last: 1, waiting: 1, held: 'gap' }]);
    const accepted = await sql((c) => acceptGap(c, key, ACT, audit));
    expect(accepted).toEqual({ ok: true, value: { from: 2, to: 3 } });
    await s.drain();
    expect((await s.handled(household(1))).at(-1)).toBe(late.id);
    expect(await sql((c) => showStreams(c))).toEqual([]);
    expect(await sql((c) => showStreams(c, key))).toMatchObject([{ last: 4, held: null }]);
    const refused = await sql((c) => acceptGap(c, key, ACT, audit));
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'GAP_NOT_FOUND' } });
    expect(audited).toMatchObject([{ action: 'gap-accepted' }]);
  });

  it('cannot give up a gap that is none: the next event is parked', async () => {
    await parkedStream(2);
    const key = { consumer: s.consumer, topic: 'intake.v1', stream: `household/${household(1)}` };
    expect(await sql((c) => showStreams(c))).toMatchObject([{ held: 'parked', waiting: 1 }]);
    expect(await sql((c) => acceptGap(c, key, ACT, audit))).toMatchObject({
      refusal: { code: 'GAP_NOT_FOUND' },
    });
  });
});
