import { ok, refuse, type Result } from '@aid-chain/kernel';
import type { RemedyDecision } from '@aid-chain/vocabulary';
import { REMEDY_DEFINITIONS } from './remedy-kinds.rules.js';
import type { FiledRemedy } from './registration.rules.js';
import type { Remedy } from './remedy.state.js';

/** Which decision somebody names. */
export interface NamedDecision {
  readonly decision?: RemedyDecision | undefined;
  readonly adjustmentId?: string | undefined;
}

/** A decision that reduced or ended what runs of the family in the track. */
export interface MadeReduction {
  readonly adjustmentId: string;
  /** Whether the case made it, or it is about what the case recognised. */
  readonly isOfCase: boolean;
}

/**
 * Which decision a reconsideration or lawsuit is about: that of the case, or one that reduced or ended what ran, so that a stay and
 * a result act on this one and no other. Refuses REMEDY_DECISION_UNNAMED where it could be either, REMEDY_DECISION_WRONG.
 */
export function namedDecision(
  filed: Pick<FiledRemedy, 'kind' | 'ground' | 'caseId'>,
  { decision, adjustmentId }: NamedDecision,
  made: readonly MadeReduction[],
): Result<Pick<Remedy, 'decision' | 'adjustmentId'>> {
  const isAgainstDecision =
    !REMEDY_DEFINITIONS[filed.kind].isExaminedHere &&
    filed.caseId !== null &&
    (filed.ground ?? 'decision') === 'decision';
  const isNamed = decision !== undefined || adjustmentId !== undefined;
  if (!isAgainstDecision)
    return isNamed ? refuse('REMEDY_DECISION_WRONG') : ok({ decision: null, adjustmentId: null });
  if (adjustmentId !== undefined) {
    const isMade = made.some((each) => each.adjustmentId === adjustmentId);
    return isMade && decision !== 'case'
      ? ok({ decision: 'adjustment', adjustmentId })
      : refuse('REMEDY_DECISION_WRONG');
  }
  if (decision === 'case') return ok({ decision, adjustmentId: null });
  const count = made.filter(({ isOfCase }) => isOfCase).length;
  if (count > 0 || decision === 'adjustment') return refuse('REMEDY_DECISION_UNNAMED', { count });
  return ok({ decision: 'case', adjustmentId: null });
}
