import { ShownCode, ShownFlag, ShownId, ShownText, ShownWhole } from '@aid-chain/platform';
import { REFERRAL_STATES } from '../referral-state/transitions.rules.js';

/** What an answer came to. */
export class AnswerReceiptView {
  @ShownId()
  referralId: string;

  @ShownCode(REFERRAL_STATES, { description: '转办状态 · state of the referral' })
  state: string;

  @ShownFlag({ description: '同一内容此前已收到 · the same was received before' })
  repeat: boolean;

  @ShownText({ optional: true, description: '转给的部门 · department that it was passed on to' })
  passedTo?: string;

  @ShownText({ optional: true, description: 'sent-to-decide：改由民政决定 · civil affairs decides instead' })
  opening?: string;

  @ShownText({
    optional: true,
    nullable: true,
    description: '改由民政决定的原因 · why civil affairs decides',
  })
  reasonCode?: string | null;
}

/** What a report came to. */
export class FeedbackReceiptView {
  @ShownId()
  referralId: string;

  @ShownText({ description: '部门自编的报告编号 · your own id of the report' })
  reportId: string;

  @ShownText()
  quarter: string;

  @ShownFlag({ description: '终报或阶段反馈 · final or interim' })
  final: boolean;

  @ShownWhole({ description: '该季度的第几次报告 · number of the report within the quarter' })
  revision: number;

  @ShownFlag({ description: '同一内容此前已收到 · the same was received before' })
  repeat: boolean;
}
