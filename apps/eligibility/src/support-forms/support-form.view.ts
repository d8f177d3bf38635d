import { ShownCode, ShownId, ShownWhole } from '@aid-chain/platform';
import { SUPPORT_FORMS } from '@aid-chain/vocabulary';
import { CaseStepView } from '../commands/case-step.view.js';

export class SupportFormStepView extends CaseStepView {
  @ShownId({ description: '特困人员 · the tekun person' })
  personId: string;

  @ShownCode(SUPPORT_FORMS, { description: '供养形式 · form of support' })
  form: string;

  @ShownWhole({ description: '本人的第几次选择 · ordinal number of the person’s choice' })
  number: number;

  @ShownWhole({
    nullable: true,
    description:
      '按该选择每月的供养金额，分；待定时为空 · what the person gets a month by it in fen, null while it is open',
  })
  monthlyAmountFen: number | null;
}
