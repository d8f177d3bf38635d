import { ok, refuse, type Result } from '@aid-chain/kernel';
import { propertyToReview, type JudgementOf } from '@aid-chain/policy';
import type { TrackDetermination } from '../determination/track-determination.rules.js';

/**
 * What the township found of property that no rule examines or that has to be explained: the answer is of just what the
 * worksheet names (D57 14, 15). Refuses PROPERTY_REVIEW_NOT_ASKED.
 */
export function propertyReviewed(
  { on, answer }: Pick<JudgementOf<'property-acceptable'>, 'on' | 'answer'>,
  { worksheet }: Pick<TrackDetermination, 'worksheet'>,
): Result<JudgementOf<'property-acceptable'>> {
  const property = propertyToReview(worksheet.lines);
  if (property.length === 0) return refuse('PROPERTY_REVIEW_NOT_ASKED');
  return ok({ question: 'property-acceptable', on, answer, property });
}
