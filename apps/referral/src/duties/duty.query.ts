import { Choice, Code, Day, PageQuery, Region } from '@aid-chain/platform';
import { DUTY_STATES, type DutyState } from '@aid-chain/vocabulary';
import { QuarterField } from '../body/fields.js';

/** Filters of the lists of what departments owe. */
export class AcknowledgementsQuery extends PageQuery {
  @Choice(DUTY_STATES, {
    optional: true,
    description:
      'owed 未到期 · on-time 按期 · late 逾期完成 · missing 逾期未完成 · suspended 暂停 · released 免除 · state of the duty',
  })
  state?: DutyState;

  @Code({ optional: true, description: '部门代码 · code of a department', example: 'medical-insurance' })
  department?: string;

  @Day({ optional: true, description: '到期日不早于 · due on this day or after', example: '2026-04-01' })
  dueFrom?: string;

  @Day({ optional: true, description: '到期日不晚于 · due on this day or before', example: '2026-04-30' })
  dueTo?: string;

  @Region({
    optional: true,
    description:
      '地区及其以下；部门只能查到镇 · a region and all below it; a department asks for no less than a township',
  })
  regionCode?: string;
}

/** The same of feedback, with the quarter. */
export class FeedbackDutiesQuery extends AcknowledgementsQuery {
  @QuarterField({ optional: true, description: '季度 · quarter', example: '2026Q1' })
  quarter?: string;
}

/** Which quarters the matrix of departments shows. */
export class DutySummaryQuery {
  @QuarterField({
    optional: true,
    description:
      '起始季度，默认上一年度同季；一次至多 20 个季度 · first quarter, unless given a year before the last one; at most 20 quarters at once',
    example: '2026Q1',
  })
  from?: string;

  @QuarterField({
    optional: true,
    description:
      '截止季度，默认本季度（起始季度更晚的，取起始季度） · last quarter; unless given the present one, or the first where that is later',
    example: '2026Q4',
  })
  to?: string;

  @Region({
    optional: true,
    description:
      '地区及其以下；部门只能查到镇 · a region and all below it; a department asks for no less than a township',
  })
  regionCode?: string;
}
