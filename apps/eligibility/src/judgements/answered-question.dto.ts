import { Choice, Day, Text } from '@aid-chain/platform';
import { JUDGEMENT_ANSWERS, type JudgementAnswer } from '@aid-chain/vocabulary';

/** Body of `POST /v1/cases/{id}/property-reviews`: whether property without a rule, or to be explained, keeps nobody out (D57 14). */
export class PropertyReviewDto {
  @Day({ description: '研究日期 · day of the study' })
  on: string;

  @Choice(JUDGEMENT_ANSWERS, {
    description:
      '计算表所列财产是否不影响认定 · whether the property that the worksheet names keeps nobody out',
  })
  answer: JudgementAnswer;

  @Text(200, { description: '集体研究的记录 · the minutes', example: '示范镇会议纪要〔2026〕8号' })
  paper: string;

  @Text(2000, { optional: true, description: '说明（加密保存） · note, kept sealed' })
  note?: string;
}

/** Body of `POST /v1/cases/{id}/other-grounds`: whether a ground that people put forward holds (S3-08). */
export class OtherGroundDto {
  @Day({ description: '研究日期 · day of the study' })
  on: string;

  @Choice(JUDGEMENT_ANSWERS, { description: '是否成立 · whether it holds' })
  answer: JudgementAnswer;

  @Text(200, { description: '研究的记录 · the minutes', example: '示范一村会议记录〔2026〕6号' })
  paper: string;

  @Text(2000, {
    description:
      '提出的情形，或者不成立的理由（加密保存） · what is put forward, or why it does not hold; kept sealed',
  })
  note: string;
}
