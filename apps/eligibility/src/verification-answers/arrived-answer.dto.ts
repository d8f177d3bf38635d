import { PeriodDto, reportedFacts } from '@aid-chain/facts/http';
import { Choice, Code, Day, Id, Part, Text } from '@aid-chain/platform';
import {
  named,
  SOURCE_GAP_REASONS,
  sourceGapReasonCodes,
  VERIFICATION_RESULTS,
  verificationResultCodes,
  type SourceGapReason,
  type VerificationResult,
} from '@aid-chain/vocabulary';

/** What a source answered about one person, as the report by hand takes it: facts under the id that was asked about. */
export class GivenAnswerDto extends reportedFacts() {
  @Choice(VERIFICATION_RESULTS, {
    description: `结果；无数据不等于零 · result; no-data is not zero: ${named(verificationResultCodes)}`,
  })
  result: VerificationResult;

  @Choice(SOURCE_GAP_REASONS, {
    optional: true,
    description: `未能查询的理由 · why there is no answer: ${named(sourceGapReasonCodes)}`,
  })
  reasonCode?: SourceGapReason;

  @Part(() => PeriodDto, { optional: true, description: '查询期间 · months asked about' })
  period?: PeriodDto;

  @Day({ description: '查询日期 · day on which the source was queried' })
  queriedOn: string;
}

/** One answer of a verification platform, a line of its file or an entry of its list. */
export class ArrivedAnswerDto extends GivenAnswerDto {
  @Text(64, { description: '平台的答复编号 · number of the answer at the platform', example: 'a-000001' })
  answerId: string;

  @Id({ description: '核对请求 · the request' })
  requestId: string;

  @Id({ description: '请求中的人员 · the person of the request' })
  subjectId: string;

  @Code({ description: '数据来源 · source', example: 'tax' })
  sourceCode: string;
}
