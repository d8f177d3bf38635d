import { Choice, Code, HouseholdPageQuery } from '@aid-chain/platform';
import {
  DOUBLE_DECISIONS,
  DOUBLE_STATES,
  type DoubleDecision,
  type DoubleState,
} from '@aid-chain/vocabulary';

/** Filters of the list of possible doubles. */
export class DoublesQuery extends HouseholdPageQuery {
  @Choice(DOUBLE_STATES, { optional: true, description: '状态 · state' })
  state?: DoubleState;
}

/** What a person found out about two bills that look alike. */
export class DoubleDecisionDto {
  @Choice(DOUBLE_DECISIONS, { description: '两笔费用 · 同一笔费用' })
  decision: DoubleDecision;

  @Code({ description: '依据代码 · what the answer rests on', example: 'receipts-seen' })
  reasonCode: string;
}
