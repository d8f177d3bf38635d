import { surveyedFacts } from '@aid-chain/facts/http';
import { Choice, Choices, Code, Codes, Day, Flag, Id, Part, Parts, Text } from '@aid-chain/platform';
import {
  ASSESSMENT_CLASSES,
  ASSESSMENT_DIMENSIONS,
  assessmentClassCodes,
  assessmentDimensionCodes,
  type AssessmentClass,
  type AssessmentDimension,
  NEED_ANSWERS,
  NEED_ASPECTS,
  NEED_KINDS,
  NEED_REASONS,
  PAPER_REASONS,
  PAPERS,
  named,
  type NeedAnswerKind,
  type NeedAspect,
  type NeedKind,
  type NeedReason,
  type Paper,
  paperCodes,
  type PaperReason,
  paperReasonCodes,
  needConfirmationReasonCodes,
  needDeclineReasonCodes,
  URGENCIES,
  type Urgency,
} from '@aid-chain/vocabulary';

export class SurveyAuthorisationDto {
  @Id({ description: '成员 · member' })
  personId: string;

  @Code({ description: '授权书版本 · version of the text', example: 'authorisation-2026' })
  textVersion: string;

  @Day({ description: '签署日期 · signed on' })
  signedOn: string;
}

export class SurveyNeedDto {
  @Choice(NEED_KINDS, { description: '需求 · need' })
  kind: NeedKind;

  @Id({ optional: true, description: '成员；全户需求不填 · member, left out for the household' })
  personId?: string;

  @Choice(NEED_ANSWERS, { description: '确认或不予确认 · confirm or decline' })
  decision: NeedAnswerKind;

  @Choice(NEED_REASONS, {
    description: `理由 · reason to confirm: ${named(needConfirmationReasonCodes)}; to decline: ${named(needDeclineReasonCodes)}`,
    example: 'seen-at-home',
  })
  reasonCode: NeedReason;

  @Choices(NEED_ASPECTS, { optional: true, description: '方面（医疗） · aspects (medical)' })
  aspects?: NeedAspect[];

  @Choice(URGENCIES, { optional: true, description: '缓急 · urgency' })
  urgency?: Urgency;

  @Code({
    optional: true,
    description:
      '低于该类需求应有缓急时必填的理由代码；文件未列清单，由本地约定，不写个人信息 · reason, needed where it is less urgent than its kind; no document lists them, so the place agrees on its own codes, without personal data',
    example: 'damage-repaired',
  })
  urgencyReasonCode?: string;
}

export class PaperRequestDto {
  @Choice(PAPERS, {
    description: `书面材料；可由本地核对来源核实的不得要求提供 · paper; none that a source of the place establishes: ${named(paperCodes)}`,
    example: 'medical-receipt',
  })
  paper: Paper;

  @Id({ optional: true, description: '成员；全户的不填 · member, left out for the household' })
  personId?: string;

  @Choice(PAPER_REASONS, { description: `理由 · why it is asked for: ${named(paperReasonCodes)}` })
  reasonCode: PaperReason;
}

export class AssessedItemDto {
  @Choice(ASSESSMENT_DIMENSIONS, { description: `维度 · dimension: ${named(assessmentDimensionCodes)}` })
  dimension: AssessmentDimension;

  @Choice(ASSESSMENT_CLASSES, { description: `类别 · class: ${named(assessmentClassCodes)}` })
  class: AssessmentClass;

  @Code({
    description: '项目，见本地清单 assessment.items · item of the list of the place',
    example: 'illness',
  })
  item: string;

  @Flag({ description: '是否存在困难 · whether the family lacks it' })
  isLacking: boolean;
}

/** Facts that the survey found; what is left out changes nothing. */
export class SurveyFactsDto extends surveyedFacts() {}

/** Body of `POST /v1/cases/{id}/survey`. */
export class SurveyDto {
  @Day({ description: '调查日期 · date of the survey' })
  on: string;

  @Codes(20, {
    description:
      '调查人员：至少两名不同的镇（街道）经办人员，购买服务的人员另加 · at least two different officials of the township, people of purchased services beside them',
    example: ['demo-clerk', 'demo-clerk-2'],
  })
  investigators: string[];

  @Parts(() => SurveyAuthorisationDto, 50, {
    optional: true,
    description: '当场取得的授权 · authorisations signed',
  })
  authorisations?: SurveyAuthorisationDto[];

  @Part(() => SurveyFactsDto, { optional: true, description: '查明的事实 · facts found' })
  facts?: SurveyFactsDto;

  @Parts(() => SurveyNeedDto, 50, { description: '逐项确认需求 · an answer to each proposed need' })
  needs: SurveyNeedDto[];

  @Parts(() => PaperRequestDto, 50, {
    optional: true,
    description:
      '要求该户补充的材料（社会救助法 62） · papers that the family is asked for, with the reason of each',
  })
  papersRequested?: PaperRequestDto[];

  @Parts(() => AssessedItemDto, 60, {
    optional: true,
    description: '六维三类评估，每个维度至少一项 · the assessment, at least one item of each dimension',
  })
  assessment?: AssessedItemDto[];

  @Text(2000, { optional: true, description: '调查记录（加密保存） · note, kept sealed' })
  note?: string;
}
