import type { PlacedHousehold, TouchedHousehold } from '../data-kind.js';
import type { ComparedRow, IncomingRow } from './sort-rows.rules.js';

/** A row that counts, with what was known of its paper, and where its person lived; null where that is not asked. */
export interface CountingRow extends Pick<ComparedRow, 'rowRef' | 'personId' | 'matter'> {
  readonly department: string;
  readonly paperShared: boolean;
  readonly place: PlacedHousehold | null;
}

/** A row whose paper came into doubt, or out of it. */
export interface MarkedRow {
  readonly department: string;
  readonly rowRef: string;
  readonly shared: boolean;
}

export interface SharedPapers<R> {
  /** The rows of the batch whose paper was reported for another person too. */
  readonly doubtful: readonly R[];
  readonly marked: readonly MarkedRow[];
  /** The households of earlier rows that are marked anew. */
  readonly touched: readonly TouchedHousehold[];
}

/**
 * A paper that is one person's and was reported for two is a doubt of both rows: neither counts until one of them is
 * corrected or taken back (S2-09, A-23).
 * @param kept the rows of the batch that are new or were corrected
 * @param before those that were corrected, as they stood
 * @param counting every row that counts under a paper of either, those of the batch among them
 */
export function sharedPapers<R extends IncomingRow>(
  kept: readonly R[],
  before: readonly ComparedRow[],
  counting: readonly CountingRow[],
): SharedPapers<R> {
  const persons = personsByHash(counting);
  const isShared = ({ matter }: Pick<ComparedRow, 'matter'>) =>
    matter.some((hash) => (persons.get(hash)?.size ?? 0) > 1);
  const changed = counting.filter((row) => row.paperShared !== isShared(row));
  const causes = rowNoByHash(kept, before);
  const touched = changed.flatMap(({ place, matter }): TouchedHousehold[] => {
    const rowNo = matter.map((hash) => causes.get(hash)).find((no) => no !== undefined);
    return place === null || rowNo === undefined ? [] : [{ ...place, rowNo }];
  });
  return {
    doubtful: kept.filter((row) => row.state === 'counts' && isShared(row)),
    marked: changed.map((row) => ({
      ...{ department: row.department, rowRef: row.rowRef, shared: isShared(row) },
    })),
    touched: [...new Map(touched.map((one) => [one.householdId, one])).values()],
  };
}

function personsByHash(rows: readonly CountingRow[]): ReadonlyMap<string, ReadonlySet<string>> {
  const persons = new Map<string, Set<string>>();
  for (const { matter, personId } of rows) {
    for (const hash of matter) persons.set(hash, (persons.get(hash) ?? new Set()).add(personId));
  }
  return persons;
}

/** Which row of the batch speaks of a paper, or spoke of it before it was corrected. */
function rowNoByHash(
  kept: readonly IncomingRow[],
  before: readonly ComparedRow[],
): ReadonlyMap<string, number> {
  const stood = new Map(before.map((row) => [row.rowRef, row.matter]));
  return new Map(
    kept.flatMap(({ rowRef, rowNo, matter }) =>
      [...matter, ...(stood.get(rowRef) ?? [])].map((hash) => [hash, rowNo] as const),
    ),
  );
}
