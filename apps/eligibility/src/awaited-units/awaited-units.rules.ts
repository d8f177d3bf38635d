import { inquiryWarningCodes, nameOf, type Bilingual, type InquiryWarning } from '@aid-chain/vocabulary';
import type { CaseState } from '../cases/case.state.js';

/** A warning with its words. */
export function inquiryWarning(code: InquiryWarning): {
  readonly code: InquiryWarning;
  readonly name: Bilingual;
} {
  return { code, name: nameOf(inquiryWarningCodes, code) };
}

/** An answer that comes after a decision is in no determination: who files it compares the two. */
export function answerWarnings(file: Pick<CaseState, 'tracks'>): ReturnType<typeof inquiryWarning>[] {
  const isDecided = Object.values(file.tracks).some(({ is }) => is === 'decided');
  return isDecided ? [inquiryWarning('inquiry-after-decision')] : [];
}
