import { ageOn, ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import { adultFrom, hasEnded, membershipOn, type RegisteredMember, type RulePack } from '@aid-chain/policy';
import type { CaseState, Verification } from '../cases/case.state.js';

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

/**
 * Whether verification can be requested now. A household that is not known yet has nobody who could have signed.
 * @param members undefined while the register has not told of the household
 */
export function assess(
  members: readonly HouseholdMember[] | undefined,
  authorised: ReadonlySet<string>,
  on: IsoDate,
  pack?: RulePack,
): Verification {
  const missing = members === undefined ? [] : adultsWithoutAuthorisation(members, authorised, on, pack);
  if (members === undefined || missing.length > 0) return { is: 'authorisation-missing', missing };
  return { is: 'requested', on };
}

/** Looks again at a case after the household, its facts or its authorisations changed; a report is never undone. */
export function reassess(
  file: CaseState,
  members: readonly HouseholdMember[] | undefined,
  authorised: ReadonlySet<string>,
  on: IsoDate,
  pack?: RulePack,
): CaseState {
  if (file.verification.is === 'reported') return file;
  const verification = assess(members, authorised, on, pack);
  if (verification.is === 'requested' && file.verification.is === 'requested') return file;
  return { ...file, verification };
}

/** Refuses AUTHORISATION_MISSING while an adult has not signed: "visit and ask first" (S0-20). */
export function authorisedOrRefuse(file: CaseState, missing: readonly string[]): Result<CaseState> {
  const pending = file.verification.is === 'authorisation-missing' ? file.verification.missing.length : 0;
  if (file.verification.is !== 'authorisation-missing' && missing.length === 0) return ok(file);
  return refuse('AUTHORISATION_MISSING', { count: Math.max(pending, missing.length) });
}
