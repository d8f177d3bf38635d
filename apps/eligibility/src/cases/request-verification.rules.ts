import { ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type { RulePack } from '@aid-chain/policy';
import { adultsWithoutAuthorisation, type HouseholdMember } from '../authorisation/authorisation.rules.js';
import type { CaseState, Verification } from './case.state.js';

/**
 * Whether verification can be requested now. A household that is not known yet has nobody who could have signed.
 * @param members undefined while the register has not sent the household
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
