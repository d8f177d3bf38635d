import { Day, Text } from '@aid-chain/platform';

/** Body of `POST /v1/cases/{id}/ordered-visits`. */
export class CaseVisitOrderDto {
  @Day({ description: '安排日期 · day on which it is ordered' })
  on: string;

  @Text(500, {
    description:
      '缘由，只进审计记录；入户人员和待办事项看不到 · why, kept in the audit alone; neither who goes nor the due item has it',
  })
  reason: string;
}
