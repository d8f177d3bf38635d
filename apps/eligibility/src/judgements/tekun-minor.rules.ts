import { ok, refuse, type Result } from '@aid-chain/kernel';
import type { JudgementOf } from '@aid-chain/policy';
import type { JudgementAnswer } from '@aid-chain/vocabulary';
import type { TrackDetermination } from '../determination/track-determination.rules.js';

/**
 * Whether a minor of 16 or 17 is taken in as a tekun person: asked where everything else is met, so that the answer is the
 * result (社会救助法 16; T43 5; L-43). Refuses TEKUN_MINOR_NOT_ASKED.
 * @param withAnswer the worksheet with an answer in place
 */
export function tekunMinorDecided(
  judgement: JudgementOf<'tekun-minor'>,
  withAnswer: (answer: JudgementAnswer) => Pick<TrackDetermination, 'categories'>,
): Result<JudgementOf<'tekun-minor'>> {
  const outcome = (answer: JudgementAnswer) =>
    withAnswer(answer)
      .categories.flatMap(({ persons = [] }) => persons)
      .find(({ personId }) => personId === judgement.personId)?.outcome;
  const decides = outcome('yes') === 'met' && outcome('no') === 'not-met';
  return decides ? ok(judgement) : refuse('TEKUN_MINOR_NOT_ASKED');
}
