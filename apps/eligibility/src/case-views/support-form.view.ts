import { ShownCode, ShownDay, ShownText, ShownWhole } from '@aid-chain/platform';
import { SUPPORT_FORMS } from '@aid-chain/vocabulary';
import { WhoseView } from './contradiction.view.js';

/** What a tekun person chose. */
export class SupportFormView extends WhoseView {
  @ShownCode(SUPPORT_FORMS, { description: '供养形式 · form of support' })
  form: string;

  @ShownWhole({ description: '本人的第几次选择 · ordinal number of the choice' })
  number: number;

  @ShownWhole({
    nullable: true,
    description:
      '按该选择每月的供养金额，分；待定时为空 · what the person gets a month by it in fen, null while it is open',
  })
  monthlyAmountFen: number | null;

  @ShownDay({ description: '选择日期 · day of the choice' })
  on: string;

  @ShownText({ description: '询问的人员 · who asked the person' })
  askedBy: string;

  @ShownText({ description: '登记的人 · by whom it was recorded' })
  by: string;
}
