import { Choice, Day } from '@aid-chain/platform';
import { named, PARKED_DECISIONS, parkedDecisionCodes, type ParkedDecision } from '@aid-chain/vocabulary';

/** Body of `POST /v1/parked-answers/{id}/decision`. */
export class ParkedDecisionDto {
  @Choice(PARKED_DECISIONS, {
    description: `采用或不采用；须符合核对答复的规则 · by the rules of any answer: ${named(parkedDecisionCodes)}`,
  })
  decision: ParkedDecision;

  @Day({ description: '决定日期 · day of the decision' })
  on: string;
}
