import { sql, type Tx } from '@aid-chain/messaging';
import { REFERRAL_IS_LIVE } from '../referral-state/referral.store.js';

/** Live referrals of some needs, by need and department. */
export async function liveByDepartment(tx: Tx, needIds: readonly string[]): Promise<Map<string, string>> {
  const found = await sql`
    select r.need_id || '|' || r.department as key, r.referral_id as id from referral r
     where r.need_id = any (${needIds}::uuid[]) and ${REFERRAL_IS_LIVE}`.on<{ key: string; id: string }>(tx);
  return new Map(found.map(({ key, id }) => [key, id]));
}
