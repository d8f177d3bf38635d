import { Choice, HouseholdPageQuery } from '@aid-chain/platform';
import {
  DOUBLE_DECISIONS,
  DOUBLE_REASONS,
  DOUBLE_STATES,
  type DoubleDecision,
  type DoubleReason,
  type DoubleState,
} from '@aid-chain/vocabulary';

/** Filters of the list of possible doubles. */
export class DoublesQuery extends HouseholdPageQuery {
  @Choice(DOUBLE_STATES, { optional: true, description: '状态 · state' })
  state?: DoubleState;
}

/** What a person found out about two rows of bills. */
export class DoubleDecisionDto {
  @Choice(DOUBLE_DECISIONS, { description: '两笔费用 · 以先收到的为准 · 以后收到的为准' })
  decision: DoubleDecision;

  @Choice(DOUBLE_REASONS, {
    description: '依据，须与结论相符 · what the answer rests on; it fits the answer',
  })
  reasonCode: DoubleReason;
}
