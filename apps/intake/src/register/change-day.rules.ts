import { addDays, ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type { ChangeDayDoubt } from '@aid-chain/vocabulary';
import type { HouseholdAfter } from './household-after.js';
import { isReviewing } from './household-plan.rules.js';
import type { PlausibleBy } from './plausible-change.rules.js';
import type { RegisterView } from './register.js';
import { statedDays, type StatedDay } from './stated-days.rules.js';

/**
 * Whether what a change states of a stay, a place or a head can be so from that day on, by whatever kind of change (A-19,
 * nobody is gone on a day on which the person acted as a member, and, unless the reviewer has looked at the papers,
 * no day contradicts a filing or lies longer ago than the place allows. Who was never there is put right by the reviewer.
 * Refuses CHANGE_BEFORE_ACTED, CHANGE_DAY_BY_REVIEWER for a clerk and CHANGE_DAY_NOT_CONFIRMED for a reviewer.
 */
export function changeDaysChecked(
  plan: readonly HouseholdAfter[],
  { households }: RegisterView,
  by: PlausibleBy,
): Result<true> {
  for (const stated of plan.flatMap((after) => statedDays(after, households, isReviewing(by)))) {
    const checked = dayChecked(stated, by);
    if (!checked.ok) return checked;
  }
  return ok(true);
}

function dayChecked(
  { whose, on, begins, actedOn, filedOn, doubt }: StatedDay,
  by: PlausibleBy,
): Result<true> {
  const contradicts = (known: IsoDate): boolean => (begins === true ? on > known : on < known);
  if (actedOn !== undefined && contradicts(actedOn))
    return refuse('CHANGE_BEFORE_ACTED', { ...whose, on: actedOn });
  const earliest = by.changeDaysBack === undefined ? undefined : addDays(by.today, -by.changeDaysBack);
  const doubts: readonly (readonly [ChangeDayDoubt, IsoDate])[] = [
    ...(filedOn !== undefined && contradicts(filedOn) ? [[doubt, filedOn] as const] : []),
    ...(earliest !== undefined && on < earliest ? [['long-ago', earliest] as const] : []),
  ];
  const open = doubts.find(([code]) => !isReviewing(by) || by.confirmedDoubts?.includes(code) !== true);
  if (open === undefined) return ok(true);
  const [code, against] = open;
  return isReviewing(by)
    ? refuse('CHANGE_DAY_NOT_CONFIRMED', { ...whose, doubt: code, against })
    : refuse('CHANGE_DAY_BY_REVIEWER', { ...whose, against });
}
