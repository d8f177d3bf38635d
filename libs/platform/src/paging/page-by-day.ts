import type { IsoDate } from '@aid-chain/kernel';
import { all, sql, type Sql, type SqlText } from '@aid-chain/messaging';
import { decodeCursor, page, type Page } from './page.js';

/** A list in the order of a day, and of an id where several have one day. */
interface ListByDay<R> {
  /** `select … from …`, without its conditions. */
  readonly select: SqlText;
  readonly conditions: readonly SqlText[];
  readonly day: SqlText;
  readonly id: SqlText;
  /** The day and the id of a row, which make the cursor. */
  readonly keyOf: (row: R) => readonly [IsoDate, string];
}

/**
 * One page of a list, the earliest day first.
 * @throws RefusalError CURSOR_INVALID for a text that this list did not give
 */
export async function pageByDay<R extends object>(
  connection: Sql,
  { cursor, limit }: { readonly cursor?: string; readonly limit: number },
  { select, conditions, day, id, keyOf }: ListByDay<R>,
): Promise<Page<R>> {
  const [afterDay, afterId] = decodeCursor(cursor, ['date', 'id']) ?? [];
  const after = afterDay === undefined ? [] : [sql`(${day}, ${id}) > (${afterDay}::date, ${afterId}::uuid)`];
  const rows = await sql`
    ${select} where ${all([...conditions, ...after])} order by ${day}, ${id} limit ${limit + 1}`.on<R>(
    connection,
  );
  return page(rows, limit, keyOf);
}
