import type { IsoDate } from '@aid-chain/kernel';
import { trackOf } from '@aid-chain/policy';
import type { Category, DecisionKind, Track } from '@aid-chain/vocabulary';
import type { CaseState, Recognised } from '../cases/case.state.js';
import {
  examinedNotMet,
  metCategories,
  type TrackDetermination,
} from '../determination/track-determination.rules.js';

export interface DecisionResult {
  readonly recognised: readonly Recognised[];
  readonly refused: readonly Category[];
}

/**
 * What one decision comes to: recognised is what was met, refused is what was asked and not met;
 * a monitored track that is not recognised is refused whoever started it.
 */
export function resultOf(
  file: CaseState,
  command: { readonly track: Track; readonly outcome: DecisionKind },
  determination: TrackDetermination,
  validFrom: IsoDate,
): DecisionResult {
  if (command.track === 'monitored') {
    const monitored: Recognised = { category: 'monitored', validFrom, monthlyAmountFen: null };
    return command.outcome === 'recognise'
      ? { recognised: [monitored], refused: [] }
      : { recognised: [], refused: ['monitored'] };
  }
  const met = metCategories(determination);
  const recognised = met.map(({ category, monthlyAmountFen }) => ({ category, validFrom, monthlyAmountFen }));
  return { recognised, refused: refusedCategories(file, determination, met.length > 0) };
}

/** A category that another, better one replaces is not refused: it only does not apply (D57 8). */
function refusedCategories(file: CaseState, d: TrackDetermination, anyMet: boolean): Category[] {
  const failed = examinedNotMet(d);
  const replaced = new Set(
    d.categories.filter(({ outcome }) => outcome === 'not-applicable').map(({ category }) => category),
  );
  return file.categoriesRequested.filter(
    (category) =>
      trackOf(category) === 'civil-affairs' && failed.has(category) && !(anyMet && replaced.has(category)),
  );
}
