import { Choice, Code, Day, Id, Parts } from '@aid-chain/platform';
import { VERIFICATION_RESULTS, type VerificationResult } from '@aid-chain/vocabulary';
import { ValuedEach } from '../body/fields.js';
import { AssetDto, ExpenditureDto, IncomeDto } from '../facts/economic-facts.dto.js';

/** One queried source: what it answered, and the facts that came with it. */
export class VerificationSourceDto {
  @Code({ description: '数据来源代码 · source', example: 'tax' })
  sourceCode: string;

  @Id({ optional: true, description: '被查询成员 · member who was queried' })
  personId?: string;

  @Choice(VERIFICATION_RESULTS, { description: '结果；无数据不等于零 · result; no-data is not zero' })
  result: VerificationResult;

  @Parts(() => IncomeDto, 100, { optional: true, description: '收入 · incomes' })
  incomes?: IncomeDto[];

  @Parts(() => ExpenditureDto, 100, { optional: true, description: '支出 · expenditures' })
  expenditures?: ExpenditureDto[];

  @Parts(() => AssetDto, 100, { optional: true, description: '财产 · assets' }, ValuedEach())
  assets?: AssetDto[];
}

/** Body of `POST /v1/cases/{id}/verification-report`. */
export class VerificationReportDto {
  @Day({ description: '报告日期 · date of the report' })
  on: string;

  @Parts(() => VerificationSourceDto, 100, { description: '核对来源 · sources' })
  sources: VerificationSourceDto[];
}
