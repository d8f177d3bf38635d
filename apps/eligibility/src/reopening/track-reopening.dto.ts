import { Choice, Day } from '@aid-chain/platform';
import {
  TRACK_REOPENING_ANSWERS,
  TRACKS,
  type Track,
  type TrackReopeningAnswer,
} from '@aid-chain/vocabulary';

/** Body of `POST /v1/cases/{id}/track-reopening`. */
export class TrackReopeningDto {
  @Choice(TRACKS, { description: '事项 · track' })
  track: Track;

  @Day({
    description:
      '作出决定的日期，不早于户恢复之日 · date of the decision, not before the household was restored',
  })
  on: string;

  @Choice(TRACK_REOPENING_ANSWERS, {
    description:
      'reopen：恢复办理，收到日期不变；filed-anew：家庭已另行申请并愿按其办理 · reopened with its day of receipt, or left as the family filed anew and wants that application',
  })
  answer: TrackReopeningAnswer;
}
