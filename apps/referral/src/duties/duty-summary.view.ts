import { NameView } from '@aid-chain/platform';
import { ApiProperty } from '@nestjs/swagger';

/** How one department stands to its feedback of one quarter. */
export class DepartmentQuarterView {
  @ApiProperty({ description: '部门代码 · code of the department', example: 'medical-insurance' })
  readonly department: string;

  @ApiProperty({ type: NameView, description: '当地的部门名称 · what the place calls it' })
  readonly departmentName: NameView;

  @ApiProperty({ description: '季度 · quarter', example: '2026Q1' })
  readonly quarter: string;

  @ApiProperty({ description: '应报（含已报、未到期和逾期） · owed in all: the sum of the next four' })
  readonly owedInAll: number;

  @ApiProperty({ description: '按期反馈 · reported in time' })
  readonly onTime: number;

  @ApiProperty({ description: '逾期反馈 · reported after the day' })
  readonly late: number;

  @ApiProperty({ description: '逾期未报 · not reported, the day has passed' })
  readonly missing: number;

  @ApiProperty({ description: '未到期 · not reported, the day has not passed' })
  readonly owed: number;

  @ApiProperty({ description: '暂停（全户不存续） · suspended: nobody of the household is left' })
  readonly suspended: number;
}

/** The matrix of departments and quarters. */
export class DutySummary {
  @ApiProperty({ description: '起始季度 · first quarter', example: '2026Q1' })
  readonly from: string;

  @ApiProperty({ description: '截止季度 · last quarter', example: '2026Q4' })
  readonly to: string;

  @ApiProperty({
    type: [DepartmentQuarterView],
    description: '按部门、季度排列；无义务的不列 · by department and quarter, those with a duty only',
  })
  readonly items: DepartmentQuarterView[];
}
