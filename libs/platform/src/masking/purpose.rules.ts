import { holdsPersonalNumber, ok, refuse, type Result } from '@aid-chain/kernel';
import { MATTER_PURPOSES, type UnmaskReason } from '@aid-chain/vocabulary';
import type { StatedPurpose } from '../audit/purpose.js';

/** Reasons that arise outside the family's own case: they name their matter by its number, and reach closed cases too. */
const OF_A_MATTER: ReadonlySet<UnmaskReason> = new Set(MATTER_PURPOSES);

/** Number of a complaint, a review, an audit order: a code, so that nothing of a person stands in the audit. */
export const MATTER_PATTERN = '^[A-Za-z0-9][A-Za-z0-9_-]{2,31}$';
const MATTER = new RegExp(MATTER_PATTERN);

/**
 * Whether a reason stands by itself or with the number of its matter (L-15). Refuses LOOK_UP_MATTER_MISSING for a complaint,
 * supervision, a review or an audit order without a number, LOOK_UP_MATTER_UNASKED for any other with one, since it would
 * be taken for what the look was for, and LOOK_UP_MATTER_INVALID.
 */
export function statedPurpose(reason: UnmaskReason, matter: string | undefined): Result<StatedPurpose> {
  if (matter !== undefined && !OF_A_MATTER.has(reason)) return refuse('LOOK_UP_MATTER_UNASKED', { reason });
  if (matter === undefined)
    return OF_A_MATTER.has(reason) ? refuse('LOOK_UP_MATTER_MISSING', { reason }) : ok({ reason });
  if (!MATTER.test(matter) || holdsPersonalNumber(matter)) return refuse('LOOK_UP_MATTER_INVALID');
  return ok({ reason, matter });
}

/** Whether a closed case may be looked at for it (L-15). Refuses LOOK_UP_CASE_CLOSED. */
export function openForPurpose({ reason }: StatedPurpose, isOpen: boolean): Result<true> {
  return isOpen || OF_A_MATTER.has(reason) ? ok(true) : refuse('LOOK_UP_CASE_CLOSED');
}
