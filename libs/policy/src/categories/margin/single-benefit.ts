import type { Fen } from '@aid-chain/kernel';
import type { Examination } from '../../examination/examination.js';
import { inForce } from '../../worksheet/outcomes.js';
import type { FactRef, WorksheetLine } from '../../worksheet/worksheet-line.js';
import { dibaoBenefit } from '../dibao/benefit.js';
import { memberSupplements } from '../dibao/supplements.js';

/** What one person gets alone, with the lines that say how much and why. */
export interface SingleBenefit {
  readonly lines: readonly WorksheetLine[];
  /** Undefined while a parameter is missing. */
  readonly amountFen: Fen | undefined;
}

/** Of whoever does not meet the tests. */
export const NO_BENEFIT: SingleBenefit = { lines: [], amountFen: undefined };

/**
 * What the own income lacks to the standard, rounded as a benefit is, and the supplements that everybody in dibao has
 * (D57 23; 社会救助法 20; S2-21).
 * @param own the person examined alone
 * @param whose facts that say whom the lines are about
 */
export function singleBenefit(own: Examination, whose: readonly FactRef[]): SingleBenefit {
  const { line, amountFen } = dibaoBenefit(own);
  const { lines: beside, supplements } = memberSupplements(own);
  const more = supplements.reduce((sum, each) => sum + each.amountFen, 0);
  const lines = inForce([line, ...beside]).map((each) => ({
    ...each,
    category: 'margin' as const,
    ruleId: each.ruleId.replace('dibao.', 'margin.single.'),
    facts: each.facts.length > 0 ? each.facts : whose,
  }));
  return { lines, amountFen: amountFen === undefined ? undefined : amountFen + more };
}
