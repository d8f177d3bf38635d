import { reportedFacts } from '@aid-chain/facts/http';
import { Choice, Code, Day, Id, Parts } from '@aid-chain/platform';
import { VERIFICATION_RESULTS, type VerificationResult } from '@aid-chain/vocabulary';

/** One queried source: what it answered, and the facts that came with it. */
export class VerificationSourceDto extends reportedFacts() {
  @Code({ description: '数据来源代码 · source', example: 'tax' })
  sourceCode: string;

  @Id({ optional: true, description: '被查询成员 · member who was queried' })
  personId?: string;

  @Choice(VERIFICATION_RESULTS, { description: '结果；无数据不等于零 · result; no-data is not zero' })
  result: VerificationResult;
}

/** Body of `POST /v1/cases/{id}/verification-report`. */
export class VerificationReportDto {
  @Day({ description: '报告日期 · date of the report' })
  on: string;

  @Parts(() => VerificationSourceDto, 100, { description: '核对来源 · sources' })
  sources: VerificationSourceDto[];
}
