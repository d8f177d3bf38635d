import { inBothLanguages, ok, refuse, type Result } from '@aid-chain/kernel';
import type { JudgementOf } from '@aid-chain/policy';
import {
  categoryCodes,
  LEFT_OPEN_REASONS,
  leftOpenReasonCodes,
  listed,
  nameOf,
  type Category,
  type LeftOpenReason,
} from '@aid-chain/vocabulary';
import type { TrackDetermination } from '../determination/track-determination.rules.js';

/**
 * That a category which was asked for is left open with a reason, while another one is recognised: it is no refusal, and the
 * family may ask again (社会救助法 45). Refuses CATEGORY_NOT_OPEN, LEFT_OPEN_REASON_MISSING.
 */
export function categoryLeftOpen(
  judgement: JudgementOf<'category-left-open'>,
  reasonCode: LeftOpenReason | undefined,
  given: {
    readonly requested: readonly Category[];
    readonly before: Pick<TrackDetermination, 'categories'>;
  },
): Result<JudgementOf<'category-left-open'>> {
  const { category, answer } = judgement;
  const { categories } = given.before;
  const isOpen = categories.some((each) => each.category === category && each.outcome === 'undetermined');
  const anotherMet = categories.some(({ outcome }) => outcome === 'met');
  if (!isOpen || !anotherMet || !given.requested.includes(category))
    return refuse('CATEGORY_NOT_OPEN', inBothLanguages({ category: nameOf(categoryCodes, category) }));
  if (answer === 'yes' && reasonCode === undefined) {
    const allowed = listed(LEFT_OPEN_REASONS.map((code) => nameOf(leftOpenReasonCodes, code)));
    return refuse('LEFT_OPEN_REASON_MISSING', inBothLanguages({ allowed }));
  }
  return ok(judgement);
}
