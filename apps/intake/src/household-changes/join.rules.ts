import { firstOfMonth, ok, refuse } from '@aid-chain/kernel';
import type { MemberAfter } from '../register/household-after.js';
import { broughtBack } from '../register/deaths.rules.js';
import { leftFor } from '../register/household-plan.rules.js';
import { returnAsBefore } from '../register/mistaken-return.rules.js';
import { isAlike, peopleOf } from '../register/people.rules.js';
import type { KnownHousehold, KnownMember, KnownPerson, RegisterView } from '../register/register.js';
import { changedHousehold, changeOf } from './changed-household.rules.js';
import type { ChangeRequest, HouseholdChangeRule } from './household-change.js';

/** With it a join takes back that somebody was put out of this very household. */
const MISTAKE = 'entered-wrongly' as const;

/**
 * Somebody joins: a person of the register, who leaves the household he or she is in by the same change, or a new one.
 * A household of which nobody stays ends in this one.
 * Refuses WINDOW_CHECK_NO_CANDIDATE, CHANGE_WITHOUT_EFFECT, JOIN_NOT_A_RETURN and what `returnAsBefore` refuses.
 */
export const join = {
  kind: 'join',
  plan({ household, view, request }) {
    const people = peopleOf(view);
    const registered = request.personIds.flatMap((id) =>
      people.filter(({ personId }) => personId === id).slice(0, 1),
    );
    if (registered.length !== request.personIds.length) return refuse('WINDOW_CHECK_NO_CANDIDATE');
    const here = new Set(household.members.map(({ personId }) => personId));
    if (registered.some(({ personId }) => here.has(personId))) return refuse('CHANGE_WITHOUT_EFFECT');
    const { newPerson } = request;
    const isReturn = request.reasonCode === MISTAKE;
    if (isReturn && (newPerson !== undefined || !registered.every((one) => wasIn(one, household))))
      return refuse('JOIN_NOT_A_RETURN');
    const joining = [
      ...registered.flatMap((person) => backOrJoined(person, household, request)),
      ...(newPerson === undefined ? [] : [enteredAs(newPerson, request, view)]),
    ];
    if (joining.length === 0) return refuse('CHANGE_WITHOUT_EFFECT');
    const back = { ...household, members: joining };
    const asBefore = isReturn
      ? returnAsBefore(registered.map((person) => ({ person, after: back })))
      : ok(true);
    if (!asBefore.ok) return asBefore;
    const left = view.households
      .filter(({ householdId }) => householdId !== household.householdId)
      .filter(({ members }) => members.some(({ personId }) => request.personIds.includes(personId)))
      .map((other) => leftFor(other, request.personIds, changeOf('leave', request), household.householdId));
    const after = changedHousehold(household, changeOf('join', request), request.relations);
    return ok([...left, { ...after, members: [...after.members, ...joining] }]);
  },
} as const satisfies HouseholdChangeRule;

function wasIn({ former = [], last }: KnownPerson, { householdId }: KnownHousehold): boolean {
  return former.includes(householdId) || last?.householdId === householdId;
}

/** Somebody new without a number whom nobody is like: two windows that enter the same one at once run into each other. */
function enteredAs(person: KnownPerson, request: ChangeRequest, view: RegisterView): MemberAfter {
  const alone = person.idNumber === undefined && !peopleOf(view).some((known) => isAlike(person, known));
  return { ...joined(person, request, false), alone };
}

/** Who was put out of this household by mistake never left it: the time of living there goes on without a gap. */
function backOrJoined(
  person: KnownPerson | KnownMember,
  { householdId }: KnownHousehold,
  request: ChangeRequest,
): MemberAfter[] {
  const isBack = request.reasonCode === MISTAKE && person.last?.householdId === householdId;
  return isBack
    ? broughtBack(person, request.relations.get(person.personId))
    : [joined(person, request, true)];
}

function joined(person: KnownPerson | KnownMember, request: ChangeRequest, known: boolean): MemberAfter {
  return {
    ...person,
    relation: request.relations.get(person.personId) ?? 'other',
    // By the month, as in a filing: it is published in clear (adr/0016).
    livesTogether: { from: firstOfMonth(request.effectiveOn) },
    ...{ known, corrected: false, joins: true, alone: false },
  };
}
