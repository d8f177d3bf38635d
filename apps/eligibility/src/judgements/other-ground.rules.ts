import { ok, refuse, type Result } from '@aid-chain/kernel';
import { otherGroundHere, type JudgementOf } from '@aid-chain/policy';
import type { TrackDetermination } from '../determination/track-determination.rules.js';

/** Whether a ground that people put forward holds; it proposes the track as any other ground does (S3-08). Refuses OTHER_GROUND_NOT_HERE. */
export function otherGroundAnswered(
  { on, answer }: Pick<JudgementOf<'other-ground'>, 'on' | 'answer'>,
  { worksheet }: Pick<TrackDetermination, 'worksheet'>,
): Result<JudgementOf<'other-ground'>> {
  if (!otherGroundHere(worksheet.lines)) return refuse('OTHER_GROUND_NOT_HERE');
  return ok({ question: 'other-ground', on, answer });
}
