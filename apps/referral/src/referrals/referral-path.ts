import type { IsoDate } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import type { Actor } from '@aid-chain/platform';
import {
  nameOf,
  referralOpeningCodes,
  type ReferralOpening,
  type Bilingual,
  type ReferralState,
} from '@aid-chain/vocabulary';
import type { PathStepView } from './path-step.view.js';

/** One referral on the way of a need from department to department. */
export interface PathStep {
  readonly referralId: string;
  readonly on: IsoDate;
  readonly from: string | null;
  readonly to: string;
  readonly opening: ReferralOpening;
  readonly reasonCode: string | null;
  readonly state: ReferralState;
}

const STEP = sql`
  r.referral_id as "referralId", r.opened_on::text as "on", p.department as "from", r.department as "to",
  r.opening, r.opening_reason as "reasonCode", r.state`;

/** The referrals that one comes from or went on as, in the order in which they were made. */
export function pathOf(connection: Sql, referralId: string): Promise<PathStep[]> {
  return sql`
    with recursive linked as (
      select referral_id, previous_id from referral where referral_id = ${referralId}::uuid
      union
      select r.referral_id, r.previous_id from referral r
        join linked l on r.referral_id = l.previous_id or r.previous_id = l.referral_id)
    select ${STEP} from linked
      join referral r using (referral_id) left join referral p on p.referral_id = r.previous_id
     order by r.made_no`.on<PathStep>(connection);
}

/** Every referral of a need, in the order in which they were made. */
export function pathOfNeed(connection: Sql, needId: string): Promise<PathStep[]> {
  return sql`
    select ${STEP} from referral r left join referral p on p.referral_id = r.previous_id
     where r.need_id = ${needId}::uuid order by r.made_no`.on<PathStep>(connection);
}

/**
 * A step as it is shown: a department sees who had the need and why, never an id that is not its own.
 * @param departmentName what the place of the need calls a department
 */
export function stepView(
  step: PathStep,
  actor: Actor,
  departmentName: (code: string) => Bilingual,
): PathStepView {
  const { referralId, on, from, to, opening, reasonCode, state } = step;
  return {
    on,
    ...(from === null ? {} : { from }),
    to,
    toName: departmentName(to),
    opening,
    openingName: nameOf(referralOpeningCodes, opening),
    ...(reasonCode === null ? {} : { reasonCode }),
    ...(actor.role === 'department' ? {} : { referralId, state }),
  };
}
