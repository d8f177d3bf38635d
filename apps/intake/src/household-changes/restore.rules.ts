import { ok, refuse } from '@aid-chain/kernel';
import { broughtBack } from '../register/deaths.rules.js';
import type { KnownPerson } from '../register/register.js';
import { changeOf, placeOf } from './changed-household.rules.js';
import type { HouseholdChangeRule } from './household-change.js';

/** What alone brings a household back: a family that comes again later files anew. */
const REASON = 'entered-wrongly' as const;

/**
 * A household whose end was entered by mistake stands again, with those of its last members who are named. The
 * end stays in its history; they count as members since the day on which they were said to have left.
 * Refuses CHANGE_WITHOUT_EFFECT for a household that stands, CHANGE_REASON_OF_OTHER_KIND, PERSON_NOT_IN_HOUSEHOLD for
 * somebody who was no member of it last or lives elsewhere by now, and RESTORED_BEFORE_END.
 */
export const restore = {
  kind: 'restore',
  plan({ household, end, view, request }) {
    const { reasonCode, effectiveOn, personIds, relations, paper } = request;
    if (end === undefined || paper === undefined) return refuse('CHANGE_WITHOUT_EFFECT');
    if (reasonCode !== REASON) return refuse('CHANGE_REASON_OF_OTHER_KIND', { reasonCode, reasons: REASON });
    if (effectiveOn < end.on) return refuse('RESTORED_BEFORE_END', { on: end.on });
    const { householdId, version } = household;
    const wasMember = ({ last }: KnownPerson): boolean => last?.householdId === householdId;
    const named = view.withoutHousehold.filter(
      (person) => personIds.includes(person.personId) && wasMember(person),
    );
    if (named.length < personIds.length) return refuse('PERSON_NOT_IN_HOUSEHOLD');
    const members = named.flatMap((person) => broughtBack(person, relations.get(person.personId)));
    const change = changeOf('restore', request);
    const restores = { ...end, version, paper };
    return ok([{ ...placeOf(household), householdId, change, members, leaving: [], restores }]);
  },
} as const satisfies HouseholdChangeRule;
