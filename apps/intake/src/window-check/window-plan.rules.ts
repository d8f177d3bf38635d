import { inSubtree, ok, refuse, type Result } from '@aid-chain/kernel';
import type { HouseholdChangeKind, Relation } from '@aid-chain/vocabulary';
import { acceptedApplication, alreadyOpen, type Filer } from '../acceptance/acceptance.rules.js';
import type { MintedIds } from '../acceptance/acceptance.js';
import type { Filing } from '../filing/filing.js';
import { planChecked } from '../register/checked-plan.rules.js';
import { concerned } from '../register/concerned.rules.js';
import { takenOff } from '../register/departures.rules.js';
import type { HouseholdAfter } from '../register/household-after.js';
import { isReviewing } from '../register/household-plan.rules.js';
import type { PlausibleBy } from '../register/plausible-change.rules.js';
import { proposedChanges, type ProposedChange } from '../register/proposed-changes.rules.js';
import { identityChecked, isAnother } from '../register/identity.rules.js';
import { historyChecked } from '../register/put-out.rules.js';
import type { KnownHousehold, RegisterView } from '../register/register.js';
import { answerReasonChecked } from './answer-reasons.rules.js';
import { followedRegister, type Target } from './followed-register.rules.js';
import { listedOnce } from './listed-once.rules.js';
import { namedMembers, NEW } from './named-members.rules.js';
import { newPersonsChecked } from './new-persons.rules.js';
import type { NamedMember, WindowAnswer, WindowPlan } from './window-answer.js';

/** Fields that the answer itself settles. */
const SETTLED: readonly string[] = ['name', 'livesTogether.from'];

/** A filing that waits, with what the register knows of its people now. */
export interface WaitingFiling {
  readonly filing: Filing;
  readonly view: RegisterView;
}

/**
 * What the window's answer comes to. `confirm`: the register follows the filing. `correct`: the register is right, and
 * the application is accepted for the household as it is registered.
 * Refuses what `answerReasonChecked`, `namedMembers`, `newPersonsChecked`, `listedOnce` and `planChecked` refuse,
 * WINDOW_CHECK_NO_CANDIDATE (no such household), WINDOW_CHECK_NOT_OF_HOUSEHOLD, HOUSEHOLD_OUTSIDE_SUBTREE,
 * PERSON_WOULD_BE_ANOTHER (who is named has neither name nor number of the filed member), IDENTITY_BY_REVIEWER, IDENTITY_PAPER_NEEDED,
 * CHANGE_DATE_MISSING, PERSON_NOT_IN_HOUSEHOLD (a relation of somebody who is in no household that changes),
 * MEMBERS_PUT_OUT_BY_REVIEWER, HISTORY_STAYS_WITH_FAMILY and APPLICATION_ALREADY_OPEN.
 */
export function planWindowCheck(
  { filing, view }: WaitingFiling,
  answer: WindowAnswer,
  by: Filer & PlausibleBy,
  ids: MintedIds,
): Result<WindowPlan> {
  const reason = answerReasonChecked(answer.decision, answer.reasonCode);
  if (!reason.ok) return reason;
  const named = namedMembers(filing, view, answer.members, ids.personIds);
  if (!named.ok) return named;
  const entered = newPersonsChecked(named.value, view, answer, by);
  if (!entered.ok) return entered;
  const same = samePersons(named.value);
  if (!same.ok) return same;
  const target = targetOf(answer.householdId, { filing, view }, ids);
  if (!target.ok) return target;
  const { before, householdId } = target.value;
  if (before?.open !== undefined) return alreadyOpen(by, before.open);
  const households = plannedHouseholds(named.value, target.value, { answer, view, by });
  if (!households.ok) return households;
  const once = listedOnce(filing, answer.members);
  if (!once.ok) return once;
  const members = named.value.map(({ member, personId }) => ({ ...member, personId }));
  const application = acceptedApplication(filing, ids);
  const proposed = before === undefined ? [] : stillProposed(before, filing, named.value);
  const acceptance = { household: { householdId, members }, application, proposed };
  return ok({ filing: once.value, acceptance, households: households.value, named: named.value });
}

/** Place and phone stay to be confirmed; what the window was asked about, and since when, is settled by its answer. */
function stillProposed(
  before: KnownHousehold,
  { household, declaration }: Filing,
  named: readonly NamedMember[],
): ProposedChange[] {
  const known = new Map(
    named.flatMap(({ member, person }) => (person === undefined ? [] : [[member.ref, person] as const])),
  );
  return proposedChanges(before, household, known, declaration.receivedOn).flatMap((change) => {
    const fields = change.fields.filter((field) => !SETTLED.includes(field));
    return fields.length === 0 ? [] : [{ ...change, fields }];
  });
}

