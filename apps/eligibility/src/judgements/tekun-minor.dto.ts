import { Choice, Day, Id, Text } from '@aid-chain/platform';
import { JUDGEMENT_ANSWERS, type JudgementAnswer } from '@aid-chain/vocabulary';

/** Body of `POST /v1/cases/{id}/tekun-minors`: whether a minor of 16 or 17 is taken in as a tekun person (L-43). */
export class TekunMinorDto {
  @Day({ description: '决定日期 · day of the decision' })
  on: string;

  @Id({ description: '成员 · member' })
  personId: string;

  @Choice(JUDGEMENT_ANSWERS, { description: '是否作为未成年人纳入特困 · whether the minor is taken in' })
  answer: JudgementAnswer;

  @Text(200, {
    description: '依据的文件或者会议纪要 · the paper it rests on',
    example: '民政局会议纪要〔2026〕7号',
  })
  paper: string;

  @Text(2000, { optional: true, description: '说明（加密保存） · note, kept sealed' })
  note?: string;
}
