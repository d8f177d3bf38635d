import { sql } from '@aid-chain/messaging';
import { REFERRAL_IS_LIVE } from '@aid-chain/referral';
import type { Operator } from '../operator.js';

/** What the database knows of a department. */
export interface DepartmentState {
  /** `left`: it was removed before; `none`: it never was. */
  readonly directory: 'active' | 'left' | 'none';
  /** Keys that let somebody of it in. */
  readonly keys: number;
  readonly open: OpenReferrals;
}

/** What a department has open. */
export interface OpenReferrals {
  readonly referrals: number;
  /** Of these, nobody has acknowledged. */
  readonly unacknowledged: number;
  /** Reports on quarters that it owes. */
  readonly duties: number;
}

/** Asks directory and referral, each with its own rights. */
export async function departmentState(operator: Operator, code: string): Promise<DepartmentState> {
  const [row] = await operator.onDirectory((connection) =>
    sql`
      select (select active from directory.department where code = ${code}) as active,
             (select count(*)::int from directory.api_key k join directory.actor a on a.id = k.actor_id
               where a.department = ${code} and a.active and k.revoked_at is null
                 and coalesce(k.expires_at > clock_timestamp(), true)) as keys`.on<{
      active: boolean | null;
      keys: number;
    }>(connection),
  );
  const active = row?.active ?? null;
  return {
    directory: active === null ? 'none' : active ? 'active' : 'left',
    keys: row?.keys ?? 0,
    open: await openReferrals(operator, code),
  };
}

/** What a department has open at this moment. */
export async function openReferrals(operator: Operator, code: string): Promise<OpenReferrals> {
  const [open] = await operator.onService('referral', (connection) =>
    sql`
      select count(*)::int as referrals, count(*) filter (where r.state = 'referred')::int as unacknowledged,
             coalesce(sum((select count(*) from feedback_duty d
                            where d.referral_id = r.referral_id and d.state in ('open', 'suspended'))), 0)::int as duties
        from referral r
       where r.department = ${code} and ${REFERRAL_IS_LIVE}`.on<OpenReferrals>(connection),
  );
  return open ?? { referrals: 0, unacknowledged: 0, duties: 0 };
}