function targetOf(chosen: string, { filing, view }: WaitingFiling, ids: MintedIds): Result<Target> {
  if (chosen === NEW) return ok({ householdId: ids.householdId, place: filing.household });
  const before = view.households.find(({ householdId }) => householdId === chosen);
  return before === undefined
    ? refuse('WINDOW_CHECK_NO_CANDIDATE')
    : ok({ householdId: chosen, place: before, before });
}

function plannedHouseholds(
  named: readonly NamedMember[],
  target: Target,
  { answer, view, by }: { answer: WindowAnswer; view: RegisterView; by: PlausibleBy },
): Result<readonly HouseholdAfter[]> {
  const { before } = target;
  if (before !== undefined && !by.places.some((place) => inSubtree(before.regionCode, place))) {
    return refuse('HOUSEHOLD_OUTSIDE_SUBTREE');
  }
  if (answer.decision === 'correct') {
    const registered = new Set(before?.members.map(({ personId }) => personId));
    const all = named.every(({ personId }) => registered.has(personId));
    return all ? ok([]) : refuse('WINDOW_CHECK_NOT_OF_HOUSEHOLD');
  }
  const { change = { effectiveOn: by.today, reasonCode: 'other' as const }, paper } = answer;
  const on = { ...change, ...(paper === undefined ? {} : { paper }) };
  const { regionCode, residence, address } = target.place;
  const place = { regionCode, residence, address };
  const { relations = new Map<string, Relation>() } = answer;
  const plan = followedRegister(named, { ...target, place }, view, on, relations);
  const staying = new Set(plan.flatMap(({ members }) => members.map(({ personId }) => personId)));
  if ([...relations.keys()].some((personId) => !staying.has(personId)))
    return refuse('PERSON_NOT_IN_HOUSEHOLD');
  if (answer.change === undefined && plan.some(({ change }) => change !== undefined)) {
    return refuse('CHANGE_DATE_MISSING');
  }
  const identity = identityChecked(plan, view, paper, by);
  return identity.ok ? answerChecked(plan, { answer, view, by }) : identity;
}

/** Whoever is named has the name or the number of the filed member: also where the register stays, nobody files as another. */
function samePersons(named: readonly NamedMember[]): Result<true> {
  const other = named.find(({ member, person }) => person !== undefined && isAnother(member, person));
  if (other === undefined) return ok(true);
  const filed = named.map(({ member: { relation, ref } }) => ({ relation, personId: ref }));
  const whose = concerned(other.member.ref, filed);
  return refuse('PERSON_WOULD_BE_ANOTHER', { ...whose, personId: other.personId });
}

/** Whether the register may become as the answer has it, and who is put out of a household by it. */
function answerChecked(
  plan: readonly HouseholdAfter[],
  { answer, view, by }: { answer: WindowAnswer; view: RegisterView; by: PlausibleBy },
): Result<readonly HouseholdAfter[]> {
  const { change, confirmedDoubts = [], guardian } = answer;
  const kinds = kindsOf(plan);
  const named = guardian === undefined ? {} : { guardian };
  const planned = { kinds, ...named, ...(change === undefined ? {} : { change }) };
  const checked = planChecked(plan, view, planned, { ...by, confirmedDoubts });
  if (!checked.ok) return checked;
  const out = takenOff(plan, view.households, by.today);
  if (out.length > 0 && !isReviewing(by)) return refuse('MEMBERS_PUT_OUT_BY_REVIEWER', { count: out.length });
  const filed = { filedFor: answer.householdId, today: by.today };
  const history = historyChecked(plan, view.households, filed);
  return history.ok ? checked : history;
}

/** What an answer does, all of it: one answer has one reason, which need not be true of every part. */
function kindsOf(plan: readonly HouseholdAfter[]): HouseholdChangeKind[] {
  const joining = plan.some(({ members }) => members.some(({ joins }) => joins));
  const founded = plan.some(({ change }) => change === undefined);
  return [
    ...plan.flatMap(({ change }) => (change === undefined ? [] : [change.kind])),
    ...plan.flatMap(({ leaving }) => (leaving.length > 0 ? ['leave' as const] : [])),
    ...(joining ? ['join' as const] : []),
    ...(founded ? ['split' as const] : []),
  ];
}
