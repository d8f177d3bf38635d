import { Choice, Day, Id, Text } from '@aid-chain/platform';
import {
  FRAUD_ANSWERS,
  fraudStepCodes,
  named,
  NOTICE_METHODS,
  type FraudAnswer,
  type NoticeMethod,
} from '@aid-chain/vocabulary';

/** Body of `POST /v1/cases/{id}/fraud-entries`. */
export class FraudEntryDto {
  @Day({ description: '登记日期 · day of the entry' })
  on: string;

  @Id({ description: '受处理的成员 · the member whom the decision is about' })
  personId: string;

  @Day({ description: '处理决定的日期 · day of the decision' })
  decidedOn: string;

  @Text(100, { description: '处理决定书文号（加密保存） · number of the decision document, kept sealed' })
  document: string;

  @Text(200, { description: '作出决定的机关（加密保存） · who decided, kept sealed' })
  authority: string;

  @Text(4000, { description: '查实的事实（加密保存） · what was proven, kept sealed' })
  findings: string;

  @Day({
    description:
      '届满日，按处理决定；次日自动失效 · its last day, by the decision; ends by itself the day after',
  })
  until: string;
}

/** Body of `POST /v1/fraud-entries/{id}/notice`. */
export class FraudNoticeDto {
  @Day({ description: '告知本人的日期 · day on which the person was notified' })
  on: string;

  @Choice(NOTICE_METHODS, { description: '送达方式 · how' })
  method: NoticeMethod;
}

/** Body of `POST /v1/fraud-entries/{id}/objection`. */
export class FraudObjectionDto {
  @Day({ description: '提出异议的日期 · day of the objection' })
  on: string;

  @Text(4000, { description: '异议内容（加密保存） · what is objected, kept sealed' })
  content: string;
}

/** Body of `POST /v1/fraud-entries/{id}/objection-answer`. */
export class FraudAnswerDto {
  @Day({ description: '答复日期 · day of the answer' })
  on: string;

  @Choice(FRAUD_ANSWERS, { description: `结论 · outcome: ${named(fraudStepCodes, FRAUD_ANSWERS)}` })
  answer: FraudAnswer;

  @Text(4000, { description: '理由（加密保存） · reasons, kept sealed' })
  findings: string;
}

/** Body of `POST /v1/fraud-entries/{id}/visits`. */
export class OrderedVisitDto {
  @Day({ description: '安排日期 · day on which it is ordered' })
  on: string;
}
