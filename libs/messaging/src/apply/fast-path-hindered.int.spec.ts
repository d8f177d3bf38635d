import { until } from '@aid-chain/kernel';
import { DataSource } from 'typeorm';
import { PipelinedClient } from '../connections/pipelined-client.js';
import { writingConnection } from '../connections/writing-connection.js';
import { about, bytesOf, household } from '../fixture/events.js';
import { ask, fastPathOf, inboxOf, onReading } from '../fixture/party.js';
import { stage, wipe, type Stage } from '../fixture/stage.js';
import type { AnyHandler } from '../handlers/handler-registry.js';

const WITHDRAWN = 'intake.application-withdrawn.v1';
const CLOSED = 'intake.household-closed.v1';

/** The database has answered COMMIT, and the answer is lost with the connection. */
class ForgetfulClient extends PipelinedClient {
  override ask(...[text, values, answer]: Parameters<PipelinedClient['ask']>): void {
    if (text !== 'commit') super.ask(text, values, answer);
    else
      super.ask(text, values, () => {
        this.once('end', () => {
          answer(new Error('Connection terminated unexpectedly'), []);
        });
        this.connection.stream.destroy();
      });
  }
}

describe('a delivery that is hindered', () => {
  let s: Stage;
  let before: AnyHandler = () => Promise.resolve();
  let emitted = 0;

  beforeAll(async () => {
    s = await stage('fast_path_hindered', [WITHDRAWN], (events, tx) => before(events, tx), {
      emitted: () => (emitted += 1),
    });
  });
  beforeEach(async () => {
    before = () => Promise.resolve();
    emitted = 0;
    await wipe(s.at);
  });
  afterAll(() => s.close());

  it('by a command that holds a row of its handler is landed without waiting until the command has ended', async () => {
    const patience: object[] = [];
    before = async (_, tx) => {
      patience.push(...(await tx.query('show lock_timeout')));
    };
    await ask(s.at, `insert into fold values ($1, 0, '')`, [household(1)]);
    await onReading(s.at, async (command) => {
      await command.query('begin');
      await command.query('select from fold for update');
      await s.land(about(WITHDRAWN, 1), 1);
      expect(await s.states()).toEqual(['landed']);
      await command.query('commit');
    });
    await s.drain();
    expect(await s.states()).toEqual(['applied']);
    // A twentieth of a second on the delivery; the worker, which holds up no delivery, waits as long as commands do.
    expect(patience).toEqual([{ lock_timeout: '50ms' }, { lock_timeout: '2s' }]);
    expect(await s.handled(household(1))).toHaveLength(1);
  });

  it('by the loss of the answer to a COMMIT that the database kept is applied once, and known for a repeat', async () => {
    before = (events, tx) => {
      for (const { id } of events) tx.emit({ ...about(CLOSED, 1), causationId: id });
      return Promise.resolve();
    };
    const { connectionString: url, options } = s.at.connection;
    const extra = { ...writingConnection({ ...(options === undefined ? {} : { options }) }) };
    const source = await new DataSource({
      type: 'postgres',
      url,
      extra: { ...extra, Client: ForgetfulClient },
    }).initialize();
    const at = { ...s.at, source };
    const { registry } = s.recorded;
    const inbox = inboxOf(at, s.consumer, registry, [], fastPathOf(at, s.consumer, registry));
    const event = about(WITHDRAWN, 1);
    await inbox.land([{ topic: 'intake.v1', key: event.stream, bytes: bytesOf(event, 1) }]);
    expect([await s.states(), inbox.repeats]).toEqual([['applied'], 1]);
    await s.drain();
    await s.land(about(WITHDRAWN, 1), 2);
    expect(await s.states()).toEqual(['applied', 'applied']);
    expect(await s.handled(household(1))).toHaveLength(2);
    expect(await ask(s.at, 'select from outbox')).toHaveLength(2);
    await source.destroy();
  });

  const waitsForALock = async (): Promise<boolean> =>
    onReading(s.at, async (sql) => {
      const rows = await sql.query(`select from pg_stat_activity where wait_event_type = 'Lock'`);
      return rows.length > 0;
    });

  it.each([
    ['there already', 2],
    ['new', 1],
  ])(
    'by nothing lands where another process is brought the same, of a stream that is %s; the other finds repeats',
    async (_what, seq) => {
      for (let n = 1; n < seq; n++) await s.land(about(WITHDRAWN, 1), n);
      const { registry } = s.recorded;
      const other = inboxOf(s.at, s.consumer, registry, [], fastPathOf(s.at, s.consumer, registry));
      const event = about(WITHDRAWN, 1);
      const records = [{ topic: 'intake.v1', key: event.stream, bytes: bytesOf(event, seq) }];
      let isRunning = (): void => undefined;
      // What another process does is not part of the handler's transaction.
      const beside = new Promise<void>((resolve) => (isRunning = resolve)).then(() => other.land(records));
      before = async () => {
        before = () => Promise.resolve();
        isRunning();
        await until('the other waits', waitsForALock);
      };
      const { fast, fallback } = s.inbox.byPath;
      await s.inbox.land(records);
      await beside;
      expect(s.inbox.byPath).toMatchObject({ fast: fast + 1, fallback });
      expect([other.byPath.fast, other.byPath.fallback, other.repeats]).toEqual([0, 1, 1]);
      expect(await s.handled(household(1))).toHaveLength(seq);
    },
  );

  it('by another that begins one of its streams has locked none of those that are there meanwhile', async () => {
    await s.land(about(WITHDRAWN, 2), 1);
    const [known, begun] = [about(WITHDRAWN, 2), about(WITHDRAWN, 1)];
    const records = [
      { topic: 'intake.v1', key: known.stream, bytes: bytesOf(known, 2) },
      { topic: 'intake.v1', key: begun.stream, bytes: bytesOf(begun, 1) },
    ];
    let landed: Promise<void> = Promise.resolve();
    await onReading(s.at, async (other) => {
      await other.query('begin');
      await other.query(
        `insert into stream_position (consumer, topic, stream) values ($1, 'intake.v1', $2)`,
        [s.consumer, begun.stream],
      );
      landed = s.inbox.land(records);
      await until('the delivery waits', waitsForALock);
      const locked = await other.query(
        'select from stream_position where stream = $1 for update skip locked',
        [known.stream],
      );
      expect(locked).toHaveLength(1);
      await other.query('rollback');
    });
    await landed;
    await s.drain();
    expect(await s.states()).toEqual(['applied', 'applied', 'applied']);
  });

  it('by a statement that always fails is counted with its class each time, and logged once without a person', async () => {
    const lines: unknown[] = [];
    const log = { ...s.at.log, info: (...line: unknown[]) => lines.push(line) };
    const { registry } = s.recorded;
    const inbox = inboxOf(s.at, s.consumer, registry, [], fastPathOf(s.at, s.consumer, registry, { log }));
    const land = (seq: number): Promise<void> => {
      const event = about(WITHDRAWN, seq);
      return inbox.land([{ topic: 'intake.v1', key: event.stream, bytes: bytesOf(event, 1) }]);
    };
    await land(1);
    before = async (_, tx) => void (await tx.query(`select '张三'::int`));
    await land(2);
    await land(3);
    before = () => Promise.resolve();
    // A repeat takes the fallback too, but nothing has gone wrong.
    await land(1);
    expect(inbox.byPath).toEqual({ fast: 1, fallback: 3, failures: { 'error 22P02': 2 } });
    expect(lines).toEqual([
      ['FAST_PATH_FAILED', { consumer: s.consumer, reason: 'error 22P02', failures: 1 }],
    ]);
  });

  it('by nothing wakes the relay once, if its handlers emit; where it is rolled back or emits nothing, it does not', async () => {
    await s.land(about(WITHDRAWN, 1), 1);
    expect(emitted).toBe(0);
    before = (_, tx) => {
      tx.emit(about(CLOSED, 1));
      return Promise.resolve();
    };
    await s.land(about(WITHDRAWN, 1), 2);
    expect(emitted).toBe(1);
    before = (_, tx) => {
      tx.emit(about(CLOSED, 1));
      return Promise.reject(new Error('no'));
    };
    await s.land(about(WITHDRAWN, 1), 3);
    expect(emitted).toBe(1);
  });
});
