import { ShownCode, ShownDay, ShownPart } from '@aid-chain/platform';
import { VILLAGE_OUTCOMES, VILLAGE_STEPS } from '@aid-chain/vocabulary';
import { CaseStepView } from '../commands/case-step.view.js';

/** A step of the village, or the re-check of the township. */
export class VillageStepTakenView {
  @ShownCode(VILLAGE_STEPS, { description: '环节 · step' })
  step: string;

  @ShownDay()
  on: string;

  @ShownCode(VILLAGE_OUTCOMES, { description: '结果 · what it came to' })
  outcome: string;

  @ShownDay({ optional: true, description: '村级公示最后一日 · last day of the publicity by the village' })
  lastDay?: string;
}

export class VillageStepsView extends CaseStepView {
  @ShownPart(() => VillageStepTakenView, { list: true, description: '已办环节 · the steps so far' })
  village: VillageStepTakenView[];
}
