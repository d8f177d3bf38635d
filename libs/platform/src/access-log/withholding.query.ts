import { Id } from '@aid-chain/validation';
import { PageQuery } from '../paging/page-query.js';

/** Of which household the withholdings are asked for. */
export class WithholdingsQuery extends PageQuery {
  @Id({ description: '户 · the household' })
  householdId: string;
}
