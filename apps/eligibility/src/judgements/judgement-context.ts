import type { IsoDate } from '@aid-chain/kernel';
import type { TrackDetermination } from '../determination/track-determination.rules.js';

/** By whom and when a question is answered, and what the rules find with the answer in place. */
export interface JudgementContext {
  readonly today: IsoDate;
  readonly staffCode: string | undefined;
  readonly declaredRelatives: ReadonlySet<string>;
}

/** The same, with the worksheet that the answer is given to. */
export interface AnsweredWorksheet {
  /** As the case stands. */
  readonly before: TrackDetermination;
  /** As it would stand with the answer. */
  readonly after: TrackDetermination;
}
