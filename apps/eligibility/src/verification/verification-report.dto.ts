import { PeriodDto, reportedFacts } from '@aid-chain/facts/http';
import { Choice, Code, Day, Id, Part, Parts } from '@aid-chain/platform';
import {
  named,
  SOURCE_GAP_REASONS,
  sourceGapReasonCodes,
  type SourceGapReason,
  VERIFICATION_RESULTS,
  type VerificationResult,
  verificationResultCodes,
  verificationSourceCodes,
} from '@aid-chain/vocabulary';
import { SupporterDto } from '../supporters/supporter.dto.js';

/** One source of the place's scope: what it answered with which facts, or why it did not. */
export class VerificationSourceDto extends reportedFacts() {
  @Code({
    description: `数据来源，须在本地核对范围内 · source, of the place's scope: ${named(verificationSourceCodes)}`,
    example: 'tax',
  })
  sourceCode: string;

  @Id({
    optional: true,
    description:
      '被查询成员；不填的，为全部成年成员中未单独填写者 · member who was queried; left out: every adult who has no entry of their own',
  })
  personId?: string;

  @Choice(VERIFICATION_RESULTS, {
    description: `结果；无数据不等于零 · result; no-data is not zero: ${named(verificationResultCodes)}`,
  })
  result: VerificationResult;

  @Choice(SOURCE_GAP_REASONS, {
    optional: true,
    description: `未能查询或未查询的理由 · why there is no answer: ${named(sourceGapReasonCodes)}`,
  })
  reasonCode?: SourceGapReason;

  @Part(() => PeriodDto, {
    optional: true,
    description: '查询期间；所附事实须在其内 · months asked about; its facts lie inside',
  })
  period?: PeriodDto;
}

/** Body of `POST /v1/cases/{id}/verification-report`. */
export class VerificationReportDto {
  @Day({ description: '报告日期 · date of the report' })
  on: string;

  @Parts(() => VerificationSourceDto, 1000, {
    description:
      '核对来源：范围内每一来源、每名成年成员均须有结果，或注明未查询的理由 · sources: each of the scope for each adult, with its result or why it was not asked',
  })
  sources: VerificationSourceDto[];

  @Parts(() => SupporterDto, 20, {
    optional: true,
    description:
      '共同生活成员以外的赡养、抚养、扶养义务人：须有必要和本人同意 · supporters outside the household, with stated need and their consent',
  })
  supporters?: SupporterDto[];
}

/** Body of `POST /v1/cases/{id}/verification-report/issue`: what is added by hand to the answers of the requests. */
export class IssuedReportDto {
  @Day({ description: '报告日期，不早于最后一项答复 · date of the report, not before the last answer' })
  on: string;

  @Parts(() => VerificationSourceDto, 1000, {
    optional: true,
    description:
      '未经请求的来源：其结果，或未查询的理由 · sources without a request: their result, or why they were not asked',
  })
  sources?: VerificationSourceDto[];

  @Parts(() => SupporterDto, 20, {
    optional: true,
    description: '未经请求的义务人，如不同意核对的 · supporters without a request, such as those who refuse',
  })
  supporters?: SupporterDto[];
}
