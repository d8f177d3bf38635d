import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { NameView, ShownWhole } from '@aid-chain/platform';

export class ProviderView {
  @ApiProperty()
  department: string;

  @ApiProperty({ type: NameView })
  departmentName: NameView;
}

/** From which money a measure is paid. */
export class FundingView extends NameView {
  @ApiPropertyOptional({
    description: '当地每年至少筹集，单位：分 · what the place holds ready at least each year, in fen',
    example: 1_000_000_000,
  })
  yearlyAtLeastFen?: number;
}

/** A measure of the place that the household may get and does not get (S2-06). */
export class MayGetView {
  @ApiProperty({ example: 'medical-assistance' })
  measureCode: string;

  @ApiProperty({ type: NameView, description: '措施名称 · what the measure is called' })
  measureName: NameView;

  @ApiPropertyOptional({ description: '仅个人措施 · only where it is one person’s' })
  personId?: string;

  @ApiProperty({
    description:
      'may 可能符合 · open 暂不能判断（所缺见 missing）· cannot be decided yet, missing names what lacks',
    example: 'may',
  })
  outcome: string;

  @ApiProperty({ type: [NameView], description: '理由，不含收入、健康 · why, without income or health' })
  reasons: NameView[];

  @ApiProperty({ type: [NameView], description: '缺什么 · what would settle it' })
  missing: NameView[];

  @ApiPropertyOptional({
    type: [NameView],
    description:
      '由工作人员查明的事项，答复见 missing-measures · what somebody has to find out, answered at missing-measures',
  })
  asked?: NameView[];

  @ApiPropertyOptional({
    type: NameView,
    description: '由承办部门决定的事项 · what the department still decides by its own terms',
  })
  decides?: NameView;

  @ApiProperty()
  needKind: string;

  @ApiProperty({ type: NameView })
  needName: NameView;

  @ApiProperty({ type: [ProviderView], description: '承办部门 · who gives it' })
  providers: ProviderView[];

  @ApiProperty({ description: 'cash 资金 · goods 实物 · service 服务 · loan 贷款 · insurance 保险' })
  kind: string;

  @ApiProperty({ description: 'regular 常态化 · transitional 阶段性 (S0-06)' })
  nature: string;

  @ApiPropertyOptional({ description: '文件写明的数额，单位：分 · what the document gives, in fen' })
  amountFen?: number;

  @ApiPropertyOptional({ description: '同上，元 · the same in yuan', example: '2000.00' })
  amountYuan?: string;

  @ApiPropertyOptional({ description: '最高限额，单位：分 · at most, in fen' })
  capFen?: number;

  @ApiPropertyOptional({ description: '同上，元 · the same in yuan', example: '50000.00' })
  capYuan?: string;

  @ApiPropertyOptional({ type: NameView, description: '计量单位 · what it is counted by' })
  unit?: NameView;

  @ApiPropertyOptional({ type: NameView, description: '发放周期 · how often it is given' })
  each?: NameView;

  @ShownWhole({ optional: true, description: '最长月数 · for how many months at most' })
  maxMonths?: number;

  @ApiPropertyOptional({ type: FundingView, description: '资金来源 · from which money' })
  funding?: FundingView;

  @ApiPropertyOptional({
    description: '依据文件 · the document that gives it',
    example: '郑政办〔2024〕46号',
  })
  doc?: string;

  @ApiPropertyOptional({ description: '依据条款 · its article', example: '三（二）1' })
  article?: string;

  @ApiProperty({ description: '演示措施，没有文件依据 · a demonstration, no document gives it' })
  demo: boolean;

  @ApiProperty({ format: 'date', description: '比对日期 · the day on which it was matched' })
  matchedOn: string;
}
