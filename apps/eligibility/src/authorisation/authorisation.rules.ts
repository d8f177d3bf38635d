import { ageOn, ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type { CaseState, Verification } from '../cases/case.state.js';

/** A member as far as authorisations are concerned; without a birth date somebody counts as an adult. */
export interface HouseholdMember {
  readonly personId: string;
  readonly birthDate?: IsoDate;
  readonly livesTogether: { readonly from: IsoDate; readonly to?: IsoDate };
}

const ADULT_FROM = 18; // 民法典 17

/** The adults who live together on a day: they sign, and they are verified (S0-05; D57 9, 17). */
export function adultsLivingTogether(members: readonly HouseholdMember[], on: IsoDate): string[] {
  return members
    .filter(({ livesTogether }) => livesTogether.to === undefined || livesTogether.to >= on)
    .filter(({ birthDate }) => birthDate === undefined || ageOn(birthDate, on) >= ADULT_FROM)
    .map(({ personId }) => personId);
}

/** Adults living together on a day who have not signed: nobody is queried without authorisation (S0-20; D57 9). */
export function adultsWithoutAuthorisation(
  members: readonly HouseholdMember[],
  authorised: ReadonlySet<string>,
  on: IsoDate,
): string[] {
  return adultsLivingTogether(members, on).filter((personId) => !authorised.has(personId));
}

/**
 * Whether verification can be requested now. A household that is not known yet has nobody who could have signed.
 * @param members undefined while the register has not told of the household
 */
export function assess(
  members: readonly HouseholdMember[] | undefined,
  authorised: ReadonlySet<string>,
  on: IsoDate,
): Verification {
  const missing = members === undefined ? [] : adultsWithoutAuthorisation(members, authorised, on);
  if (members === undefined || missing.length > 0) return { is: 'authorisation-missing', missing };
  return { is: 'requested', on };
}

/** Looks again at a case after the household, its facts or its authorisations changed; a report is never undone. */
export function reassess(
  file: CaseState,
  members: readonly HouseholdMember[] | undefined,
  authorised: ReadonlySet<string>,
  on: IsoDate,
): CaseState {
  if (file.verification.is === 'reported') return file;
  const verification = assess(members, authorised, on);
  if (verification.is === 'requested' && file.verification.is === 'requested') return file;
  return { ...file, verification };
}

/** Refuses AUTHORISATION_MISSING while an adult has not signed: "visit and ask first" (S0-20). */
export function authorisedOrRefuse(file: CaseState, missing: readonly string[]): Result<CaseState> {
  const pending = file.verification.is === 'authorisation-missing' ? file.verification.missing.length : 0;
  if (file.verification.is !== 'authorisation-missing' && missing.length === 0) return ok(file);
  return refuse('AUTHORISATION_MISSING', { count: Math.max(pending, missing.length) });
}
