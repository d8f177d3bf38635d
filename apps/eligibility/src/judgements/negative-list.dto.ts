import { Choices, Day, Flag, Part, Parts, SomeChoices, Text, Whole } from '@aid-chain/platform';
import {
  JUDGEMENT_EVIDENCE,
  judgementEvidenceCodes,
  named,
  OVERRIDE_CAUSES,
  overrideCauseCodes,
  type JudgementEvidence,
  type OverrideCause,
} from '@aid-chain/vocabulary';

export class NegativeItemDto {
  @Whole(1, 7, { description: '负面清单的项次 · number of the item in the document' })
  item: number;

  @Flag({ description: '是否属于该项 · whether it applies' })
  applies: boolean;

  @Choices(JUDGEMENT_EVIDENCE, {
    optional: true,
    description: `依据；属于的必填 · on which evidence, needed where it applies: ${named(judgementEvidenceCodes)}`,
  })
  evidence?: JudgementEvidence[];

  @Text(2000, { optional: true, description: '说明（加密保存） · note, kept sealed' })
  note?: string;
}

/** Body of `POST /v1/cases/{id}/negative-list`: what the village meeting answered, item by item (S3-31…37). */
export class NegativeListDto {
  @Day({ description: '村民会议的日期 · day of the village meeting' })
  on: string;

  @Text(200, { description: '会议记录 · the minutes', example: '示范一村会议记录〔2026〕3号' })
  minutes: string;

  @Parts(() => NegativeItemDto, 7, {
    description:
      '七项逐项回答，每项一次；第六项由人员判断，不计入 · all seven, each once; item six is never counted',
  })
  items: NegativeItemDto[];
}

export class ApprovalDto {
  @Day({ description: '日期 · day' })
  on: string;

  @Text(200, { description: '参加的人员 · who took part', example: '村两委 5 人、驻村工作队 2 人' })
  who: string;

  @Text(200, { description: '会议记录或者决议 · the paper', example: '示范一村会议记录〔2026〕4号' })
  paper: string;
}

/** Body of `POST /v1/cases/{id}/negative-list/override`: both collective approvals (S3-38). */
export class NegativeListOverrideDto {
  @Day({ description: '登记日期 · day of the record' })
  on: string;

  @SomeChoices(OVERRIDE_CAUSES, {
    description: `原因，至少一项 · causes, at least one: ${named(overrideCauseCodes)}`,
  })
  causes: OverrideCause[];

  @Flag({ description: '是否负债较多 · whether the debts are heavy' })
  hasHeavyDebt: boolean;

  @Part(() => ApprovalDto, {
    description: '村两委和驻村工作队的研究 · study by the committees with the work team',
  })
  committees: ApprovalDto;

  @Part(() => ApprovalDto, {
    description: '村民代表大会的同意 · consent of the villagers’ representatives',
  })
  representatives: ApprovalDto;
}
