import { Choice, Day, Line, Text } from '@aid-chain/platform';
import {
  ANSWER_OBJECTIONS,
  answerObjectionCodes,
  named,
  REQUEST_WITHDRAWALS,
  requestWithdrawalCodes,
  type AnswerObjection,
  type RequestWithdrawal,
} from '@aid-chain/vocabulary';
import { GivenAnswerDto } from '../verification-answers/arrived-answer.dto.js';

/** Body of `POST /v1/verification-requests/{id}/withdrawal`. */
export class RequestWithdrawalDto {
  @Day({ description: '撤回日期 · day on which it is withdrawn' })
  on: string;

  @Choice(REQUEST_WITHDRAWALS, { description: `理由 · reason: ${named(requestWithdrawalCodes)}` })
  reasonCode: RequestWithdrawal;
}

/** Body of `POST /v1/verification-requests/{id}/answer`. */
export class AuthorityAnswerDto extends GivenAnswerDto {
  @Day({ description: '收到答复的日期 · day on which the answer came' })
  on: string;

  @Line(100, {
    description: '复函文号，照来函填写 · number of the paper that answers, as it stands on it',
    example: '粤核函〔2026〕12号',
  })
  paper: string;
}

/** Body of `POST /v1/verification-requests/{id}/objection`. */
export class AnswerObjectionDto {
  @Day({ description: '提出异议的日期 · day of the objection' })
  on: string;

  @Choice(ANSWER_OBJECTIONS, {
    description: `异议内容 · what is objected to: ${named(answerObjectionCodes)}`,
  })
  reasonCode: AnswerObjection;

  @Text(100, {
    optional: true,
    description: '所附材料的名称或编号 · name or number of the paper that is shown',
  })
  paper?: string;
}
