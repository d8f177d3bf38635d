import { isId, isRealDate, RefusalError } from '@aid-chain/kernel';
import { isStorable } from '@aid-chain/validation';
import { NO_DUE_DAY } from '../service/due-item-source.js';

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

/** What an order-by column holds; a cursor with anything else never reaches the database. */
export type CursorPart = 'id' | 'number' | 'date' | 'text';

/**
 * Reads a cursor back.
 * @param parts the order-by columns of the list
 * @returns undefined without a cursor
 * @throws RefusalError CURSOR_INVALID for a text that this list did not give
 */
export function decodeCursor(
  cursor: string | undefined,
  parts: readonly CursorPart[] = ['id'],
): (string | number)[] | undefined {
  if (cursor === undefined) return undefined;
  const values = parsed(cursor);
  if (!Array.isArray(values) || values.length !== parts.length) throw invalidCursor();
  return parts.map((part, i) => checked(part, values[i]));
}

function checked(part: CursorPart, value: unknown): string | number {
  if (part === 'number') {
    if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  } else if (typeof value === 'string' && FITS[part](value)) {
    return value;
  }
  throw invalidCursor();
}

const FITS: Readonly<Record<Exclude<CursorPart, 'number'>, (text: string) => boolean>> = {
  id: isId,
  date: (text) => text === NO_DUE_DAY || isRealDate(text),
  text: isStorable,
};

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw invalidCursor();
  }
}

function invalidCursor(): RefusalError {
  return new RefusalError({ code: 'CURSOR_INVALID', params: {} });
}
