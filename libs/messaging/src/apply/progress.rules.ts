import type { BatchRow, RowOutcome } from './batch-row.js';

export interface Progress {
  /** Number of the last event that is done now. */
  readonly last: number;
  /** Rows whose outcome is written; the others stay as they are. */
  readonly settled: readonly { readonly row: BatchRow; readonly outcome: RowOutcome }[];
  /** An event was parked: what is behind it waits. */
  readonly held: boolean;
  readonly deferMs: number | null;
  /** Events whose try failed and is counted. */
  readonly failed: readonly BatchRow[];
}

/**
 * How far a stream came: applied, ignored, passed and refused events move its position; a parked one is written down and stops
 * it, a deferred one or one that did not run stops it too. Unsequenced rows stop nothing.
 * @param run the stream's rows in order
 */
export function progress(
  start: number,
  run: readonly BatchRow[],
  outcomeOf: (row: BatchRow) => RowOutcome | undefined,
): Progress {
  let last = start;
  let held = false;
  let deferMs: number | null = null;
  const settled: { row: BatchRow; outcome: RowOutcome }[] = [];
  const failed: BatchRow[] = [];
  for (const row of run) {
    const outcome = outcomeOf(row);
    const sequenced = row.seq !== null;
    if (outcome === undefined) {
      if (sequenced) break;
      continue;
    }
    if (outcome.state === 'deferred') {
      deferMs = Math.max(deferMs ?? 0, outcome.ms);
      if (outcome.failed) failed.push(row);
      if (sequenced) break;
      continue;
    }
    settled.push({ row, outcome });
    if (outcome.state === 'parked' && sequenced) {
      held = true;
      break;
    }
    if (row.seq !== null) last = row.seq;
  }
  return { last, settled, held, deferMs, failed };
}
