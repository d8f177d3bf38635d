import { Choice, PageQuery, Region } from '@aid-chain/platform';
import { SUPERVISION_STATES, type SupervisionState } from '@aid-chain/vocabulary';
import { Code } from '../body/fields.js';

/** Body of `POST /v1/supervision-orders`. */
export class SupervisionOrderDto {
  @Code({ description: '被督办的部门 · the department', example: 'medical-insurance' })
  department: string;

  @Region({
    optional: true,
    description: '督办的地区及其以下，默认本辖区 · a region and all below it, the own one unless given',
  })
  regionCode?: string;
}

/** Filters of the list of orders. */
export class SupervisionOrdersQuery extends PageQuery {
  @Code({ optional: true, description: '部门代码 · code of a department', example: 'medical-insurance' })
  department?: string;

  @Choice(SUPERVISION_STATES, { optional: true, description: '办理情况 · how the department stands to it' })
  state?: SupervisionState;
}
