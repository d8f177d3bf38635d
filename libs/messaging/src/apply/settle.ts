import { BATCH } from '../codec/limits.js';
import type { SqlText } from '../transactions/sql.js';
import type { Sql } from '../transactions/tx.js';
import type { PlannedStream } from './batch-plan.js';
import { PASSED, wasIgnored, type BatchRow, type RowOutcome } from './batch-row.js';
import { streamKey } from './stream-key.rules.js';
import { progress, type Progress } from './progress.rules.js';
import { countAttempt, holdBehind, parkRows, releaseBehind, settleBatch } from './settle.sql.js';

type Settled = Progress['settled'][number];
type Came = Progress & { readonly stream: PlannedStream };

const REPEAT: RowOutcome = { state: 'ignored', code: 'REPEAT' };

const codeOf = (outcome: RowOutcome): string | null => ('code' in outcome ? outcome.code : null);
const householdOf = ({ row, outcome }: Settled): string | null =>
  ('householdId' in outcome ? outcome.householdId : undefined) ?? row.householdId;
const numberOf = (outcome: RowOutcome): number | null =>
  ('householdNo' in outcome ? outcome.householdNo : undefined) ?? null;

/** The statement that writes what the batch came to. */
function settled(consumer: string, worker: number, came: readonly Came[]): SqlText {
  const all = came.flatMap(({ settled: rows, stream }) => [
    ...rows,
    ...stream.repeats.map((row): Settled => ({ row, outcome: wasIgnored(row) ? PASSED : REPEAT })),
  ]);
  const ended = all.filter(({ outcome }) => outcome.state !== 'passed');
  const passed = all.filter(({ outcome }) => outcome.state === 'passed');
  const moved = came.filter((c) => c.last !== c.stream.claimed.last || c.held || c.deferMs !== null);
  return settleBatch(consumer, worker, {
    ended: ended.map((each) => ({
      ...{ arrival: each.row.arrival, state: each.outcome.state, code: codeOf(each.outcome) },
      ...{ household: householdOf(each), no: numberOf(each.outcome) },
    })),
    passed: passed.map(({ row }) => row.arrival),
    moved: moved.map((c) => ({ ...placeOf(c), wait: c.deferMs })),
  });
}

async function park(sql: Sql, consumer: string, came: readonly Came[]): Promise<void> {
  const parked = came.flatMap((c) =>
    c.settled.flatMap(({ row, outcome }) =>
      outcome.state === 'parked'
        ? [{ ...outcome, arrival: row.arrival, failure: outcome.failure ?? null }]
        : [],
    ),
  );
  if (parked.length > 0) await parkRows(consumer, parked).on(sql);
}

const placeOf = ({ stream, last }: Came): { topic: string; stream: string; last: number } => ({
  topic: stream.claimed.topic,
  stream: stream.claimed.stream,
  last,
});

async function hold(sql: Sql, consumer: string, came: readonly Came[]): Promise<void> {
  const upToTheGap = (c: Came): boolean => c.stream.hold && c.settled.length === c.stream.run.length;
  const held = came.filter((c) => c.held || upToTheGap(c));
  if (held.length > 0) await holdBehind(consumer, held.map(placeOf)).on(sql);
}

/** Of the streams behind whose new position something waits: most batches have none. */
async function release(
  sql: Sql,
  consumer: string,
  came: readonly Came[],
  waiting: ReadonlySet<string>,
): Promise<void> {
  const moved = came.filter(
    (c) => c.last !== c.stream.claimed.last && waiting.has(streamKey(c.stream.claimed)),
  );
  if (moved.length > 0) await releaseBehind(consumer, moved.map(placeOf), BATCH).on(sql);
}

/**
 * Writes what a batch came to: states, numbers, positions, parked entries, who waits and who need not wait any more.
 * @returns how many rows were settled
 */
export async function settle(
  sql: Sql,
  batch: { readonly consumer: string; readonly worker: number },
  streams: readonly PlannedStream[],
  outcomeOf: (row: BatchRow) => RowOutcome | undefined,
): Promise<readonly Settled[]> {
  const { consumer, worker } = batch;
  const came = streams.map((stream) => ({
    stream,
    ...progress(stream.claimed.last, stream.run, outcomeOf),
  }));
  const behind = await settled(consumer, worker, came).on<{ topic: string; stream: string }>(sql);
  await park(sql, consumer, came);
  const failed = came.flatMap((c) => c.failed.map((row) => row.arrival));
  if (failed.length > 0) await countAttempt(consumer, failed).on(sql);
  await hold(sql, consumer, came);
  await release(sql, consumer, came, new Set(behind.map(streamKey)));
  return came.flatMap((c) => c.settled);
}
