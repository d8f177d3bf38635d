import { Choice, Day, Text } from '@aid-chain/platform';
import {
  CATEGORIES,
  JUDGEMENT_ANSWERS,
  LEFT_OPEN_REASONS,
  leftOpenReasonCodes,
  named,
  type Category,
  type JudgementAnswer,
  type LeftOpenReason,
} from '@aid-chain/vocabulary';

/** Body of `POST /v1/cases/{id}/open-categories`: whether a category that was asked for is left open, so that the others go on. */
export class LeftOpenDto {
  @Day({ description: '登记日期 · day of the record' })
  on: string;

  @Choice(CATEGORIES, { description: '所申请的类别 · category that was asked for' })
  category: Category;

  @Choice(JUDGEMENT_ANSWERS, {
    description: '是否暂不作结论；否为撤回 · whether it is left open; a no takes that back',
  })
  answer: JudgementAnswer;

  @Choice(LEFT_OPEN_REASONS, {
    optional: true,
    description: `理由；暂不作结论的必填 · reason, needed for a yes: ${named(leftOpenReasonCodes)}`,
  })
  reasonCode?: LeftOpenReason;

  @Text(2000, { optional: true, description: '说明（加密保存） · note, kept sealed' })
  note?: string;
}
