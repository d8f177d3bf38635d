import type { CorrectionSubject } from '@aid-chain/vocabulary';
import { correctionSubjects, renumberedMembers } from './correction-subjects.rules.js';
import type { ListedDeparture } from './departures.rules.js';
import type { HouseholdAfter } from './household-after.js';
import type { KnownHousehold } from './register.js';

/** What a change states of members beside its kind and reason, so that nobody learns of a death by comparing lists. */
export interface StatedOfMembers {
  readonly corrects: readonly CorrectionSubject[];
  readonly departures: readonly ListedDeparture[];
  /** Whose ID number it corrects or enters: nobody was asked about them under that number yet (S0-05). */
  readonly renumbered: readonly string[];
}

export const NOTHING_STATED: StatedOfMembers = { corrects: [], departures: [], renumbered: [] };

/**
 * What a change of one household states of its members: what it puts right, who died or left and stays listed, each
 * with the own day and reason, and who has another ID number (A-19, S0-25, N7).
 * @param listed the departures of the whole plan
 */
export function statedOfMembers(
  household: HouseholdAfter,
  households: readonly KnownHousehold[],
  listed: readonly ListedDeparture[],
): StatedOfMembers {
  const isOf = ({ householdId }: Pick<HouseholdAfter, 'householdId'>): boolean =>
    householdId === household.householdId;
  const departures = listed.filter(isOf);
  const departed = departures.map(({ member }) => member.personId);
  const before = households.find(isOf);
  const corrects = correctionSubjects(household, before, departed);
  return { corrects, departures, renumbered: renumberedMembers(household, before) };
}
