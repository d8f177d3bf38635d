import { setTimeout as pause } from 'node:timers/promises';
import { until } from '@aid-chain/kernel';
import { DataSource } from 'typeorm';
import { writingConnection } from '../connections/writing-connection.js';
import { about, bytesOf, household } from '../fixture/events.js';
import { ask, batchDeps, fastPathOf, inboxOf, onReading } from '../fixture/party.js';
import { stage, wipe, type Stage } from '../fixture/stage.js';
import type { AnyHandler } from '../handlers/handler-registry.js';
import type { ConsumerInbox } from '../inbox/consumer-inbox.js';
import { PermanentError } from '../received.js';
import { runBatch } from './batch.js';
import { RunMark } from './run-mark.js';
import type { Tx } from '../transactions/tx.js';
import type { FastPathDeps } from './fast-path.js';

const WITHDRAWN = 'intake.application-withdrawn.v1';
const CLOSED = 'intake.household-closed.v1';
const IGNORED = 'intake.clue-closed.v1';

describe('what is landed and applied in one transaction', () => {
  let s: Stage;
  let before: AnyHandler = () => Promise.resolve();
  let failPoints: NonNullable<FastPathDeps['failPoints']> = {};

  beforeAll(async () => {
    const points: FastPathDeps['failPoints'] = {
      beforeCalls: async (events) => failPoints.beforeCalls?.(events),
      beforeCommit: async (events) => failPoints.beforeCommit?.(events),
    };
    s = await stage('fast_path', [WITHDRAWN, CLOSED], (events, tx) => before(events, tx), {
      failPoints: points,
    });
  });
  beforeEach(async () => {
    before = () => Promise.resolve();
    failPoints = {};
    await wipe(s.at);
  });
  afterAll(() => s.close());

  type Event = ReturnType<typeof about>;
  const records = (...events: [Event, number][]) =>
    events.map(([event, seq]) => ({ topic: 'intake.v1', key: event.stream, bytes: bytesOf(event, seq) }));
  const land = (...events: [Event, number][]): Promise<void> => s.inbox.land(records(...events));
  const positions = async (): Promise<number[]> => {
    const rows = await ask<{ last: number }>(
      s.at,
      'select last::int as last from stream_position order by stream',
    );
    return rows.map(({ last }) => last);
  };

  it('is applied when the delivery is answered, with its place among the events of its household', async () => {
    await land([about(WITHDRAWN, 1), 1], [about(CLOSED, 1), 2], [about(WITHDRAWN, 2), 1]);
    await land([about(WITHDRAWN, 1), 3]);
    expect(await s.states()).toEqual(['applied', 'applied', 'applied', 'applied']);
    expect(await positions()).toEqual([3, 1]);
    expect(
      await ask(s.at, 'select no::int as no from ledger where household = $1 order by no', [household(1)]),
    ).toEqual([{ no: 1 }, { no: 2 }, { no: 3 }]);
  });

  it('publishes what its handlers emit, caused by what they received', async () => {
    const cause = about(WITHDRAWN, 1);
    before = (events, tx) => {
      for (const { id } of events) tx.emit({ ...about(CLOSED, 1), causationId: id });
      return Promise.resolve();
    };
    await land([cause, 1]);
    const [row] = await ask<{ text: string }>(s.at, `select convert_from(bytes, 'UTF8') as text from outbox`);
    expect(JSON.parse(row?.text ?? '{}')).toMatchObject({ causationid: cause.id, streamseq: 1 });
  });

  it('moves past what its consumer ignores, which gets no number', async () => {
    await land([about(WITHDRAWN, 1), 1], [about(IGNORED, 1), 2], [about(WITHDRAWN, 1), 3]);
    expect(await s.states()).toEqual(['applied', 'applied']);
    expect(await positions()).toEqual([3]);
    expect(await s.handled(household(1))).toHaveLength(2);
  });

  it('leaves nothing but the position where its consumer ignores all of it; a repeat is one', async () => {
    const part: [Event, number][] = [
      [about(IGNORED, 1), 1],
      [about(IGNORED, 1), 2],
      [about(IGNORED, 2), 1],
    ];
    await land(...part);
    expect([await s.states(), await positions()]).toEqual([[], [2, 1]]);
    const before = s.inbox.repeats;
    await land(...part, [about(IGNORED, 1), 3]);
    await s.drain();
    expect([await s.states(), await positions()]).toEqual([[], [3, 1]]);
    expect(s.inbox.repeats - before).toBe(3);
  });

  it('passes what its consumer ignores stream by stream: one that waits holds no other', async () => {
    const before = s.inbox.repeats;
    await land([about(IGNORED, 1), 2], [about(IGNORED, 2), 1]);
    await s.drain();
    expect([await s.states(), await positions()]).toEqual([['waiting'], [0, 1]]);
    await land([about(IGNORED, 1), 1]);
    await s.drain();
    expect([await s.states(), await positions()]).toEqual([[], [2, 1]]);
    expect(s.inbox.repeats).toBe(before);
  });

  it('is done once, also when an event comes twice in one delivery or again later', async () => {
    const [one, two, three] = [about(WITHDRAWN, 1), about(WITHDRAWN, 1), about(WITHDRAWN, 1)];
    const before = s.inbox.repeats;
    await land([one, 1], [two, 2], [two, 2], [three, 3]);
    await s.drain();
    await land([two, 2], [three, 3]);
    await land([three, 3], [about(WITHDRAWN, 1), 4]);
    await s.drain();
    expect(await s.states()).toEqual(['applied', 'applied', 'applied', 'applied']);
    expect(s.inbox.repeats - before).toBe(4);
    expect(await s.handled(household(1))).toHaveLength(4);
  });

  it('waits for what is missing, and goes on by itself once the hole is filled', async () => {
    const [one, two, three, four] = [1, 2, 3, 4].map(() => about(WITHDRAWN, 1));
    if (one === undefined || two === undefined || three === undefined || four === undefined) return;
    await land([one, 1]);
    await land([three, 3]);
    await s.drain();
    expect(await s.states()).toEqual(['applied', 'waiting']);
    await land([two, 2]);
    await s.drain();
    await land([four, 4]);
    expect(await s.states()).toEqual(['applied', 'applied', 'applied', 'applied']);
    expect(await s.handled(household(1))).toEqual([one, two, three, four].map(({ id }) => id));
  });

  it('goes by no event that landed before it and is not applied yet, nor by a parked one', async () => {
    before = () => Promise.reject(new PermanentError('BROKEN'));
    await land([about(WITHDRAWN, 1), 1]);
    expect(await s.states()).toEqual(['landed']);
    before = () => Promise.resolve();
    await land([about(WITHDRAWN, 1), 2]);
    expect(await s.states()).toEqual(['landed', 'landed']);
    before = () => Promise.reject(new PermanentError('BROKEN'));
    await s.drain();
    before = () => Promise.resolve();
    await land([about(WITHDRAWN, 1), 3]);
    await s.drain();
    expect(await s.states()).toEqual(['parked', 'waiting', 'waiting']);
    expect(await positions()).toEqual([0]);
  });

  it('is not tried beside the worker when it comes again while it is landed, deferred or parked', async () => {
    const again = about(WITHDRAWN, 1);
    const mark = new RunMark(s.at.connection, s.consumer);
    /** Brings it again, where its handler would apply it. @returns how often the handler was called, and what was kept */
    const afterAgain = async (): Promise<unknown[]> => {
      before = () => Promise.resolve();
      const calls = s.recorded.calls.length;
      await land([again, 1]);
      return [s.recorded.calls.length - calls, await s.states(), await s.handled(household(1))];
    };
    before = () => Promise.reject(new Error('LATER'));
    await land([again, 1]);
    expect(await afterAgain()).toEqual([0, ['landed'], []]);
    before = () => Promise.reject(new Error('LATER'));
    await runBatch(batchDeps(s.at, s.consumer, s.recorded.registry), mark);
    expect(await ask(s.at, 'select from stream_position where deferred_until is not null')).toHaveLength(1);
    expect(await afterAgain()).toEqual([0, ['landed'], []]);
    before = () => Promise.reject(new PermanentError('BROKEN'));
    await s.drain();
    expect(await afterAgain()).toEqual([0, ['parked'], []]);
    await mark.stop();
  });

  /** Another session ends what the handler's connection does. @param asked what it is doing meanwhile */
  const beDisturbed = async (tx: Tx, how: string, asked?: string): Promise<void> => {
    const [row] = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
    if (asked !== undefined) tx.write(`select ${asked}`);
    await onReading(s.at, async (other) => {
      const doing = `select from pg_stat_activity where pid = $1 and state = $2`;
      const state = asked === undefined ? 'idle in transaction' : 'active';
      await until(
        'the connection is at it',
        async () => (await other.query(doing, [row?.pid, state])).length > 0,
      );
      await other.query(`select ${how}($1)`, [row?.pid]);
    });
    await pause(50);
  };

  it.each<[string, AnyHandler]>([
    ['throws', () => Promise.reject(new Error('no'))],
    [
      'refuses',
      (events) =>
        Promise.resolve(
          events.map(({ arrival }) => ({ arrival, outcome: 'refused', code: 'NOT_FOUND' }) as const),
        ),
    ],
    [
      'finds another household',
      (events) =>
        Promise.resolve(
          events.map(({ arrival }) => ({ arrival, outcome: 'applied', householdId: household(9) }) as const),
        ),
    ],
    ['asks something wrong that it does not wait for', (_, tx) => Promise.resolve(tx.write('select 1 / 0'))],
    [
      'is cancelled in the middle of a batch of statements',
      (_, tx) => beDisturbed(tx, 'pg_cancel_backend', 'pg_sleep(20)'),
    ],
    ['loses its connection between two round trips', (_, tx) => beDisturbed(tx, 'pg_terminate_backend')],
  ])('is landed for the worker where a handler %s; nothing of it was kept', async (_what, handler) => {
    before = (events, tx) => {
      tx.emit(about(CLOSED, 1));
      return handler(events, tx);
    };
    await land([about(WITHDRAWN, 1), 1]);
    expect(await s.states()).toEqual(['landed']);
    expect(await positions()).toEqual([0]);
    for (const table of ['outbox', 'ledger', 'household_position'])
      expect(await ask(s.at, `select from ${table}`)).toEqual([]);
    before = () => Promise.resolve();
    await s.drain();
    expect(await s.states()).toEqual(['applied']);
  });

  it('is landed for the worker where a body is not as agreed, which is parked there', async () => {
    const broken = { ...about(WITHDRAWN, 2), data: {} as never };
    await land([about(WITHDRAWN, 1), 1], [broken, 1]);
    await s.drain();
    expect((await s.states()).sort()).toEqual(['applied', 'parked']);
  });

  it('needs no second connection, neither on the fast path nor on the fallback', async () => {
    const options = s.at.connection.options;
    const url = s.at.connection.connectionString;
    const extra = writingConnection({ ...(options === undefined ? {} : { options }), max: 1 });
    const source = await new DataSource({ type: 'postgres', url, extra }).initialize();
    const at = { ...s.at, source };
    const { registry } = s.recorded;
    const inbox = inboxOf(at, s.consumer, registry, [], fastPathOf(at, s.consumer, registry));
    const numbers = [1, 2, 3, 4, 5, 6];
    // The second and third numbers come first: only some of these deliveries are eligible.
    const events = [2, 3, 1].flatMap((seq) =>
      numbers.map((n): [Event, number] => [about(WITHDRAWN, n), seq]),
    );
    await Promise.all(events.map((event) => inbox.land(records(event))));
    await source.destroy();
    await s.drain();
    expect(await ask(s.at, 'select from fold where n = 3')).toHaveLength(6);
    expect(await positions()).toEqual([3, 3, 3, 3, 3, 3]);
  });

  /** As a transport does: what could not be landed is brought again. */
  const bring = async (
    inbox: ConsumerInbox | undefined,
    brought: ReturnType<typeof records>,
  ): Promise<void> => {
    const landed = async (): Promise<boolean> =>
      (await inbox?.land(brought).then(
        () => true,
        () => false,
      )) ?? true;
    while (!(await landed()));
  };

  it('is applied once by two processes that are brought the same', async () => {
    const inboxes: ConsumerInbox[] = [1, 2].map(() =>
      inboxOf(s.at, s.consumer, s.recorded.registry, [], fastPathOf(s.at, s.consumer, s.recorded.registry)),
    );
    for (let seq = 1; seq <= 4; seq++) {
      const part = [5, 1, 4, 2, 3].map((n): [Event, number] => [about(WITHDRAWN, n), seq]);
      const both = records(...part);
      await Promise.all([bring(inboxes[0], both), bring(inboxes[1], both)]);
      await s.drain();
    }
    expect(await ask(s.at, `select from inbox where state <> 'applied'`)).toEqual([]);
    expect(await ask(s.at, 'select from fold where n = 4')).toHaveLength(5);
    expect(await ask(s.at, 'select from household_position where last <> 4')).toEqual([]);
    expect(await positions()).toEqual([4, 4, 4, 4, 4]);
  });

  it('is left to the fallback for a while once a process has died; not after one that was stopped', async () => {
    const stopped = new RunMark(s.at.connection, s.consumer);
    await stopped.announce();
    await stopped.stop();
    const living = new RunMark(s.at.connection, s.consumer);
    await living.announce();
    expect(living.isRecovering).toBe(false);
    const died = new RunMark(s.at.connection, s.consumer);
    await died.announce();
    await died.close();
    await living.countDeaths();
    expect(living.isRecovering).toBe(true);
    const later = new RunMark(s.at.connection, s.consumer);
    await later.announce();
    expect(later.isRecovering).toBe(true);
    await Promise.all([living.stop(), later.stop()]);
  });
});
