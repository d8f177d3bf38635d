import { ageOn, type IsoDate } from '@aid-chain/kernel';
import { adultFrom, hasEnded, membershipOn, type RegisteredMember, type RulePack } from '@aid-chain/policy';

/** A member as far as authorisations are concerned; without a birth date somebody counts as an adult. */
export type HouseholdMember = RegisteredMember;

/**
 * The adults who count, or may count, on a day: they sign, and they are verified (S0-05; D57 7, 9, 17). While the
 * parameters of the place are not complete the days of living together decide alone.
 */
export function adultsWhoMayCount(
  members: readonly HouseholdMember[],
  on: IsoDate,
  pack?: RulePack,
): string[] {
  const fromAge = adultFrom(pack);
  return members
    .filter((member) => mayCount(member, on, pack))
    .filter(({ birthDate }) => birthDate === undefined || ageOn(birthDate, on) >= fromAge)
    .map(({ personId }) => personId);
}

/** Adults who may count on a day and have not signed: nobody is queried without authorisation (S0-20; D57 9). */
export function adultsWithoutAuthorisation(
  members: readonly HouseholdMember[],
  authorised: ReadonlySet<string>,
  on: IsoDate,
  pack?: RulePack,
): string[] {
  return adultsWhoMayCount(members, on, pack).filter((personId) => !authorised.has(personId));
}

function mayCount(member: HouseholdMember, on: IsoDate, pack?: RulePack): boolean {
  if (pack !== undefined) return membershipOn(member, pack, on) !== 'not-counted';
  const { from, to } = member.livesTogether;
  return from <= on && (to === undefined || !hasEnded(to, on));
}
