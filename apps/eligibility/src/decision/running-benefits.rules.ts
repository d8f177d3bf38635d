import type { Category, Track } from '@aid-chain/vocabulary';
import type { CaseState, Decision, Recognised } from '../cases/case.state.js';

/**
 * What a household receives in a track by earlier decisions: of each category the last recognition, unless a person has
 * ended it. A refusal ends nothing, so one that came later does not take it away (policy.md §0.4; L-01).
 */
export function runningBenefits(earlier: readonly CaseState[], track: Track): readonly Recognised[] {
  return lastRecognitions(earlier, track)
    .filter(({ decision, recognised }) => !isEnded(decision, recognised.category))
    .map(({ recognised }) => recognised);
}

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

function isEnded({ withoutHousehold }: Decision, category: Category): boolean {
  return withoutHousehold?.ended !== undefined && withoutHousehold.categories.includes(category);
}
