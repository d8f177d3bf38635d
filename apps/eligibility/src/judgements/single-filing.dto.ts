import { Choice, Day, Id, Text } from '@aid-chain/platform';
import {
  JUDGEMENT_ANSWERS,
  named,
  SINGLE_GROUNDS,
  SINGLE_REFUSALS,
  singleGroundCodes,
  singleRefusalCodes,
  type JudgementAnswer,
  type SingleGround,
  type SingleRefusal,
} from '@aid-chain/vocabulary';

/** Body of `POST /v1/cases/{id}/single-filings`: whether one person of a margin family has dibao alone. */
export class SingleFilingDto {
  @Day({ description: '决定日期 · day of the decision' })
  on: string;

  @Id({ description: '成员 · member' })
  personId: string;

  @Choice(SINGLE_GROUNDS, { description: `情形 · ground: ${named(singleGroundCodes)}` })
  ground: SingleGround;

  @Choice(JUDGEMENT_ANSWERS, { description: '是否单独纳入 · whether the person is taken in' })
  answer: JudgementAnswer;

  @Choice(SINGLE_REFUSALS, {
    optional: true,
    description: `不纳入的理由，必填 · reason of a no, needed: ${named(singleRefusalCodes)}`,
  })
  reasonCode?: SingleRefusal;

  @Text(200, {
    optional: true,
    description:
      '所依据的文件或者会议纪要；以确有特殊困难纳入的必填 · the paper it rests on, needed for a yes to special hardship',
    example: '民政局会议纪要〔2026〕9号',
  })
  paper?: string;

  @Text(2000, {
    optional: true,
    description:
      '情形的说明（加密保存）；以确有特殊困难纳入的必填 · what the hardship is, kept sealed; needed for a yes to special hardship',
  })
  note?: string;
}

/** Body of `POST /v1/cases/{id}/no-special-hardship`: that nobody of a margin family is in special hardship (L-41). */
export class NoSpecialHardshipDto {
  @Day({ description: '答复日期 · day of the answer' })
  on: string;

  @Text(200, {
    optional: true,
    description: '所依据的文件或者会议纪要 · the paper it rests on',
    example: '示范镇会议纪要〔2026〕9号',
  })
  paper?: string;

  @Text(2000, { optional: true, description: '说明（加密保存） · note, kept sealed' })
  note?: string;
}
