import { Choice, Choices, Day, Hash } from '@aid-chain/platform';
import {
  DECISIONS,
  DECISION_REASONS,
  type DecisionKind,
  type DecisionReason,
  TRACKS,
  type Track,
} from '@aid-chain/vocabulary';

/** Body of `POST /v1/cases/{id}/decision`. */
export class DecisionDto {
  @Choice(TRACKS, { description: '事项 · track' })
  track: Track;

  @Day({ description: '决定日期 · date of the decision' })
  on: string;

  @Choice(DECISIONS, { description: '认定、不予认定或退回调查 · recognise, refuse or return to the survey' })
  outcome: DecisionKind;

  @Hash({ description: '初审冻结的计算结果 · the determination that the opinion froze' })
  determinationHash: string;

  @Choices(DECISION_REASONS, {
    optional: true,
    description: '理由；农业农村部门必填 · reasons, required of agriculture',
  })
  reasonCodes?: DecisionReason[];
}
