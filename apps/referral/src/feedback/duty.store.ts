import { rows, sql, type Sql, type Tx } from '@aid-chain/messaging';
import type { IsoDate, Quarter } from '@aid-chain/kernel';
import type { FeedbackCalendar } from '../referral-state/due.rules.js';
import { announceOn, finalDueOn } from './duty.rules.js';

export interface OwedQuarters {
  readonly referralId: string;
  readonly quarters: readonly Quarter[];
  readonly calendar: FeedbackCalendar;
}

export interface Duty {
  readonly quarter: Quarter;
  readonly dueOn: IsoDate;
  /** `suspended`: nobody of its household is left, so it neither is announced nor falls overdue. */
  readonly state: 'open' | 'suspended' | 'reported' | 'released';
  readonly overdue: boolean;
}

/**
 * Adds the duties that referrals owe now; those they have stay as they are, and one that was released is owed again. Of a household that has ended they begin
 * suspended; its row is locked, so that an end that arrives at this moment finds what is added here.
 */
export function addDuties(tx: Tx, owed: readonly OwedQuarters[]): void {
  const duties = owed.flatMap(({ referralId, quarters, calendar }) =>
    quarters.map((quarter) => ({
      ...{ referralId, quarter },
      announceOn: announceOn(quarter),
      dueOn: finalDueOn(quarter, calendar),
    })),
  );
  const columns = { referralId: 'uuid', quarter: 'text', announceOn: 'date', dueOn: 'date' } as const;
  sql`
    with asked as (select * from ${rows('d', columns, duties)}),
    of_household as (
      select household_id, ended_on from household
       where household_id in (select household_id from referral where referral_id in (select "referralId" from asked))
       order by household_id for share)
    insert into feedback_duty (referral_id, quarter, department, region_code, announce_on, due_on, state)
    select "referralId", "quarter", r.department, r.region_code, "announceOn", "dueOn",
           case when h.ended_on is null then 'open' else 'suspended' end
      from asked join referral r on r.referral_id = asked."referralId" left join of_household h using (household_id)
    on conflict (referral_id, quarter) do update set state = excluded.state
      where feedback_duty.state = 'released'`.writeOn(tx);
}

/** After an end: releases the open duties that referrals no longer owe, locked in the order in which the clock locks them. */
export async function releaseDuties(
  tx: Tx,
  ended: readonly Pick<OwedQuarters, 'referralId' | 'quarters'>[],
): Promise<void> {
  const owed = ended.flatMap(({ referralId, quarters }) =>
    quarters.map((quarter) => ({ referralId, quarter })),
  );
  const ids = ended.map(({ referralId }) => referralId);
  await sql`
    with released as (
      select d.referral_id, d.quarter from feedback_duty d
       where d.referral_id = any (${ids}::uuid[]) and d.state in ('open', 'suspended')
         and not exists (select from ${rows('o', { referralId: 'uuid', quarter: 'text' }, owed)}
                          where o."referralId" = d.referral_id and o."quarter" = d.quarter)
       order by d.referral_id, d.quarter for update)
    update feedback_duty d set state = 'released' from released
     where d.referral_id = released.referral_id and d.quarter = released.quarter`.on(tx);
}

/** Final reports of quarters came on a day; a later correction of one does not make it late. Locked as above. */
export function fulfilDuties(
  tx: Tx,
  reported: readonly { readonly referralId: string; readonly quarter: Quarter; readonly on: IsoDate }[],
): void {
  if (reported.length === 0) return;
  const columns = { referralId: 'uuid', quarter: 'text', on: 'date' } as const;
  sql`
    with fulfilled as (
      select d.referral_id, d.quarter, f."on"
        from feedback_duty d
        join ${rows('f', columns, reported)} on f."referralId" = d.referral_id and f."quarter" = d.quarter
       where d.state in ('open', 'suspended')
       order by d.referral_id, d.quarter for update of d)
    update feedback_duty d set state = 'reported', reported_on = fulfilled."on" from fulfilled
     where d.referral_id = fulfilled.referral_id and d.quarter = fulfilled.quarter`.writeOn(tx);
}

/** Duties of referrals, by referral, in the order of their quarters. */
export async function dutiesByReferral(
  connection: Sql,
  referralIds: readonly string[],
): Promise<Map<string, Duty[]>> {
  const found = await sql`
    select referral_id as "referralId", quarter, due_on::text as "dueOn", state, overdue
      from feedback_duty where referral_id = any (${referralIds}::uuid[]) order by quarter`.on<
    Duty & { referralId: string }
  >(connection);
  const duties = new Map<string, Duty[]>();
  for (const { referralId, ...duty } of found)
    duties.set(referralId, [...(duties.get(referralId) ?? []), duty]);
  return duties;
}
