import { Checked, Code, constraint, Day } from '@aid-chain/validation';
import { PageQuery } from '../paging/page-query.js';

const ACTION_PATTERN = '^[a-z][a-z-]{1,63}$';
const ACTION = new RegExp(ACTION_PATTERN);
const isAct = constraint('operatorAct', (value) =>
  typeof value === 'string' && ACTION.test(value) ? undefined : 'CODE_FORMAT',
);

/** Filters of `GET /v1/operator-acts`. */
export class OperatorActsQuery extends PageQuery {
  @Code({ optional: true, description: '某一运维人员的 · of one operator', example: 'demo-operator' })
  operatorId?: string;

  @Checked(
    isAct,
    { optional: true, description: '某种操作 · one kind of act', example: 'key-issued' },
    { pattern: ACTION_PATTERN },
  )
  action?: string;

  @Day({ optional: true, description: '自何日起（北京时间）· first day' })
  from?: string;

  @Day({ optional: true, description: '至何日（含）· last day' })
  to?: string;
}
