import { Choice, PageQuery } from '@aid-chain/platform';
import { REDETERMINATION_CHANGES, type RedeterminationChange } from '@aid-chain/vocabulary';

/** Query of `GET /v1/redeterminations/{id}/cases`. */
export class RedeterminedPageQuery extends PageQuery {
  @Choice(REDETERMINATION_CHANGES, { optional: true, description: '变化 · change' })
  change?: RedeterminationChange;
}
