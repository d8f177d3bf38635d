import type { CorrectionSubject } from '@aid-chain/vocabulary';
import { correctionSubjects } from './correction-subjects.rules.js';
import type { ListedDeparture } from './departures.rules.js';
import type { HouseholdAfter } from './household-after.js';
import type { KnownHousehold } from './register.js';

/** What a change states of members beside its kind and reason, so that nobody learns of a death by comparing lists. */
export interface StatedOfMembers {
  readonly corrects: readonly CorrectionSubject[];
  readonly departures: readonly ListedDeparture[];
}

export const NOTHING_STATED: StatedOfMembers = { corrects: [], departures: [] };

/**
 * What a change of one household states of its members: what it puts right, and who died or left and stays listed, each
 * with the own day and reason (A-19, S0-25, N7).
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
  return { corrects: correctionSubjects(household, households.find(isOf), departed), departures };
}
