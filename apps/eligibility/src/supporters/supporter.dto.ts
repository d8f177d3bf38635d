import { AssetDto, IncomeDto, PeriodDto } from '@aid-chain/facts/http';
import { Choice, Code, Day, Id, Part, Parts, PersonName } from '@aid-chain/platform';
import {
  named,
  SOURCE_GAP_REASONS,
  sourceGapReasonCodes,
  SUPPORTER_NEEDS,
  SUPPORTER_RELATIONS,
  supporterNeedCodes,
  supporterRelationCodes,
  VERIFICATION_RESULTS,
  verificationResultCodes,
  type SourceGapReason,
  type SupporterNeed,
  type SupporterRelation,
  type VerificationResult,
} from '@aid-chain/vocabulary';

export class SupporterNeedDto {
  @Day({ description: '说明必要的日期 · day on which the need was stated' })
  statedOn: string;

  @Choice(SUPPORTER_NEEDS, { description: `理由 · reason: ${named(supporterNeedCodes)}` })
  reasonCode: SupporterNeed;
}

export class SupporterConsentDto {
  @Day({ description: '本人同意的日期 · day on which they consented' })
  givenOn: string;
}

/** What one source answered about somebody outside the household: income and property, nothing else. */
export class SupporterAnswerDto {
  @Code({
    description: '数据来源，须掌握收入或财产 · source that knows of income or property',
    example: 'tax',
  })
  sourceCode: string;

  @Choice(VERIFICATION_RESULTS, { description: `结果 · result: ${named(verificationResultCodes)}` })
  result: VerificationResult;

  @Choice(SOURCE_GAP_REASONS, {
    optional: true,
    description: `未能查询的理由 · why there is no answer: ${named(sourceGapReasonCodes)}`,
  })
  reasonCode?: SourceGapReason;

  @Part(() => PeriodDto, { optional: true, description: '查询期间 · months asked about' })
  period?: PeriodDto;

  @Parts(() => IncomeDto, 100, { optional: true, description: '义务人的收入 · their income' })
  incomes?: IncomeDto[];

  @Parts(() => AssetDto, 100, { optional: true, description: '义务人的财产 · their property' })
  assets?: AssetDto[];
}

/** Somebody outside the household who owes a member support (社会救助法 41): with need and consent, or their refusal. */
export class SupporterDto {
  @Id({
    optional: true,
    description:
      '以前报告中的同一义务人，更正姓名或关系时填写 · the same person of an earlier report, where name or relation are corrected',
  })
  supporterId?: string;

  @PersonName({ description: '义务人姓名（加密保存） · name, kept sealed', example: '李示范' })
  name: string;

  @Id({ description: '受赡养、抚养、扶养的成员 · member whom they owe support' })
  supporterOf: string;

  @Choice(SUPPORTER_RELATIONS, {
    description: `是该成员的 · what they are to that member: ${named(supporterRelationCodes)}`,
  })
  relation: SupporterRelation;

  @Part(() => SupporterNeedDto, { optional: true, description: '核对的必要；必填 · stated need; needed' })
  need?: SupporterNeedDto;

  @Part(() => SupporterConsentDto, {
    optional: true,
    description: '本人同意；与 refusedOn 二者填一 · their consent; this or refusedOn',
  })
  consent?: SupporterConsentDto;

  @Day({
    optional: true,
    description: '本人不同意的日期；此时不得查询 · day of their refusal; nothing is queried',
  })
  refusedOn?: string;

  @Parts(() => SupporterAnswerDto, 50, { optional: true, description: '核对结果 · what sources answered' })
  sources?: SupporterAnswerDto[];
}
