import { numbersText, type AuditFinding } from './finding.rules.js';

/** A row that is not as its seal lists it: hashes in hex, null where it is gone. */
export interface RowDifference {
  readonly id: number;
  readonly listed: string;
  readonly found: string | null;
}

/**
 * What was done to rows, in their order; rows that follow each other and are gone are one finding.
 * @param newest the highest number of a row that is there: what is gone behind it was cut off
 */
export function rowFindings(differences: readonly RowDifference[], newest: number): AuditFinding[] {
  const places = new Map(differences.map(({ id, listed }) => [listed, id]));
  const gone = differences.filter(({ found }) => found === null).map(({ id }) => id);
  const changed = differences.flatMap(({ id, found }): AuditFinding[] => {
    if (found === null) return [];
    const was = places.get(found);
    const rows = String(id);
    return [was === undefined ? { code: 'ROW_CHANGED', rows } : { code: 'ROW_MOVED', rows, was }];
  });
  return [
    ...changed,
    ...deletions(gone.filter((id) => id <= newest)),
    ...cut(gone.filter((id) => id > newest)),
  ];
}

function deletions(gone: readonly number[]): AuditFinding[] {
  return rangesOf(gone).map(([first, last]) => ({ code: 'ROW_DELETED', rows: numbersText(first, last) }));
}

function cut(gone: readonly number[]): AuditFinding[] {
  const [first] = gone;
  const last = gone.at(-1);
  if (first === undefined || last === undefined) return [];
  return [{ code: 'TAIL_CUT', rows: numbersText(first, last) }];
}

/** Sorted numbers as ranges of those that follow each other. */
export function rangesOf(numbers: readonly number[]): [first: number, last: number][] {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const open = ranges.at(-1);
    if (open !== undefined && open[1] + 1 === number) open[1] = number;
    else ranges.push([number, number]);
  }
  return ranges;
}
