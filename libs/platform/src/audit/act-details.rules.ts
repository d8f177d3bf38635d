import { isRealDate } from '@aid-chain/kernel';

/** One row or parameter of the place that an act changed; `null` where it was not there, or is no more. */
interface RecordedChange {
  readonly file: string;
  /** What identifies it in the file: a code, a key. */
  readonly key: string;
  /** The day from which it holds, where it has one. */
  readonly day?: string;
  readonly old: string | null;
  readonly new: string | null;
  readonly source: string | null;
}

/** What an act of an operator changed, and what was confirmed by name to do it. */
export interface ActDetails {
  /** Digests of the parameters that were in force before and after. */
  readonly revision?: { readonly before: string | null; readonly after: string };
  readonly changes?: { readonly count: number; readonly rows: readonly RecordedChange[] };
  readonly flags?: readonly string[];
  /** Of a key: what it is for, and the last day on which it is good. */
  readonly label?: string;
  readonly lastDay?: string | null;
}

/** A change as it is shown to whoever signs it: `at` is a row, or a parameter with its day. */
interface Change extends Omit<RecordedChange, 'key' | 'day'> {
  readonly at: string;
}

/** So many rows are kept of one act: a place is changed by a few, and its first one is whole in its files. */
const MAX_ROWS = 100;
const MAX_VALUE = 500;
/** Rows that name people: of them the audit holds what was changed, not who it is. */
const STAFF_LISTS = ['directory/team-members.json'];
/** A log-in may be an address of a person. */
const LOG_IN = /"subject":"(?:[^"\\]|\\.)*"/g;

/** @returns how much was changed, and the first of it, without anybody's name */
export function recordedChanges(changes: readonly Change[]): NonNullable<ActDetails['changes']> {
  return { count: changes.length, rows: changes.slice(0, MAX_ROWS).map(recorded) };
}

function recorded({ file, at, old, new: present, source }: Change): RecordedChange {
  const words = at.split(' ');
  const day = words.findLast(isRealDate);
  const named = words.filter((word) => word !== day);
  // A team stands first in its row, then who works in it.
  const key = STAFF_LISTS.includes(file) ? (named[0] ?? '') : named.join(' ');
  return { file, key, ...(day === undefined ? {} : { day }), old: kept(old), new: kept(present), source };
}

function kept(value: string | null): string | null {
  if (value === null) return null;
  const text = value.replace(LOG_IN, '"subject":"…"');
  return text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE)}…` : text;
}
