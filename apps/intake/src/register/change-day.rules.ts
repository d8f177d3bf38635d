import { addDays, ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type { ChangeDayDoubt, HouseholdChangeReason } from '@aid-chain/vocabulary';
import { concerned } from './concerned.rules.js';
import { isLiving } from './deaths.rules.js';
import type { HouseholdAfter } from './household-after.js';
import { isReviewing } from './household-plan.rules.js';
import type { PlausibleBy } from './plausible-change.rules.js';
import type { KnownHousehold, KnownMember, RegisterView } from './register.js';

/** Somebody who dies or goes out of the register, from which day on. */
interface Gone {
  readonly member: KnownMember;
  readonly on: IsoDate;
  readonly dies: boolean;
  readonly household: KnownHousehold;
}

const DEATHS: readonly HouseholdChangeReason[] = ['died', 'head-died'];

/**
 * Whether nobody dies or leaves before the person last acted as a member, and, unless the reviewer has looked at the
 * papers, neither before a filing that names the person as living nor longer ago than the place allows. Who was
 * never there is put right by the reviewer.
 * Refuses CHANGE_BEFORE_ACTED, CHANGE_DAY_BY_REVIEWER for a clerk and CHANGE_DAY_NOT_CONFIRMED for a reviewer.
 */
export function changeDaysChecked(
  plan: readonly HouseholdAfter[],
  { households }: RegisterView,
  by: PlausibleBy,
): Result<true> {
  for (const gone of plan.flatMap((after) => goneOf(after, plan, households, isReviewing(by)))) {
    const checked = dayChecked(gone, by);
    if (!checked.ok) return checked;
  }
  return ok(true);
}

function dayChecked({ member, on, dies, household }: Gone, by: PlausibleBy): Result<true> {
  const { actedOn, filedOn, personId } = member;
  const whose = concerned(personId, household.members);
  if (actedOn !== undefined && on < actedOn) return refuse('CHANGE_BEFORE_ACTED', { ...whose, on: actedOn });
  const earliest = by.changeDaysBack === undefined ? undefined : addDays(by.today, -by.changeDaysBack);
  const doubts: readonly (readonly [ChangeDayDoubt, IsoDate])[] = [
    ...(dies && filedOn !== undefined && on < filedOn ? [['filed-as-living', filedOn] as const] : []),
    ...(earliest !== undefined && on < earliest ? [['long-ago', earliest] as const] : []),
  ];
  const open = doubts.find(([doubt]) => !isReviewing(by) || by.confirmedDoubts?.includes(doubt) !== true);
  if (open === undefined) return ok(true);
  const [doubt, day] = open;
  return isReviewing(by)
    ? refuse('CHANGE_DAY_NOT_CONFIRMED', { ...whose, doubt, earliest: day })
    : refuse('CHANGE_DAY_BY_REVIEWER', { ...whose, earliest: day });
}

/** Who is in no household after the change, and who stays in one as dead; who is in another one is somewhere. */
function goneOf(
  { householdId, change, leaving, members }: HouseholdAfter,
  plan: readonly HouseholdAfter[],
  households: readonly KnownHousehold[],
  isReviewer: boolean,
): Gone[] {
  const household = households.find((one) => one.householdId === householdId);
  if (household === undefined || change === undefined) return [];
  const { effectiveOn, reasonCode } = change;
  const neverThere = reasonCode === 'entered-wrongly' && isReviewer;
  const somewhere = new Set(plan.flatMap((after) => after.members.map(({ personId }) => personId)));
  return household.members.flatMap((member): Gone[] => {
    if (!isLiving(member.livesTogether)) return [];
    const { personId } = member;
    if (leaving.includes(personId))
      return neverThere || somewhere.has(personId)
        ? []
        : [{ member, household, on: effectiveOn, dies: DEATHS.includes(reasonCode) }];
    const now = members.find((one) => one.personId === personId)?.livesTogether;
    return now?.to === undefined || isLiving(now) ? [] : [{ member, household, on: now.to, dies: true }];
  });
}
