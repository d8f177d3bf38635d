import { Choice, Day, Line, Whole } from '@aid-chain/platform';
import {
  named,
  REVIEW_OUTCOMES,
  reviewOutcomeCodes,
  TRACKS,
  type ReviewOutcome,
  type Track,
} from '@aid-chain/vocabulary';

/** Body of `POST /v1/cases/{id}/review-meeting`. */
export class ReviewMeetingDto {
  @Choice(TRACKS, { description: '事项 · track' })
  track: Track;

  @Day({ description: '评议日期 · day of the meeting' })
  on: string;

  @Choice(REVIEW_OUTCOMES, { description: `评议结果 · outcome: ${named(reviewOutcomeCodes)}` })
  outcome: ReviewOutcome;

  @Whole(1, 1000, { description: '参加人数 · how many were present', example: 21 })
  present: number;

  @Whole(0, 1000, { description: '同意人数 · votes for', example: 18 })
  votesFor: number;

  @Whole(0, 1000, { description: '不同意人数 · votes against', example: 3 })
  votesAgainst: number;

  @Line(100, { description: '评议记录编号 · number of the minutes', example: '村评〔2026〕1号' })
  paper: string;
}
