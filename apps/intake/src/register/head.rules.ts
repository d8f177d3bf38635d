import { addDays, ageOn, ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import { hasEnded } from '@aid-chain/policy';
import type { HouseholdChangeReason } from '@aid-chain/vocabulary';
import type { LivesTogether } from '../filing/filing.js';
import { hasLeft } from '../filing/stay.rules.js';
import type { HouseholdAfter, MemberAfter } from './household-after.js';

/** With these a minor may become head, where nobody of age lives there: orphans are a household of their own. */
const LEFT_ALONE: readonly HouseholdChangeReason[] = ['no-adult-member', 'died', 'head-died', 'head-left'];

/** Whether a person has left the household by a day, and is not only elsewhere for work or school (D57 article 7). */
export function isGone({ to, reasonOut }: LivesTogether, on: IsoDate): boolean {
  return hasLeft(reasonOut) && (to === undefined || hasEnded(to, on));
}

/** Whether somebody will be gone when a day is over: nobody heads a household for a last day. */
export function isGoneAfter(stay: LivesTogether, day: IsoDate): boolean {
  return isGone(stay, addDays(day, 1));
}

/** Who heads a household, and what makes a head. */
export interface HeadCheck {
  readonly today: IsoDate;
  /** From which age the place lets somebody head a household. */
  readonly headFromAge: number;
  /** Under which age somebody is a minor. */
  readonly minorUnderAge: number;
}

/**
 * Whether the member who becomes head can be it. Refuses HEAD_NOT_LIVING_THERE for somebody who died or is gone, and
 * HEAD_TOO_YOUNG for somebody below the place's age while somebody of that age lives there, or for another reason than
 * that nobody of age is left.
 */
export function newHeadChecked(
  { members, change }: HouseholdAfter,
  head: MemberAfter,
  { today, headFromAge }: Pick<HeadCheck, 'today' | 'headFromAge'>,
): Result<true> {
  if (isGoneAfter(head.livesTogether, today)) return refuse('HEAD_NOT_LIVING_THERE');
  const isOfAge = ({ birthDate }: MemberAfter): boolean => ageOn(birthDate, today) >= headFromAge;
  if (isOfAge(head)) return ok(true);
  const others = members.some((member) => isOfAge(member) && !isGoneAfter(member.livesTogether, today));
  const alone = !others && (change === undefined || LEFT_ALONE.includes(change.reasonCode));
  return alone ? ok(true) : refuse('HEAD_TOO_YOUNG', { age: headFromAge });
}
