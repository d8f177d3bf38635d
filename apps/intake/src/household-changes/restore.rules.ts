import { ok, refuse } from '@aid-chain/kernel';
import { broughtBack } from '../register/deaths.rules.js';
import type { KnownPerson } from '../register/register.js';
import { changeOf, placeOf } from './changed-household.rules.js';
import type { HouseholdChangeRule } from './household-change.js';
import { separated } from './wrong-merger.rules.js';

/** What alone brings a household back: a family that comes again later files anew. */
const REASON = 'entered-wrongly' as const;

/**
 * A household whose end was entered by mistake stands again, with those of its last members who are named. The
 * end stays in its history; they count as members since the day on which they were said to have left. Where it ended in
 * another household, the merger is undone by the same change ({@link separated}).
 * Refuses CHANGE_WITHOUT_EFFECT for a household that stands, CHANGE_REASON_OF_OTHER_KIND, PERSON_NOT_IN_HOUSEHOLD for
 * somebody who was no member of it last or lives elsewhere by now, RESTORED_BEFORE_END, and what `separated` refuses.
 */
export const restore = {
  kind: 'restore',
  plan(scene) {
    const { household, end, view, request } = scene;
    const { reasonCode, effectiveOn, personIds, relations, paper } = request;
    if (end === undefined || paper === undefined) return refuse('CHANGE_WITHOUT_EFFECT');
    if (reasonCode !== REASON) return refuse('CHANGE_REASON_OF_OTHER_KIND', { reasonCode, reasons: REASON });
    if (effectiveOn < end.on) return refuse('RESTORED_BEFORE_END', { on: end.on });
    const { householdId, version } = household;
    const change = changeOf('restore', request);
    const restored = {
      ...placeOf(household),
      householdId,
      change,
      leaving: [],
      restores: { ...end, version, paper },
    };
    if (end.merged !== undefined) return separated(scene, end, end.merged, restored);
    const wasMember = ({ last }: KnownPerson): boolean => last?.householdId === householdId;
    const named = view.withoutHousehold.filter(
      (person) => personIds.includes(person.personId) && wasMember(person),
    );
    if (named.length < personIds.length) return refuse('PERSON_NOT_IN_HOUSEHOLD');
    const members = named.flatMap((person) => broughtBack(person, relations.get(person.personId)));
    return ok([{ ...restored, members }]);
  },
} as const satisfies HouseholdChangeRule;
