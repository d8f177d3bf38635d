import type { Track } from '@aid-chain/vocabulary';
import type { CaseState, Decision, Recognised } from '../cases/case.state.js';

/** A recognition with the case and the decision that made it. */
export interface MadeRecognition {
  readonly caseId: string;
  readonly decision: Decision;
  readonly recognised: Recognised;
}

/** Of each category of a track the recognition that came last; it replaced those before it. */
export function lastRecognitions(cases: readonly CaseState[], track: Track): readonly MadeRecognition[] {
  const made = cases
    .flatMap(({ caseId, tracks }): MadeRecognition[] => {
      const state = tracks[track];
      if (state?.is !== 'decided') return [];
      const { decision } = state;
      return decision.recognised.map((recognised) => ({ caseId, decision, recognised }));
    })
    .sort((a, b) => (a.decision.on < b.decision.on ? -1 : 1));
  return [...new Map(made.map((each) => [each.recognised.category, each] as const)).values()];
}
