import { ok, refuse, type Result } from '@aid-chain/kernel';
import type { Aid } from '@aid-chain/contracts';
import { REPORT_CORRECTION_REASONS, type ReportCorrectionReason } from '@aid-chain/vocabulary';
import { aidLine } from './report-content.rules.js';

/** What a report states of the one that it corrects. */
interface Correction {
  readonly supersedes: string | null;
  readonly reasonCode: ReportCorrectionReason | null;
  readonly aid: readonly Aid[];
}

/** A correction is a new entry with its reason beside the old one (L-18). */
export function checkReason({ supersedes, reasonCode }: Omit<Correction, 'aid'>): Result<true> {
  if (supersedes !== null && reasonCode === null)
    return refuse('CORRECTION_REASON_MISSING', { reasons: REPORT_CORRECTION_REASONS.join('、') });
  return supersedes === null && reasonCode !== null ? refuse('CORRECTION_REASON_NOT_EXPECTED') : ok(true);
}

/**
 * «Not actually given» takes aid away, and what such a correction still names was named by the report that it corrects.
 * @param corrected the aid of that report
 */
export function checkTakenBack(
  { reasonCode, aid }: Omit<Correction, 'supersedes'>,
  corrected: readonly Aid[],
): Result<true> {
  if (reasonCode !== 'help-not-given') return ok(true);
  const named = new Set(corrected.map(aidLine));
  const line = aid.findIndex((each) => !named.has(aidLine(each))) + 1;
  if (line > 0) return refuse('AID_NOT_OF_CORRECTED', { line });
  return aid.length < corrected.length ? ok(true) : refuse('CORRECTION_TAKES_NOTHING_BACK');
}
