import { inBothLanguages, ok, refuse, type Result } from '@aid-chain/kernel';
import {
  DECISION_REASONS_BY_OUTCOME,
  decisionCodes,
  decisionReasonCodes,
  listed,
  nameOf,
  type Bilingual,
  type DecisionKind,
  type DecisionReason,
} from '@aid-chain/vocabulary';
import { monitoredLineOutcome, negativeListApplies } from '@aid-chain/policy';
import type { TrackDetermination } from '../determination/track-determination.rules.js';
import type { Procedure } from '../procedures/procedure-definition.js';

export interface ReasonedDecision {
  readonly outcome: DecisionKind;
  readonly reasonCodes: readonly DecisionReason[];
}

export interface ReasonContext {
  readonly determination: TrackDetermination;
  /** Whether the place has a negative list of its own; it holds nowhere else, and only for what its meeting found (S3-31). */
  readonly negativeList: boolean;
}

/**
 * Whether the reasons fit the decision: who decides with reasons gives at least one that belongs to the outcome, is in
 * force in the place and is not contradicted by the worksheet; a decision as computed and a return give none.
 * Refuses DECISION_REASON_MISSING, DECISION_REASON_NOT_POSSIBLE, DECISION_REASON_NOT_EXPECTED. Source: S0-21, S3-31.
 */
export function reasonsAdmitted(
  decision: ReasonedDecision,
  context: ReasonContext,
  { deciding }: Procedure,
): Result<true> {
  const { outcome, reasonCodes } = decision;
  const named = { outcome: withCode(nameOf(decisionCodes, outcome), outcome) };
  if (deciding.is === 'as-computed' || outcome === 'return') {
    const none = reasonCodes.length === 0;
    return none ? ok(true) : refuse('DECISION_REASON_NOT_EXPECTED', { outcome, ...inBothLanguages(named) });
  }
  const possible = possibleReasons(outcome, context);
  const allowed = listed(possible.map((code) => withCode(nameOf(decisionReasonCodes, code), code)));
  if (reasonCodes.length === 0) return refuse('DECISION_REASON_MISSING', inBothLanguages({ allowed }));
  const wrong = reasonCodes.find((code) => !possible.includes(code));
  if (wrong === undefined) return ok(true);
  const reason = withCode(nameOf(decisionReasonCodes, wrong), wrong);
  return refuse('DECISION_REASON_NOT_POSSIBLE', inBothLanguages({ ...named, reason, allowed }));
}

function possibleReasons(
  outcome: 'recognise' | 'refuse',
  { determination, negativeList }: ReasonContext,
): readonly DecisionReason[] {
  const line = monitoredLineOutcome(determination.worksheet.lines);
  const possible: readonly DecisionReason[] = DECISION_REASONS_BY_OUTCOME[outcome];
  return possible.filter((code) => {
    if (code === 'negative-list') return negativeList && negativeListApplies(determination.worksheet.lines);
    // What the worksheet computed is notified to no family otherwise.
    if (code === 'income-below-line') return line !== 'not-met';
    return code !== 'income-after-spending-sufficient' || line !== 'met';
  });
}

/** The names of reasons are sentences of their own; in an enumeration they stand without their full stop. */
function withCode({ zh, en }: Bilingual, code: string): Bilingual {
  return { zh: `${zh.replace(/。$/, '')}（${code}）`, en: `${code} (${en.replace(/\.$/, '')})` };
}
