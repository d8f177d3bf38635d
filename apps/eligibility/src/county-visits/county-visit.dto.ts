import { Choice, Codes, Day, Text } from '@aid-chain/platform';
import {
  COUNTY_VISIT_OUTCOMES,
  countyVisitOutcomeCodes,
  named,
  type CountyVisitOutcome,
} from '@aid-chain/vocabulary';

/** Body of `POST /v1/cases/{id}/county-visit`. */
export class CountyVisitDto {
  @Day({ description: '入户日期 · day of the visit' })
  on: string;

  @Codes(20, {
    description:
      '入户人员：至少两名，其中至少一名县级民政人员 · at least two officials, one of them of the county’s civil affairs',
    example: ['demo-civil-affairs', 'demo-clerk'],
  })
  visitors: string[];

  @Choice(COUNTY_VISIT_OUTCOMES, {
    description: `与入户调查是否一致 · whether it is as the survey has it: ${named(countyVisitOutcomeCodes)}`,
  })
  outcome: CountyVisitOutcome;

  @Text(2000, { description: '入户所见（加密保存）· what was found, kept sealed' })
  note: string;
}
