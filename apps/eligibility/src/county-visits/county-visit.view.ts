import { ShownCode } from '@aid-chain/platform';
import { COUNTY_VISIT_OUTCOMES } from '@aid-chain/vocabulary';
import { CaseStepView } from '../commands/case-step.view.js';

export class CountyVisitStepView extends CaseStepView {
  @ShownCode(COUNTY_VISIT_OUTCOMES, {
    description: '与入户调查是否一致 · whether it is as the survey has it',
  })
  outcome: string;
}
