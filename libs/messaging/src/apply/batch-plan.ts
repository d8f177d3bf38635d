import { groupBy } from '@aid-chain/kernel';
import type { BatchRow, ClaimedStream } from './batch-row.js';
import { streamKey } from './stream-key.rules.js';
import { interleave, oneDeadlyAtMost, sequence } from './sequence.rules.js';

export interface PlannedStream {
  readonly claimed: ClaimedStream;
  readonly run: readonly BatchRow[];
  readonly repeats: readonly BatchRow[];
  readonly hold: boolean;
}

export interface BatchPlan {
  readonly streams: readonly PlannedStream[];
  /** What runs in this batch, in order. */
  readonly order: readonly BatchRow[];
}

/** What a batch does with the rows of the claimed streams. */
export function planBatch(claimed: readonly ClaimedStream[], rows: readonly BatchRow[]): BatchPlan {
  const byStream = groupBy(rows, streamKey);
  const streams = claimed.map((stream) => ({
    claimed: stream,
    ...sequence(stream.last, byStream.get(streamKey(stream)) ?? []),
  }));
  const order = oneDeadlyAtMost(interleave(streams.map((stream) => stream.run)));
  return { streams, order };
}
