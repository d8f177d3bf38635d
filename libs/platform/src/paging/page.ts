import { RefusalError } from '@aid-chain/kernel';

/** One page of a list; `next` is there when there is more, and goes back as `cursor`. */
export interface Page<R> {
  readonly items: R[];
  readonly next?: string;
}

/**
 * Cuts a page from rows that were read with `limit + 1`.
 * @param key the values of the order-by columns of a row; they make the cursor.
 */
export function page<R>(
  rows: readonly R[],
  limit: number,
  key: (row: R) => readonly (string | number)[],
): Page<R> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  if (rows.length <= limit || last === undefined) return { items };
  return { items, next: encodeCursor(key(last)) };
}

/** @returns an opaque cursor for the values of the order-by columns. */
export function encodeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/**
 * Reads a cursor back.
 * @param parts how many order-by columns the list has
 * @returns undefined without a cursor
 * @throws RefusalError CURSOR_INVALID for a text that this list did not give
 */
export function decodeCursor(cursor: string | undefined, parts = 1): (string | number)[] | undefined {
  if (cursor === undefined) return undefined;
  const values = parsed(cursor);
  if (!Array.isArray(values) || values.length !== parts || !values.every(isKeyPart)) throw invalidCursor();
  return values;
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw invalidCursor();
  }
}

function isKeyPart(value: unknown): value is string | number {
  return typeof value === 'string' ? !value.includes('\0') : Number.isSafeInteger(value);
}

function invalidCursor(): RefusalError {
  return new RefusalError({ code: 'CURSOR_INVALID', params: {} });
}
