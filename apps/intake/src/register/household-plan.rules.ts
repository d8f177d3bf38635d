import { inSubtree, ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type { HouseholdChangeReason } from '@aid-chain/vocabulary';
import { isGoneAfter, newHeadChecked, type HeadCheck } from './head.rules.js';
import type { HouseholdAfter, HouseholdChange, MemberAfter } from './household-after.js';
import { orderChecked } from './moved-since.rules.js';
import { minorsChecked } from './put-out.rules.js';
import { refuseOpen } from './open-application.rules.js';
import type { KnownHousehold, KnownMember, OpenApplication, RegisterView } from './register.js';
import { headOf, windowChecked } from './window-rights.rules.js';

/** Who changes the register, and when. */
export interface ChangedBy extends HeadCheck {
  readonly role: string;
  /** Whose households are changed: of the own subtree, and of that of another window which agreed. */
  readonly places: readonly string[];
}

/** Who may name another head, split and merge; everybody else passes it on. */
const REVIEWING: readonly string[] = ['township-reviewer', 'civil-affairs-officer'];

export function isReviewing({ role }: Pick<ChangedBy, 'role'>): boolean {
  return REVIEWING.includes(role);
}

/** A member as the register has it, unchanged. */
export function stays(member: KnownMember): MemberAfter {
  return { ...member, known: true, corrected: false, joins: false, alone: false };
}

/** A household without some of its members. */
export function without(
  household: KnownHousehold,
  leaving: readonly string[],
  change: HouseholdChange,
): HouseholdAfter {
  const { householdId, regionCode, residence, address } = household;
  return {
    householdId,
    ...{ regionCode, residence, address },
    change,
    members: household.members.filter(({ personId }) => !leaving.includes(personId)).map(stays),
    leaving: household.members.map(({ personId }) => personId).filter((id) => leaving.includes(id)),
  };
}

/** A household whose members join another; it ends in that one when nobody stays. */
export function leftFor(
  household: KnownHousehold,
  leaving: readonly string[],
  change: HouseholdChange,
  into: string,
): HouseholdAfter {
  const after = without(household, leaving, change);
  return after.members.length > 0
    ? after
    : { ...after, change: { ...change, kind: 'merge' }, closedInto: into };
}

/**
 * Whether the register may become as planned: each household has one head, the day is none to come and
 * none before a member was born or began to live there, and who changes it may do so for every household concerned.
 * Refuses HOUSEHOLD_OUTSIDE_SUBTREE, HOUSEHOLD_{CHANGE,RESTORED,ENDED}_BY_REVIEWER, HOUSEHOLD_WOULD_BE_EMPTY, HOUSEHOLD_WITHOUT_HEAD,
 * HOUSEHOLD_WITH_TWO_HEADS, HEAD_NOT_LIVING_THERE, HEAD_TOO_YOUNG, APPLICATION_ALREADY_OPEN (of a household that ends), CHANGE_TOO_EARLY, PERSON_MOVED_SINCE, MINOR_WITHOUT_HOUSEHOLD,
 * and VALIDATION_FAILED for a day to come.
 */
export function checkPlan(
  plan: readonly HouseholdAfter[],
  { households }: RegisterView,
  by: ChangedBy,
): Result<readonly HouseholdAfter[]> {
  for (const after of plan) {
    const before = households.find(({ householdId }) => householdId === after.householdId);
    if (after.closedInto !== undefined && before?.open !== undefined)
      return refuseEndWithOpen(before.regionCode, before.open, by);
    const checked = [
      headsChecked(after, before, by),
      rightsChecked(after, before, by, plan),
      datesChecked(after, before, by.today),
      orderChecked(after, before, isReviewing(by)),
    ];
    const refused = checked.find((result) => !result.ok);
    if (refused !== undefined && !refused.ok) return refused;
  }
  const minors = minorsChecked(plan, households, by);
  return minors.ok ? ok(plan) : minors;
}

/** What still has an application undecided does not end; who may see that application learns of which day it is. */
function refuseEndWithOpen(regionCode: string, open: OpenApplication, { places }: ChangedBy): Result<never> {
  const seen = places.some((place) => inSubtree(regionCode, place));
  return seen ? refuseOpen(open, 'ending') : refuse('APPLICATION_ALREADY_OPEN');
}

function headsChecked(
  after: HouseholdAfter,
  before: KnownHousehold | undefined,
  by: HeadCheck,
): Result<true> {
  const { members, closedInto } = after;
  if (closedInto !== undefined) return ok(true);
  if (members.length === 0) return endChecked(after);
  const [head, second] = members.filter(({ relation }) => relation === 'head');
  if (head === undefined) return refuse('HOUSEHOLD_WITHOUT_HEAD');
  if (second !== undefined) return refuse('HOUSEHOLD_WITH_TWO_HEADS');
  const old = before?.members.find(({ personId }) => personId === head.personId);
  if (old?.relation !== 'head') return newHeadChecked(after, head, by);
  const leaves = isGoneAfter(head.livesTogether, by.today) && !isGoneAfter(old.livesTogether, by.today);
  return leaves ? refuse('HEAD_NOT_LIVING_THERE') : ok(true);
}

/** With these the last member is in no other household: dead, gone to an unknown place, or never there. */
const ENDING: readonly HouseholdChangeReason[] = [
  'died',
  'head-died',
  'moved-out',
  'left-household',
  'entered-wrongly',
  'other',
];

/** Who goes to another family joins it there, and the household ends in that one; else it ends with its last member. */
function endChecked({ change }: HouseholdAfter): Result<true> {
  const ends = change?.kind === 'leave' && ENDING.includes(change.reasonCode);
  return ends ? ok(true) : refuse('HOUSEHOLD_WOULD_BE_EMPTY');
}

/** A household is of the place where it lives now, and of the one to which it moves. */
function rightsChecked(
  after: HouseholdAfter,
  before: KnownHousehold | undefined,
  { role, places }: ChangedBy,
  plan: readonly HouseholdAfter[],
): Result<true> {
  const own = placesOf(after, before).every((code) => places.some((place) => inSubtree(code, place)));
  if (!own) return refuse('HOUSEHOLD_OUTSIDE_SUBTREE');
  return isReviewing({ role }) ? ok(true) : windowChecked(after, before, plan);
}

/** Where a household lived and where it lives after a change. */
export function placesOf(after: HouseholdAfter, before: KnownHousehold | undefined): string[] {
  return [...(before === undefined ? [] : [before.regionCode]), after.regionCode];
}

/** Whether the change states an end of a stay that lies before its first day, or before the birth. */
function endsBeforeItBegins(members: readonly MemberAfter[], before: KnownHousehold | undefined): boolean {
  return members.some(({ personId, birthDate, livesTogether: { from, to } }) => {
    const was = before?.members.find((member) => member.personId === personId)?.livesTogether;
    return to !== undefined && to !== was?.to && (to < from || to < birthDate);
  });
}

function datesChecked(
  { change, members, leaving }: HouseholdAfter,
  before: KnownHousehold | undefined,
  today: IsoDate,
): Result<true> {
  if (change === undefined) return ok(true);
  const { effectiveOn } = change;
  if (effectiveOn > today) {
    const fault = { code: 'DATE_IN_FUTURE', path: '/effectiveOn', params: { today } } as const;
    return refuse('VALIDATION_FAILED', { count: 1 }, [fault]);
  }
  const left = before?.members.filter(({ personId }) => leaving.includes(personId)) ?? [];
  const since = members.map(({ livesTogether }) => livesTogether.from).sort();
  const newHead = members.filter(
    ({ joins, personId, relation }) =>
      !joins && relation === 'head' && before !== undefined && personId !== headOf(before),
  );
  const earliest = [
    // A household moves from where somebody lived, and a head headed it while living there.
    ...(change.kind === 'moved' ? since.slice(0, 1) : []),
    ...newHead.map(({ livesTogether }) => livesTogether.from),
    ...members.filter(({ joins }) => joins).map(({ birthDate }) => birthDate),
    ...left.flatMap(({ birthDate, livesTogether }) => [birthDate, livesTogether.from]),
  ].sort();
  const last = earliest.at(-1);
  const isEarly = (last !== undefined && effectiveOn < last) || endsBeforeItBegins(members, before);
  return isEarly ? refuse('CHANGE_TOO_EARLY') : ok(true);
}
