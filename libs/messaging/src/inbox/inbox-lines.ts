import { inOneBuffer } from '../transactions/in-one-buffer.js';
import { sql, type SqlText } from '../transactions/sql.js';
import type { LandingRow } from './landing-row.js';

/** What every statement that inserts into the inbox gets of an event, beside its bytes. */
export const LINE_COLUMNS = {
  n: 'integer',
  topic: 'text',
  source: 'text',
  id: 'text',
  type: 'text',
  stream: 'text',
  seq: 'bigint',
  household: 'text',
  off: 'integer',
  len: 'integer',
} as const;

type InboxLine<T> = Readonly<Record<keyof typeof LINE_COLUMNS, unknown>> & { readonly item: T };

/** Events of one statement, numbered from 0, with the bodies of all in one parameter. */
export function inboxLines<T>(
  items: readonly T[],
  rowOf: (item: T) => LandingRow,
): { readonly lines: readonly InboxLine<T>[]; readonly bytes: Buffer } {
  const all = items.map((item) => ({ item, row: rowOf(item) }));
  const { places, bytes } = inOneBuffer(all, ({ row }) => row.body);
  const lines = places.map(({ item, row, off, len }, n) => {
    const { topic, source, id, type, stream, streamSeq, householdId } = row;
    return { item, n, topic, source, id, type, stream, seq: streamSeq, household: householdId, off, len };
  });
  return { lines, bytes };
}

/** The hash of the n-th of them, of which each has 32 bytes. */
export const hashAt = (n: SqlText, of: readonly { readonly hash: Buffer }[]): SqlText =>
  sql`substring(${Buffer.concat(of.map(({ hash }) => hash))}::bytea from ${n} * 32 + 1 for 32)`;
