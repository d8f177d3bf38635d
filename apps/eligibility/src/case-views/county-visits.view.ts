import { ShownCode, ShownDay, ShownId, ShownPart, ShownText } from '@aid-chain/platform';
import { COUNTY_VISIT_OUTCOMES } from '@aid-chain/vocabulary';

/** A visit of the county. */
export class CountyVisitView {
  @ShownDay({ description: '入户日期 · day' })
  on: string;

  @ShownText({ list: true, description: '入户人员 · who went' })
  visitors: readonly string[];

  @ShownCode(COUNTY_VISIT_OUTCOMES, {
    description: '与入户调查是否一致 · whether it is as the survey has it',
  })
  outcome: string;

  @ShownText({
    optional: true,
    description: '入户所见，说明查看理由后提供 · what was found, shown for a reason',
  })
  note?: string;
}

export class CountyVisitsView {
  @ShownId()
  caseId: string;

  @ShownPart(() => CountyVisitView, { list: true, description: '各次入户，最早的在前 · the oldest first' })
  items: CountyVisitView[];

  @ShownText({ optional: true })
  next?: string;
}
