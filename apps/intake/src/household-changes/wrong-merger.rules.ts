import { ok, refuse, type Result } from '@aid-chain/kernel';
import { concerned } from '../register/concerned.rules.js';
import { isLiving } from '../register/deaths.rules.js';
import type { HouseholdAfter, MemberAfter } from '../register/household-after.js';
import { without } from '../register/household-plan.rules.js';
import type {
  FormerMember,
  HouseholdEnd,
  KnownHousehold,
  KnownMember,
  Merger,
} from '../register/register.js';
import { changeOf, related } from './changed-household.rules.js';
import type { ChangeRequest, ChangeScene } from './household-change.js';

/**
 * Two households that were merged by mistake are two again: who went over lives in the former one as
 * before, as if the other had never had them; the rest of the other stays. It is undone as a whole or not at all.
 * Refuses MERGED_INTO_NO_LONGER_STANDS, MERGED_MEMBER_LEFT_SINCE, MERGED_MEMBER_NOT_NAMED, MEMBER_FROM_ELSEWHERE and
 * PERSON_NOT_IN_HOUSEHOLD.
 * @param restored the household that stands again, without its members
 */
export function separated(
  { view, request }: ChangeScene,
  { on }: HouseholdEnd,
  merger: Merger,
  restored: Omit<HouseholdAfter, 'members'>,
): Result<HouseholdAfter[]> {
  const merged = view.households.find(({ householdId }) => householdId === merger.into);
  if (merged === undefined) return refuse('MERGED_INTO_NO_LONGER_STANDS', { householdId: merger.into, on });
  const whole = wholeNamed(merged, merger, request, on);
  if (!whole.ok) return whole;
  const { personIds, relations } = request;
  const members = merged.members.flatMap((member): MemberAfter[] => {
    const before = merger.members.find(({ personId }) => personId === member.personId);
    return before === undefined ? [] : [asBefore(member, before, request)];
  });
  const rest = without(merged, personIds, changeOf('leave', request));
  // Where nobody stays, it ends no earlier than its own last member left.
  const change = { ...changeOf('leave', request), ...(rest.members.length > 0 ? { effectiveOn: on } : {}) };
  const left = { ...rest, change, members: related(rest.members, relations), leftOn: on };
  return ok([left, { ...restored, members }]);
}

/** Whether those named are all who went over, and nobody else, and each is still where the merger brought them. */
function wholeNamed(
  { members: now }: KnownHousehold,
  { members: former }: Merger,
  { personIds }: ChangeRequest,
  on: string,
): Result<true> {
  const isAmong = (people: readonly { readonly personId: string }[], id: string): boolean =>
    people.some(({ personId }) => personId === id);
  const stranger = personIds.find((id) => !isAmong(former, id));
  if (stranger !== undefined)
    return isAmong(now, stranger)
      ? refuse('MEMBER_FROM_ELSEWHERE', { ...concerned(stranger, now), on })
      : refuse('PERSON_NOT_IN_HOUSEHOLD');
  const gone = former.find(({ personId }) => !isAmong(now, personId));
  if (gone !== undefined)
    return refuse('MERGED_MEMBER_LEFT_SINCE', { ...concerned(gone.personId, former), on });
  const unnamed = former.find(({ personId }) => !personIds.includes(personId));
  return unnamed === undefined
    ? ok(true)
    : refuse('MERGED_MEMBER_NOT_NAMED', { ...concerned(unnamed.personId, former), on });
}

/** Related and living there as before; a death that was entered since is no part of the mistake and stays. */
function asBefore(
  { movedOn: _movedOn, ...member }: KnownMember,
  { relation, livesTogether: stay, leftOn: since }: FormerMember,
  { relations }: ChangeRequest,
): MemberAfter {
  const { to, reasonOut } = member.livesTogether;
  const died = isLiving(member.livesTogether) ? {} : { reasonOut, ...(to === undefined ? {} : { to }) };
  return {
    ...member,
    relation: relations.get(member.personId) ?? relation,
    livesTogether: { ...stay, ...died },
    ...{ since, known: true, corrected: false, joins: true, alone: false },
  };
}
