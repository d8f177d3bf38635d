import { isRealDate } from '@aid-chain/kernel';
import { Checked, constraint } from '@aid-chain/validation';
import { PageQuery } from '../paging/page-query.js';

const isMonth = constraint('month', (value) =>
  typeof value === 'string' && /^\d{4}-\d{2}$/.test(value) && isRealDate(`${value}-01`)
    ? undefined
    : 'MONTH_INVALID',
);

/** Filters of `GET /v1/look-ups`. */
export class LookUpsQuery extends PageQuery {
  @Checked(
    isMonth,
    { description: '月份 · month, YYYY-MM', example: '2026-11' },
    { pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$' },
  )
  month: string;
}
