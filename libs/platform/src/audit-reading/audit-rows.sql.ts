import { sql, type SqlText } from '@aid-chain/messaging';

/** An audit row as it is read; `at` is business time in UTC to the microsecond, and with the id the place in a list. */
export interface AuditReadRow {
  readonly id: number;
  readonly at: string;
  readonly actor_id: string;
  readonly actor_role: string;
  readonly actor_region: string | null;
  readonly contract: string | null;
  readonly action: string;
  readonly object_type: string;
  readonly object_id: string;
  readonly household_id: string | null;
  readonly outcome: string;
  readonly code: string | null;
  readonly reason: string | null;
  readonly ids: readonly string[];
  readonly sought: readonly string[];
  /** Kinds of data that this look showed; null where its action names them. */
  readonly seen: readonly string[] | null;
  /** Whether a dialog before it had fields; read where an auditor lists rows. */
  readonly has_given?: boolean;
}

/** An instant in UTC to the microsecond, with which a list goes on where a page ended. */
export function inUtc(instant: SqlText): SqlText {
  return sql`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}

/** Of the audit row `a`; written out in the same way on every machine, so that a digest over it can be compared. */
export const AUDIT_AT = inUtc(sql`a.business_at`);

export const AUDIT_COLUMNS = sql`a.id, ${AUDIT_AT} as at, a.actor_id, a.actor_role, a.actor_region, a.contract, a.action, a.object_type,
  a.object_id, a.household_id, a.outcome, a.code, a.reason, a.ids, a.sought, a.seen`;

/** The rows of one actor. */
export const byActor = (id: string): SqlText => sql`select 1 from audit a where a.actor_id = ${id}`;

/** Whether an entry of `ids` is the id of an object; a list may hold other texts. */
export const isObjectId = (entry: SqlText): SqlText =>
  sql`${entry} ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'`;

/** @param cursor place of the row after which the page begins; the newest first */
export function olderThan(cursor: readonly (string | number)[] | undefined): SqlText[] {
  const [at, id] = cursor ?? [];
  return at === undefined ? [] : [sql`(a.business_at, a.id) < (${at}::timestamptz, ${id}::bigint)`];
}

/** Where the next page begins. */
export const placeOfRow = ({ at, id }: AuditReadRow): readonly (string | number)[] => [at, id];
