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

/** More items than any list has. */
const MAX_ITEMS = 20;

export class NegativeItemDto {
  @Whole(1, MAX_ITEMS, { description: '负面清单的项次 · number of the item in the document' })
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

  @Parts(() => NegativeItemDto, MAX_ITEMS, {
    description:
      '本地清单逐项回答，每项一次；本地规定不计入的（如行为方面）由人员判断 · every item of the place’s list, each once; what the place does not count, as conduct, people judge',
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
