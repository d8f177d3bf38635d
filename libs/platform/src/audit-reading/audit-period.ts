import { addDays, instantAt, refuse, RefusalError, type IsoDate } from '@aid-chain/kernel';
import { sql, type SqlText } from '@aid-chain/messaging';

/** Days of business time, both with the first and the last. */
export interface AuditPeriod {
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
}

/**
 * @returns the conditions that keep audit rows `a` to a period, as days are counted in Shanghai
 * @throws RefusalError PERIOD_REVERSED
 */
export function inPeriod({ from, to }: AuditPeriod): SqlText[] {
  if (from !== undefined && to !== undefined && from > to)
    throw new RefusalError(refuse('PERIOD_REVERSED').refusal);
  return [
    ...(from === undefined ? [] : [sql`a.business_at >= ${instantAt(from)}::timestamptz`]),
    ...(to === undefined ? [] : [sql`a.business_at < ${instantAt(addDays(to, 1))}::timestamptz`]),
  ];
}
