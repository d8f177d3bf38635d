import { BATCH } from '../codec/limits.js';
import type { Sql } from '../transactions/tx.js';
import type { PlannedStream } from './batch-plan.js';
import { streamKey, type BatchRow, type RowOutcome } from './batch-row.js';
import { progress, type Progress } from './progress.rules.js';
import { COUNT_ATTEMPT, HOLD, PARK, RELEASE, SETTLE } from './settle.sql.js';

type Settled = Progress['settled'][number];
type Came = Progress & { readonly stream: PlannedStream };

const REPEAT: RowOutcome = { state: 'ignored', code: 'REPEAT' };

const codeOf = (outcome: RowOutcome): string | null => ('code' in outcome ? outcome.code : null);
const householdOf = ({ row, outcome }: Settled): string | null =>
  ('householdId' in outcome ? outcome.householdId : undefined) ?? row.householdId;
const numberOf = (outcome: RowOutcome): number | null =>
  ('householdNo' in outcome ? outcome.householdNo : undefined) ?? null;

/** Parameters of SETTLE. */
function settleParams(consumer: string, worker: number, came: readonly Came[]): unknown[] {
  const rows = came.flatMap(({ settled, stream }) => [
    ...settled,
    ...stream.repeats.map((row): Settled => ({ row, outcome: REPEAT })),
  ]);
  const moved = came.filter((c) => c.last !== c.stream.claimed.last || c.held || c.deferMs !== null);
  return [
    consumer,
    rows.map(({ row }) => row.arrival),
    rows.map(({ outcome }) => outcome.state),
    rows.map(({ outcome }) => codeOf(outcome)),
    rows.map(householdOf),
    rows.map(({ outcome }) => numberOf(outcome)),
    moved.map((c) => c.stream.claimed.topic),
    moved.map((c) => c.stream.claimed.stream),
    moved.map((c) => c.last),
    moved.map((c) => c.deferMs),
    worker,
  ];
}

async function park(sql: Sql, consumer: string, came: readonly Came[]): Promise<void> {
  const parked = came.flatMap(({ settled }) =>
    settled.flatMap(({ row, outcome }) => (outcome.state === 'parked' ? [{ row, outcome }] : [])),
  );
  if (parked.length === 0) return;
  await sql.query(PARK, [
    consumer,
    parked.map(({ row }) => row.arrival),
    parked.map(({ outcome }) => outcome.code),
    parked.map(({ outcome }) => outcome.failure ?? null),
    parked.map(({ outcome }) => outcome.attempts),
  ]);
}

const streamParams = (consumer: string, came: readonly Came[]): unknown[] => [
  consumer,
  came.map((c) => c.stream.claimed.topic),
  came.map((c) => c.stream.claimed.stream),
  came.map((c) => c.last),
];

async function hold(sql: Sql, consumer: string, came: readonly Came[]): Promise<void> {
  const upToTheGap = (c: Came): boolean => c.stream.hold && c.settled.length === c.stream.run.length;
  const held = came.filter((c) => c.held || upToTheGap(c));
  if (held.length > 0) await sql.query(HOLD, streamParams(consumer, held));
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
  if (moved.length > 0) await sql.query(RELEASE, [...streamParams(consumer, moved), BATCH]);
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
  const behind = await sql.query<{ topic: string; stream: string }>(
    SETTLE,
    settleParams(consumer, worker, came),
  );
  await park(sql, consumer, came);
  const failed = came.flatMap((c) => c.failed.map((row) => row.arrival));
  if (failed.length > 0) await sql.query(COUNT_ATTEMPT, [consumer, failed]);
  await hold(sql, consumer, came);
  await release(sql, consumer, came, new Set(behind.map(streamKey)));
  return came.flatMap((c) => c.settled);
}
