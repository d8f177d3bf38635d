import type { Track } from '@aid-chain/vocabulary';
import type { CaseState, Recognised } from '../cases/case.state.js';

/**
 * What a household receives in a track by earlier decisions: of each category the last recognition. A refusal ends
 * nothing, so one that came later does not take it away (L-01).
 */
export function runningBenefits(earlier: readonly CaseState[], track: Track): readonly Recognised[] {
  const decisions = earlier
    .flatMap(({ tracks }) => {
      const state = tracks[track];
      return state?.is === 'decided' ? [state.decision] : [];
    })
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  const last = new Map(
    decisions.flatMap(({ recognised }) => recognised.map((each) => [each.category, each] as const)),
  );
  return [...last.values()];
}
