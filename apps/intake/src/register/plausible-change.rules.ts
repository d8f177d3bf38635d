import { inSubtree, ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type { ConfirmableDoubt, HouseholdChangeReason } from '@aid-chain/vocabulary';
import { concerned } from './concerned.rules.js';
import { isGone } from './head.rules.js';
import type { HouseholdAfter, MemberAfter } from './household-after.js';
import { isReviewing, type ChangedBy } from './household-plan.rules.js';
import type { FamilyTerms } from '../filing/filing-terms.js';
import { isImpossible, relationDoubts } from './plausible-family.rules.js';
import type { KnownHousehold, RegisterView } from './register.js';

/** Who changes the register, with the ages of the place and the doubts that were looked at. */
export type PlausibleBy = ChangedBy & {
  readonly ages: FamilyTerms;
  readonly confirmedDoubts?: readonly ConfirmableDoubt[];
  /** How many days back somebody may have left or died without the reviewer; undefined where the place sets none. */
  readonly changeDaysBack?: number;
};

interface Change {
  readonly effectiveOn: IsoDate;
  readonly reasonCode: HouseholdChangeReason;
}

/**
 * Whether a family can be as a household change or an answer of the window makes it, by the questions that a filing raises (A-03, A-19; 民法典 1042,
 * 1047), and whether who joins leaves the other household knowingly. What was so before is not asked again.
 * Refuses RELATION_IMPOSSIBLE, which nobody may confirm, SPOUSE_NOT_LAWFUL and MARRIED_ELSEWHERE, RELATION_BY_REVIEWER and
 * LEAVES_OPEN_APPLICATION for a clerk, and
 * RELATION_NOT_CONFIRMED for a reviewer who has not confirmed that the doubt was looked at.
 */
export function plausibleChange(
  plan: readonly HouseholdAfter[],
  { households }: RegisterView,
  change: Change,
  by: PlausibleBy,
): Result<true> {
  const beforeOf = ({ householdId }: HouseholdAfter): KnownHousehold | undefined =>
    households.find((household) => household.householdId === householdId);
  const checked = [
    ...plan.map((after) => relationsChecked(after, beforeOf(after), change, by)),
    ...plan.map((after) => leftChecked(after, beforeOf(after), plan, { change, by })),
  ];
  return checked.find((result) => !result.ok) ?? ok(true);
}

function relationsChecked(
  { members }: HouseholdAfter,
  before: KnownHousehold | undefined,
  change: Change,
  by: PlausibleBy,
): Result<true> {
  const head = members.find(({ relation }) => relation === 'head');
  const isSettled = settledBefore(before, head);
  const living = members.filter(({ livesTogether }) => !isGone(livesTogether, by.today));
  const open = living.filter((member) => !isSettled(member));
  const impossible = open.find((member) => isImpossible(member, head, change, by.ages));
  if (impossible !== undefined) return refuse('RELATION_IMPOSSIBLE', concerned(impossible.personId, members));
  const odd = open.flatMap((member) =>
    relationDoubts(member, living, head, change.effectiveOn, by.ages).map((doubt) => ({ member, doubt })),
  );
  const spouse = odd.find(({ member }) => member.relation === 'spouse');
  if (spouse !== undefined) return refuse('SPOUSE_NOT_LAWFUL', concerned(spouse.member.personId, members));
  const unconfirmed = odd.find(
    ({ doubt }) => !isReviewing(by) || by.confirmedDoubts?.includes(doubt) !== true,
  );
  if (unconfirmed === undefined) return ok(true);
  const { personId, relation } = unconfirmed.member;
  const whose = concerned(personId, members);
  return isReviewing(by)
    ? refuse('RELATION_NOT_CONFIRMED', { ...whose, relation, doubt: unconfirmed.doubt })
    : refuse('RELATION_BY_REVIEWER', { ...whose, relation });
}

/** What the register had so already, of the same head, was settled before. */
function settledBefore(
  before: KnownHousehold | undefined,
  head: MemberAfter | undefined,
): (member: MemberAfter) => boolean {
  const same = (member: MemberAfter | undefined): boolean =>
    before?.members.some(
      ({ personId, relation, birthDate }) =>
        personId === member?.personId && relation === member.relation && birthDate === member.birthDate,
    ) ?? false;
  return (member) => same(head) && same(member);
}

/** Who leaves a household of the own place by joining another; the other window looks at its own when it confirms. */
function leftChecked(
  { leaving, members: stay }: HouseholdAfter,
  before: KnownHousehold | undefined,
  plan: readonly HouseholdAfter[],
  { change, by }: { change: Change; by: PlausibleBy },
): Result<true> {
  const [own] = by.places;
  if (before === undefined || own === undefined || !inSubtree(before.regionCode, own)) return ok(true);
  const joining = new Set(
    plan.flatMap(({ members }) => members.filter(isFrom(before))).map(({ personId }) => personId),
  );
  const going = before.members.filter(({ personId }) => leaving.includes(personId) && joining.has(personId));
  if (going.length === 0) return ok(true);
  const couple = stay.filter(({ relation }) => relation === 'head' || relation === 'spouse');
  const married = going.find(
    ({ relation }) =>
      (relation === 'spouse' || relation === 'head') &&
      couple.some((other) => other.relation !== relation && !isGone(other.livesTogether, by.today)),
  );
  if (change.reasonCode === 'married-in' && married !== undefined) {
    return refuse('MARRIED_ELSEWHERE', concerned(married.personId, before.members));
  }
  return before.open === undefined || isReviewing(by) ? ok(true) : refuse('LEAVES_OPEN_APPLICATION');
}

function isFrom({ members }: KnownHousehold): (member: MemberAfter) => boolean {
  return ({ joins, personId }) => joins && members.some((member) => member.personId === personId);
}
