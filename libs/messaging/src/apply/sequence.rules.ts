import { streamKey } from './stream-key.rules.js';

/** A landed row as far as its place in its stream is concerned; rows of one stream, ordered by number. */
export interface PlacedRow {
  readonly arrival: string;
  /** `null` on topics written by others. */
  readonly seq: number | null;
  /** Whether its body was read: only of rows that follow each other, and of as many as fit into a batch. */
  readonly inTurn: boolean;
}

export interface Sequenced<R extends PlacedRow> {
  readonly run: readonly R[];
  /** Numbers that were there before: ignored. */
  readonly repeats: readonly R[];
  /** A number is missing or parked before the rest: they wait. */
  readonly hold: boolean;
}

/**
 * What the rows of one claimed stream may do (architecture §4): the next number runs, a lower one is a repeat, a higher
 * one waits. Unsequenced rows run once their body is there.
 * @param last number of the last event that is done
 */
export function sequence<R extends PlacedRow>(last: number, rows: readonly R[]): Sequenced<R> {
  const run: R[] = [];
  const repeats: R[] = [];
  let done = last;
  for (const row of rows) {
    if (row.seq === null) {
      if (row.inTurn) run.push(row);
    } else if (row.seq <= last) repeats.push(row);
    // A second event with a number of this batch: the next batch knows what became of the first.
    else if (row.seq <= done) continue;
    else if (row.seq > done + 1) return { run, repeats, hold: true };
    else {
      // Its body was not sent along; it comes with the next batch.
      if (!row.inTurn) return { run, repeats, hold: false };
      run.push(row);
      done = row.seq;
    }
  }
  return { run, repeats, hold: false };
}

/**
 * The order in which the runs of several streams are worked off: by arrival, but never against the numbers of a
 * stream, whose rows may have arrived the other way round.
 */
export function interleave<R extends PlacedRow>(runs: readonly (readonly R[])[]): R[] {
  const placed = runs.flatMap((run) => {
    let latest = 0n;
    return run.map((row, place) => {
      const arrival = BigInt(row.arrival);
      if (arrival > latest) latest = arrival;
      return { row, latest, place };
    });
  });
  return placed
    .sort((a, b) => (a.latest === b.latest ? a.place - b.place : a.latest < b.latest ? -1 : 1))
    .map(({ row }) => row);
}

/**
 * What one batch may run when workers have died over some events: such an event runs alone, and the others not with
 * it. The oldest decides whose turn it is.
 * @param rows in the order in which they run
 */
export function oneDeadlyAtMost<
  R extends PlacedRow & { readonly deaths: number; readonly topic: string; readonly stream: string },
>(rows: readonly R[]): readonly R[] {
  const [first] = rows;
  if (first === undefined || rows.every((row) => row.deaths === 0)) return rows;
  if (first.deaths > 0) return [first];
  const barred = new Set<string>();
  return rows.filter((row) => {
    const stream = streamKey(row);
    if (row.deaths > 0) barred.add(stream);
    return !barred.has(stream);
  });
}
