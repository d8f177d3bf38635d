import { sql, type SqlText } from '@aid-chain/messaging';

/**
 * The last day on which a key is good, as it was asked for when the key was issued; null for a key without end.
 * @param expiresAt the first moment at which it is good no more, the midnight after that day
 */
export function lastGoodDay(expiresAt: SqlText): SqlText {
  return sql`((${expiresAt} - interval '1 microsecond') at time zone 'Asia/Shanghai')::date::text`;
}
