import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { NameView } from '@aid-chain/platform';
import { PeriodView } from '../referrals/family.view.js';

/** What a department reported that it gives. */
export class ReceivedAidView {
  @ApiPropertyOptional({ description: '仅个人的 · only where it is one person’s' })
  personId?: string;

  @ApiProperty()
  referralId: string;

  @ApiProperty()
  department: string;

  @ApiProperty({ type: NameView })
  departmentName: NameView;

  @ApiProperty()
  needKind: string;

  @ApiProperty({ type: NameView })
  needName: NameView;

  @ApiProperty()
  measureCode: string;

  @ApiProperty({ type: NameView, description: '措施名称 · what the department calls the measure' })
  measureName: NameView;

  @ApiProperty()
  kind: string;

  @ApiProperty({ description: 'regular 常态化 · transitional 阶段性 (S0-06)' })
  nature: string;

  @ApiPropertyOptional()
  amountFen?: number;

  @ApiPropertyOptional({ example: '1200.00' })
  amountYuan?: string;

  @ApiPropertyOptional()
  quantity?: number;

  @ApiPropertyOptional()
  unit?: string;

  @ApiPropertyOptional({ type: NameView, description: '计量单位名称 · what it calls the unit' })
  unitName?: NameView;

  @ApiProperty({ type: PeriodView })
  period: PeriodView;

  @ApiProperty()
  fundingSource: string;

  @ApiProperty({
    description:
      '本地目录和部门登记项中有此措施；否则由民政核对 · whether the place or the entry of the department knows the measure; where not, civil affairs looks into it',
  })
  isListed: boolean;

  @ApiPropertyOptional({ description: '依据文件 · the document that gives it', example: '社会救助法' })
  doc?: string;

  @ApiPropertyOptional({ description: '依据条款 · its article', example: '第十八条' })
  article?: string;
}
