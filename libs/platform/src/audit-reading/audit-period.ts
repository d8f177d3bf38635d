import { instantAt, refuse, RefusalError, type IsoDate } from '@aid-chain/kernel';
import { sql, type SqlText } from '@aid-chain/messaging';

/** In which days of business time are counted. */
export const SHANGHAI = sql`'Asia/Shanghai'`;

/** Days of business time, both with the first and the last. */
export interface AuditPeriod {
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
}

/**
 * The day after the last one is PostgreSQL's to find, which has one after 9999-12-31 too.
 * @param at when a row is; of audit rows `a` unless given
 * @returns the conditions that keep rows to a period
 * @throws RefusalError PERIOD_REVERSED
 */
export function inPeriod({ from, to }: AuditPeriod, at: SqlText = sql`a.business_at`): SqlText[] {
  if (from !== undefined && to !== undefined && from > to)
    throw new RefusalError(refuse('PERIOD_REVERSED').refusal);
  return [
    ...(from === undefined ? [] : [sql`${at} >= ${instantAt(from)}::timestamptz`]),
    ...(to === undefined ? [] : [sql`${at} < (${to}::date + 1)::timestamp at time zone ${SHANGHAI}`]),
  ];
}
