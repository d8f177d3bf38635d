import { Choice, Day } from '@aid-chain/platform';
import {
  named,
  TRACK_REOPENING_ANSWERS,
  TRACK_REOPENING_REASONS,
  trackReopeningReasonCodes,
  TRACKS,
  type Track,
  type TrackReopeningAnswer,
  type TrackReopeningReason,
} from '@aid-chain/vocabulary';

/** Body of `POST /v1/cases/{id}/track-reopening`. */
export class TrackReopeningDto {
  @Choice(TRACKS, { description: '事项 · track' })
  track: Track;

  @Day({
    description:
      '作出决定的日期，不早于户恢复或者事项结束之日 · date of the decision, not before the household was restored or the track ended',
  })
  on: string;

  @Choice(TRACK_REOPENING_ANSWERS, {
    description:
      'reopen：恢复办理，收到日期不变；filed-anew：家庭已另行申请并愿按其办理 · reopened with its day of receipt, or left as the family filed anew and wants that application',
  })
  answer: TrackReopeningAnswer;

  @Choice(TRACK_REOPENING_REASONS, {
    optional: true,
    description: `恢复撤回的或者未经决定即结束的事项的理由，必填 · why a track that was withdrawn or ended without a decision is reopened; needed then: ${named(trackReopeningReasonCodes)}`,
  })
  reasonCode?: TrackReopeningReason;
}
