import { Choice, Choices, Codes, Day, Id, PageQuery, Part, Parts, Region, Text } from '@aid-chain/platform';
import {
  ADJUSTMENT_STATES,
  CATEGORIES,
  CIVIL_CAPACITIES,
  civilCapacityCodes,
  HEARING_MEANS,
  hearingMeansCodes,
  HEARING_OPINIONS,
  hearingOpinionCodes,
  HEARING_OUTCOMES,
  hearingOutcomeCodes,
  named,
  NOTICE_METHODS,
  PUBLICITY_OUTCOMES,
  type AdjustmentState,
  type Category,
  type CivilCapacity,
  type HearingMeans,
  type HearingOpinion,
  type HearingOutcome,
  type NoticeMethod,
  type PublicityOutcome,
} from '@aid-chain/vocabulary';

/** Body of `POST /v1/cases/{id}/adjustments`: which running recognition the case would reduce or end. */
export class AdjustmentProposalDto {
  @Day({ description: '提出日期 · day of the proposal' })
  on: string;

  @Choice(CATEGORIES, { description: '正在享受的类别 · category that runs' })
  category: Category;

  @Id({ optional: true, description: '单人认定的本人 · the person, of a recognition of one person' })
  personId?: string;
}

/** Body of `POST /v1/adjustments/{id}/hearing-tries`. */
export class HearingTryDto {
  @Day({ description: '联系日期 · day of the attempt' })
  on: string;

  @Choice(HEARING_MEANS, { description: `方式 · means: ${named(hearingMeansCodes)}` })
  means: HearingMeans;
}

/** A guardian: an adult member, or the name of somebody outside; one of both. */
export class HearingGuardianDto {
  @Id({ optional: true, description: '户内的监护人 · guardian of the household' })
  personId?: string;

  @Text(60, {
    optional: true,
    description: '户外监护人姓名（加密保存） · name of a guardian outside, kept sealed',
  })
  name?: string;
}

/** One point of what was stated. */
export class HearingPointDto {
  @Text(2000, { description: '所述意见（加密保存） · what was stated, kept sealed' })
  stated: string;

  @Text(2000, { description: '工作人员的答复（加密保存） · the answer of the official, kept sealed' })
  answer: string;
}

/** Body of `POST /v1/adjustments/{id}/hearing`. */
export class HearingDto {
  @Choice(HEARING_OUTCOMES, { description: `结果 · outcome: ${named(hearingOutcomeCodes)}` })
  outcome: HearingOutcome;

  @Day({
    description: '听取日期；未联系上的，为认定之日 · day of the hearing, or on which nobody was reached',
  })
  on: string;

  @Choice(HEARING_MEANS, { optional: true, description: `方式 · means: ${named(hearingMeansCodes)}` })
  means?: HearingMeans;

  @Codes(5, {
    description: '听取意见的工作人员编号 · ids of the officials who heard',
    example: ['demo-clerk'],
  })
  heardBy: string[];

  @Id({ optional: true, description: '被听取意见的人 · who was heard' })
  personId?: string;

  @Choice(CIVIL_CAPACITIES, {
    optional: true,
    description: `成年人的民事行为能力，须问明 · civil capacity of an adult, asked and never assumed: ${named(civilCapacityCodes)}`,
  })
  capacity?: CivilCapacity;

  @Part(() => HearingGuardianDto, {
    optional: true,
    description:
      '未成年人或者不具有完全民事行为能力的人的监护人 · guardian of a minor or of who lacks full capacity',
  })
  guardian?: HearingGuardianDto;

  @Choice(HEARING_OPINIONS, {
    optional: true,
    description: `态度 · opinion: ${named(hearingOpinionCodes)}`,
  })
  opinion?: HearingOpinion;

  @Parts(() => HearingPointDto, 50, {
    optional: true,
    description: '逐点意见和答复 · each point with its answer',
  })
  points?: HearingPointDto[];

  @Text(500, {
    optional: true,
    description:
      '再次听取的，写明更正此前记录的什么（加密保存）· of a second hearing on the same proposal: what of the one before it corrects, kept sealed',
  })
  corrects?: string;
}

/** Body of what has a day alone: `POST /v1/adjustments/{id}/decision` and `…/publicity`. */
export class AdjustmentStepDto {
  @Day({ description: '日期 · day' })
  on: string;
}

/** Body of `POST /v1/adjustments/{id}/publicity/end`. */
export class AdjustmentPublicityEndDto {
  @Day({ description: '结束日期 · day on which it ended' })
  on: string;

  @Choice(PUBLICITY_OUTCOMES, {
    description:
      '无异议，或者有异议（撤回并重新调查） · no objection, or an objection, which withdraws the proposal',
  })
  outcome: PublicityOutcome;
}

/** Body of `POST /v1/adjustments/{id}/withdrawal`. */
export class AdjustmentWithdrawalDto {
  @Day({ description: '撤回日期 · day of the withdrawal' })
  on: string;

  @Text(1000, { description: '理由（加密保存） · why, kept sealed' })
  reason: string;
}

/** Body of `POST /v1/adjustments/{id}/notice`. */
export class AdjustmentNoticeDto {
  @Day({
    description:
      '送达日期；公告送达的，为公告之日 · handed over on; of a public notice the day on which it was put up',
  })
  on: string;

  @Choice(NOTICE_METHODS, { description: '送达方式 · method' })
  method: NoticeMethod;

  @Id({ optional: true, description: '签收人；直接送达必填 · who took it, required in person' })
  receivedBy?: string;

  @Choices(NOTICE_METHODS, {
    optional: true,
    description:
      '公告送达前已试过的送达方式；多次联系未果的可不填 · by which means it was tried before a public notice; not needed where nobody was reached at the hearing',
  })
  confirmedTries?: NoticeMethod[];
}

/** Query of `GET /v1/adjustments`. */
export class AdjustmentsQuery extends PageQuery {
  @Choice(ADJUSTMENT_STATES, { optional: true, description: '状态 · state' })
  state?: AdjustmentState;

  @Id({ optional: true, description: '某户的 · of one household' })
  householdId?: string;

  @Id({ optional: true, description: '某案件的 · of one case' })
  caseId?: string;

  @Region({ optional: true, description: '地区及其以下 · a region and all below it' })
  regionCode?: string;
}
