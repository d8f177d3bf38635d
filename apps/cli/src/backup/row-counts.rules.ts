/** How many rows of a table stand in the copy, and in the database that runs. */
export interface RowCounts {
  readonly table: string;
  readonly copy: number;
  readonly now: number;
}

/** Tables from which no row is ever taken away. */
const GROWING: readonly string[] = ['audit', 'outbox', 'stream', 'chain_link'];

/** A copy that has nothing of what the database keeps for ever, and a database that has less of it than its older copy. */
export function rowFaults(counts: readonly RowCounts[]): RowCounts[] {
  return counts.filter(
    ({ table, copy, now }) => GROWING.includes(table) && ((copy === 0 && now > 0) || copy > now),
  );
}
