import { groupBy } from '@aid-chain/kernel';
import type { LandingRow } from '../inbox/landing-row.js';
import { byCodePoint } from './lock-order.rules.js';
import { streamKey } from './stream-key.rules.js';

/** The numbers of a stream that one landing brings. */
export interface StreamPart {
  readonly topic: string;
  readonly stream: string;
  readonly first: number;
  readonly last: number;
}

/**
 * The streams of records of which nothing can wait: all can be read, and the numbers of each stream follow each other.
 * What others write has no numbers. Whether they also follow what was applied before, the database knows.
 * @returns the streams sorted as they are locked, or undefined where one record is not eligible
 */
export function eligibleStreams(rows: readonly LandingRow[]): StreamPart[] | undefined {
  const parts: StreamPart[] = [];
  for (const part of groupBy(rows, streamKey).values()) {
    const numbers = part.map(({ state, type, streamSeq }) =>
      state === 'landed' && type !== null ? streamSeq : null,
    );
    const [first] = numbers;
    const [row] = part;
    if (row === undefined || first === undefined || first === null) return undefined;
    if (numbers.some((number, place) => number !== first + place)) return undefined;
    parts.push({ topic: row.topic, stream: row.stream, first, last: first + part.length - 1 });
  }
  return parts.sort((a, b) => byCodePoint(a.topic, b.topic) || byCodePoint(a.stream, b.stream));
}
