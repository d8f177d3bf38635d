import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { NameView } from '@aid-chain/platform';

/** One step of a need from department to department. */
export class PathStepView {
  @ApiProperty({ format: 'date', description: '推送、转出或决定的日期 · day of the step' })
  readonly on: string;

  @ApiPropertyOptional({ description: '转出部门 · the department that had it before' })
  readonly from?: string;

  @ApiProperty({ description: '接收部门 · the department that it went to' })
  readonly to: string;

  @ApiProperty({ type: NameView })
  readonly toName: NameView;

  @ApiProperty({
    description: 'routed · handed-over · sent-to-decide · decided · reopened · referred-again',
  })
  readonly opening: string;

  @ApiProperty({ type: NameView })
  readonly openingName: NameView;

  @ApiPropertyOptional({
    description: '转办、决定或重新开启的理由；came-back、third-passing-on 为交民政决定的原因 · why',
  })
  readonly reasonCode?: string;

  @ApiPropertyOptional({ description: '仅工作人员可见 · for officials' })
  readonly referralId?: string;

  @ApiPropertyOptional({ description: '仅工作人员可见 · for officials' })
  readonly state?: string;
}
