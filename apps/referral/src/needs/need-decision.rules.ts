import { maxDate, ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type { NeedDecision } from '@aid-chain/vocabulary';
import { checkDay } from '../referrals/course.rules.js';

/** What the rule needs to know of a need that civil affairs decides about. */
export interface UndecidedNeed {
  readonly state: string;
  readonly establishedOn: IsoDate;
  /** Day of its end; null while open. */
  readonly endedOn: IsoDate | null;
  /** Days on which departments left their parts of it without help. */
  readonly leftOn: readonly IsoDate[];
  readonly live: readonly { readonly referralId: string; readonly department: string }[];
}

export interface GivenDecision {
  readonly decision: NeedDecision;
  /** Department that it is sent to. */
  readonly to: string | null;
  readonly on: IsoDate;
}

/**
 * Whether civil affairs may decide so about what no department takes of a need (SA 4, adr/0047). What departments are at
 * work on is not decided here. Refuses NEED_CLOSED_ALREADY, NEED_WITH_DEPARTMENT, PASSED_ON_TO_MISSING, DEPARTMENT_UNKNOWN,
 * NEED_DEPARTMENT_NOT_EXPECTED, NEED_ALREADY_REFERRED, REFERRAL_DAY_INVALID.
 * @param departments codes that it may be sent to
 */
export function checkDecision(
  need: UndecidedNeed,
  given: GivenDecision,
  departments: readonly string[],
  today: IsoDate,
): Result<true> {
  const [atWork] = need.live;
  if (need.state !== 'open') return refuse('NEED_CLOSED_ALREADY', { on: need.endedOn ?? '' });
  if (atWork !== undefined && need.leftOn.length === 0) {
    return refuse('NEED_WITH_DEPARTMENT', { referralId: atWork.referralId });
  }
  const receiver = checkReceiver(need, given, departments);
  if (!receiver.ok) return receiver;
  return checkDay(given.on, need.leftOn.reduce(maxDate, need.establishedOn), today);
}

function checkReceiver(
  { live }: UndecidedNeed,
  { decision, to }: GivenDecision,
  departments: readonly string[],
): Result<true> {
  if (decision !== 'sent-elsewhere') return to === null ? ok(true) : refuse('NEED_DEPARTMENT_NOT_EXPECTED');
  if (to === null) return refuse('PASSED_ON_TO_MISSING');
  if (!departments.includes(to)) return refuse('DEPARTMENT_UNKNOWN');
  const own = live.find(({ department }) => department === to);
  return own === undefined ? ok(true) : refuse('NEED_ALREADY_REFERRED', { referralId: own.referralId });
}
