import type { IsoDate, Quarter } from '@aid-chain/kernel';
import { sql, type SqlText } from '@aid-chain/messaging';
import type { NeedKind } from '@aid-chain/vocabulary';
import { householdHasEnded } from '../referral-state/household-ended.sql.js';
import { REFERRAL_IS_LIVE } from '../referral-state/referral.store.js';
import type { SheetReferral } from '../sheet-form/sheet-families.js';

/** A duty of a department that is open: an answer to a referral, or the report of a quarter. */
export interface OpenDuty extends SheetReferral {
  readonly needKind: NeedKind;
  readonly dueOn: IsoDate;
  /** Null for an answer. */
  readonly quarter: Quarter | null;
}

/** How many duties are read at once. */
export const PAGE = 500;

/** After which duty a page goes on. */
export type After = Pick<OpenDuty, 'dueOn' | 'referralId' | 'quarter'> | undefined;

const COLUMNS = sql`
  r.referral_id as "referralId", r.household_id as "householdId", r.person_id as "personId",
  r.region_code as "regionCode", r.department, r.need_kind as "needKind"`;

/** Referrals that go on, by the day on which their acknowledgement was due. */
export function liveReferrals(department: string, after: After): SqlText {
  const behind =
    after === undefined
      ? sql`true`
      : sql`(r.due_on, r.referral_id) > (${after.dueOn}::date, ${after.referralId}::uuid)`;
  return sql`
    select ${COLUMNS}, r.due_on::text as "dueOn", null as quarter
      from referral r
     where r.department = ${department} and ${REFERRAL_IS_LIVE} and not ${householdHasEnded(sql`r.household_id`)}
       and ${behind}
     order by r.due_on, r.referral_id limit ${PAGE}`;
}

/** Quarters of which a report is owed, the one that runs among them: by its interim report help is known before it is over. */
export function openReports(department: string, after: After): SqlText {
  const behind =
    after === undefined
      ? sql`true`
      : sql`(d.due_on, d.referral_id, d.quarter) > (${after.dueOn}::date, ${after.referralId}::uuid, ${after.quarter})`;
  return sql`
    select ${COLUMNS}, d.due_on::text as "dueOn", d.quarter
      from feedback_duty d join referral r using (referral_id)
     where d.department = ${department} and d.state = 'open' and ${behind}
     order by d.due_on, d.referral_id, d.quarter limit ${PAGE}`;
}
