import { ok, refuse, type Result } from '@aid-chain/kernel';
import type { WindowDecision, WindowReason } from '@aid-chain/vocabulary';

const ACCEPTING: readonly WindowDecision[] = ['confirm', 'correct'];
const REFUSING: readonly WindowDecision[] = ['refuse'];
/** What can be put right is asked for; whether it may be refused as well is the place's (社会救助法 64, 70(1)). */
const PUT_RIGHT: readonly WindowDecision[] = ['supplement', ...REFUSING];

/** On what an answer of the window may rest: what was found out, or why the filing is not accepted. */
const ANSWERS: Readonly<Record<WindowReason, readonly WindowDecision[]>> = {
  'documents-seen': ACCEPTING,
  'family-asked': ACCEPTING,
  'visited-at-home': ACCEPTING,
  'village-asked': ACCEPTING,
  'not-the-applicant': REFUSING,
  'wrong-number': PUT_RIGHT,
  'filed-twice': REFUSING,
  'change-first': PUT_RIGHT,
  other: [...ACCEPTING, ...PUT_RIGHT],
};

/** Refuses WINDOW_REASON_OF_OTHER_ANSWER, which names the reasons that fit the decision. */
export function answerReasonChecked(decision: WindowDecision, reasonCode: WindowReason): Result<true> {
  return reasonFits(ANSWERS, decision, reasonCode);
}

/**
 * Refuses WINDOW_REASON_OF_OTHER_ANSWER, which names the reasons that fit the decision.
 * @param answers the decisions that may rest on each reason
 */
export function reasonFits<Decision extends string>(
  answers: Readonly<Record<WindowReason, readonly Decision[]>>,
  decision: Decision,
  reasonCode: WindowReason,
): Result<true> {
  if (answers[reasonCode].includes(decision)) return ok(true);
  const fitting = Object.entries(answers).flatMap(([code, decisions]) =>
    decisions.includes(decision) ? [code] : [],
  );
  return refuse('WINDOW_REASON_OF_OTHER_ANSWER', { reasonCode, decision, reasons: fitting.join('、') });
}
