import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { NameView } from '@aid-chain/platform';

export class ProviderView {
  @ApiProperty()
  department: string;

  @ApiProperty({ type: NameView })
  departmentName: NameView;
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
