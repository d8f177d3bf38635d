import { HandlerRegistry, type AnyHandler } from '../handlers/handler-registry.js';
import { PermanentError, type ReceivedAny } from '../received.js';
import { about, household } from '../fixture/events.js';
import { writeLedger } from '../fixture/ledger.js';
import { ask, batchDeps } from '../fixture/party.js';
import { stage, wipe, type Stage } from '../fixture/stage.js';
import { runBatch } from './batch.js';
import { RunMark } from './run-mark.js';

const WITHDRAWN = 'intake.application-withdrawn.v1';
const ACCEPTED = 'intake.application-accepted.v1';
const REVIEW = 'monitoring.review-requested.v1';

describe('a batch', () => {
  let s: Stage;
  let fails: (event: ReceivedAny) => Error | undefined;
  let refuses: (event: ReceivedAny) => boolean;
  let patience: unknown;

  beforeAll(async () => {
    s = await stage('batch', [WITHDRAWN, ACCEPTED, REVIEW], async (events, tx) => {
      const [setting] = await tx.query<{ patience: string }>(
        `select current_setting('lock_timeout') as patience`,
      );
      patience = setting?.patience;
      for (const event of events) {
        const error = fails(event);
        if (error !== undefined) throw error;
        tx.emit(about('eligibility.track-closed.v1', Number(event.householdId?.slice(-12))));
      }
      return events
        .filter(refuses)
        .map(({ arrival }) => ({ arrival, outcome: 'refused', code: 'EVENT_EMPTY' }) as const);
    });
  });
  beforeEach(async () => {
    fails = () => undefined;
    refuses = () => false;
    s.recorded.calls.length = 0;
    await wipe(s.at);
  });
  afterAll(() => s.close());

  const parked = () =>
    ask<{ code: string; attempts: number }>(s.at, 'select code, attempts from parked_event');
  const positions = () =>
    ask<{ stream: string; last: number }>(s.at, 'select stream, last::int from stream_position');

  it('applies what arrived in any order in the order of its stream', async () => {
    const events = [1, 2, 3].map(() => about(WITHDRAWN, 1));
    for (const seq of [3, 1, 2]) await s.land(events[seq - 1] ?? about(WITHDRAWN, 1), seq);
    await s.drain();
    expect(await s.handled(household(1))).toEqual(events.map(({ id }) => id));
    expect(await s.states()).toEqual(['applied', 'applied', 'applied']);
  });

  it('lets an event wait for the missing one before it, without holding others, and then applies both', async () => {
    const [one, two] = [about(WITHDRAWN, 1), about(WITHDRAWN, 1)];
    await s.land(two, 2);
    await s.land(about(WITHDRAWN, 2), 1);
    await s.drain();
    expect(await s.states()).toEqual(['waiting', 'applied']);
    await s.land(one, 1);
    await s.drain();
    expect(await s.handled(household(1))).toEqual([one.id, two.id]);
  });

  it('ignores a number that was there before, and passes types that are not its own, without stopping', async () => {
    const other = about('intake.facts-declared.v1', 1);
    await s.land(about(WITHDRAWN, 1), 1);
    await s.land(other, 2);
    await s.drain();
    await s.land(other, 2);
    await s.land(about(WITHDRAWN, 1), 2);
    await s.land(about(ACCEPTED, 1), 3);
    await s.drain();
    const rows = await ask(s.at, 'select state, code from inbox order by arrival');
    expect(rows).toEqual([
      { state: 'applied', code: null },
      { state: 'ignored', code: 'REPEAT' },
      { state: 'applied', code: null },
    ]);
    expect(await positions()).toMatchObject([{ last: 3 }]);
    expect(s.inbox.repeats).toBe(1);
  });

  it('keeps what it ignores behind a missing event until its turn, and no longer', async () => {
    const [one, other] = [about(WITHDRAWN, 1), about('intake.facts-declared.v1', 1)];
    await s.land(other, 2);
    await s.land(about(WITHDRAWN, 1), 3);
    await s.drain();
    expect(await s.states()).toEqual(['waiting', 'waiting']);
    await s.land(one, 1);
    await s.drain();
    expect(await s.states()).toEqual(['applied', 'applied']);
    expect(await positions()).toMatchObject([{ last: 3 }]);
  });

  it('leaves no row of what it ignores where two deliveries of it land at once', async () => {
    const other = about('intake.facts-declared.v1', 1);
    await s.land(other, 1);
    await ask(s.at, 'update stream_position set last = 1');
    await s.drain();
    expect(await s.states()).toEqual([]);
  });

  it('counts a household over all topics without holes, and emits what was caused by which event', async () => {
    const [a, b] = [about(WITHDRAWN, 1), about(REVIEW, 1)];
    await s.land(a, 1);
    await s.land(b, 1, 'monitoring.v1');
    await s.land(about(ACCEPTED, 1), 2);
    await s.land(about(ACCEPTED, 2), 1);
    await s.drain();
    const numbers = await ask<{ no: number }>(
      s.at,
      'select no::int from ledger where household = $1 order by no',
      [household(1)],
    );
    expect(numbers.map(({ no }) => no)).toEqual([1, 2, 3]);
    const sent = await ask<{ bytes: Buffer }>(s.at, 'select bytes from outbox order by id');
    const causes = sent.map(
      ({ bytes }) => (JSON.parse(bytes.toString()) as { causationid: string }).causationid,
    );
    expect(causes.slice(0, 2)).toEqual([a.id, b.id]);
    expect(sent).toHaveLength(4);
  });

  it('parks one bad event among 901, holds only its stream, and halves its way down to it', async () => {
    const poison = about(WITHDRAWN, 450);
    fails = ({ id }) => (id === poison.id ? new PermanentError('CASE_CLOSED') : undefined);
    for (let n = 0; n < 900; n++) if (n !== 450) await s.land(about(WITHDRAWN, n), 1);
    await s.land(poison, 1);
    await s.land(about(WITHDRAWN, 450), 2);
    await s.land(about(REVIEW, 450), 1, 'monitoring.v1');
    await s.drain();
    const counts = await ask(
      s.at,
      'select state, count(*)::int as n from inbox group by state order by state',
    );
    expect(counts).toEqual([
      { state: 'applied', n: 900 },
      { state: 'parked', n: 1 },
      { state: 'waiting', n: 1 },
    ]);
    expect(await parked()).toEqual([{ code: 'CASE_CLOSED', attempts: 1 }]);
    expect(s.recorded.calls.length).toBeLessThanOrEqual(24);
    expect(await s.handled(household(450))).toHaveLength(1);
    expect(await ask(s.at, 'select from outbox')).toHaveLength(900);
    const [last] = await ask(s.at, 'select last::int from household_position where household_id = $1', [
      household(450),
    ]);
    expect(last).toEqual({ last: 1 });
  });

  it('numbers no event whose write fails that its handler did not wait for, and leaves no hole for others', async () => {
    const poison = about(WITHDRAWN, 3);
    const run: AnyHandler = async (events, tx) => {
      await writeLedger(events, tx);
      if (events.some(({ id }) => id === poison.id)) tx.write('select 1 / 0');
    };
    const own = { consumer: s.consumer, run, where: 'last write' };
    const handlers = ([WITHDRAWN, REVIEW] as const).map((type) => ({ ...own, type }));
    const deps = batchDeps(s.at, s.consumer, new HandlerRegistry(handlers, []));
    const mark = new RunMark(s.at.connection, s.consumer);
    for (const n of [1, 2, 4]) await s.land(about(WITHDRAWN, n), 1);
    await s.land(poison, 1);
    await runBatch(deps, mark);
    for (const n of [1, 2, 4]) await s.land(about(WITHDRAWN, n), 2);
    await s.land(about(REVIEW, 3), 1, 'monitoring.v1');
    await runBatch(deps, mark).finally(() => mark.close());
    expect(await parked()).toEqual([{ code: 'HANDLER_FAILED', attempts: 1 }]);
    const numbers = await ask<{ household: string; no: number | null }>(
      s.at,
      'select household_id as household, household_no::int as no from inbox order by household_id, arrival',
    );
    expect(numbers.map(({ household: id, no }) => [Number(id.slice(-12)), no])).toEqual([
      [1, 1],
      [1, 2],
      [2, 1],
      [2, 2],
      [3, null],
      [3, 1],
      [4, 1],
      [4, 2],
    ]);
    const lasts = await ask<{ last: number }>(
      s.at,
      'select last::int from household_position order by household_id',
    );
    expect(lasts.map(({ last }) => last)).toEqual([2, 2, 1, 2]);
  });

  it('tries an error of the code three times, the later times alone, then parks', async () => {
    const bad = about(WITHDRAWN, 1);
    fails = ({ id }) => (id === bad.id ? new TypeError('x is undefined') : undefined);
    await s.land(bad, 1);
    await s.land(about(WITHDRAWN, 2), 1);
    await s.drain();
    expect(await parked()).toEqual([{ code: 'HANDLER_FAILED', attempts: 3 }]);
    expect(s.recorded.calls).toEqual([2, 1, 1, 1, 1]);
    expect((await s.states()).sort()).toEqual(['applied', 'parked']);
  });

  it('never halves a deadlock: nothing of the batch is kept and nothing is parked', async () => {
    fails = () => Object.assign(new Error('deadlock detected'), { code: '40P01' });
    await s.land(about(WITHDRAWN, 1), 1);
    await s.land(about(WITHDRAWN, 2), 1);
    await expect(s.drain()).rejects.toThrow('deadlock');
    expect(s.recorded.calls).toEqual([2]);
    expect(await s.states()).toEqual(['landed', 'landed']);
    fails = () => undefined;
    await s.drain();
    expect(await s.states()).toEqual(['applied', 'applied']);
  });

  it('gives its handlers two seconds to wait for what somebody else holds', async () => {
    await s.land(about(WITHDRAWN, 1), 1);
    await s.drain();
    expect(patience).toBe('2s');
  });

  it('lets a stream alone wait whose rows somebody else holds', async () => {
    const held = about(WITHDRAWN, 1);
    let locked = true;
    fails = ({ id }) =>
      id === held.id && locked
        ? Object.assign(new Error('canceling statement due to lock timeout'), { code: '55P03' })
        : undefined;
    await s.land(held, 1);
    await s.land(about(WITHDRAWN, 2), 1);
    const mark = new RunMark(s.at.connection, s.consumer);
    await runBatch(batchDeps(s.at, s.consumer, s.recorded.registry), mark);
    await mark.close();
    expect(await s.states()).toEqual(['landed', 'applied']);
    expect(await ask(s.at, 'select attempts from inbox order by arrival limit 1')).toEqual([{ attempts: 0 }]);
    locked = false;
    await s.drain();
    expect(await s.states()).toEqual(['applied', 'applied']);
  });

  it('writes a refusal down as an outcome and goes on', async () => {
    refuses = ({ householdId }) => householdId === household(1);
    await s.land(about(WITHDRAWN, 1), 1);
    await s.drain();
    refuses = () => false;
    await s.land(about(WITHDRAWN, 1), 2);
    await s.drain();
    expect(
      await ask(s.at, 'select state, code, household_no::int as no from inbox order by arrival'),
    ).toEqual([
      { state: 'refused', code: 'EVENT_EMPTY', no: null },
      { state: 'applied', code: null, no: 1 },
    ]);
  });

  it('parks an event whose payload breaks its contract, naming place and keyword alone', async () => {
    const broken = {
      ...about(WITHDRAWN, 1),
      data: { subject: { householdId: household(1) }, name: '李建国' },
    } as never;
    await s.land(broken, 1);
    await s.drain();
    const [entry] = await ask<{ code: string; failure: string }>(
      s.at,
      'select code, failure from parked_event',
    );
    expect(entry?.code).toBe('PAYLOAD_INVALID');
    expect(entry?.failure).toContain('required');
    expect(entry?.failure).not.toContain('李建国');
    expect(s.recorded.calls).toEqual([]);
  });
});
