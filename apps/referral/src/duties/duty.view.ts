import { townshipOf } from '@aid-chain/kernel';
import { NameView, ShownLeftOut, type Actor, ShownNext } from '@aid-chain/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DUTY_STATES, nameOf, needKindCodes, type Bilingual, type NeedKind } from '@aid-chain/vocabulary';

/** What a department owes for a referral; no personal data. */
class DutyView {
  @ApiProperty({ format: 'uuid', description: '转办编号 · the referral' })
  readonly referralId: string;

  @ApiProperty({ description: '责任部门 · the department that owes it', example: 'medical-insurance' })
  readonly department: string;

  @ApiProperty({ type: NameView, description: '当地的部门名称 · what the place calls it' })
  readonly departmentName: NameView;

  @ApiProperty({ description: '需求种类 · kind of need', example: 'medical' })
  readonly needKind: string;

  @ApiProperty({ type: NameView, description: '需求名称 · name of the need' })
  readonly needName: NameView;

  @ApiProperty({ enum: DUTY_STATES, description: '完成情况 · how the department stands to it' })
  readonly state: string;

  @ApiProperty({ format: 'date', description: '到期日 · due day' })
  readonly dueOn: string;

  @ApiProperty({ description: '镇代码 · code of the township', example: '510683990000' })
  readonly townshipCode: string;

  @ApiPropertyOptional({ description: '村代码，仅工作人员可见 · of the village, for officials' })
  readonly regionCode?: string;
}

/** A measure on which the report of a quarter goes on. */
export class RunningMeasureView {
  @ApiProperty({ description: '措施代码 · measure', example: 'medical-assistance' })
  readonly measureCode: string;

  @ApiProperty({ type: NameView, description: '部门所称的名称 · what the department calls it' })
  readonly measureName: NameView;

  @ApiProperty({ format: 'date', description: '止 · its last day' })
  readonly until: string;
}

/** What a department owes for a quarter (S0-24). */
export class FeedbackDutyView extends DutyView {
  @ApiProperty({ description: '季度 · quarter', example: '2026Q1' })
  readonly quarter: string;

  @ApiProperty({ format: 'date', description: '自何日起可报终报 · from when the final report is taken' })
  readonly announceOn: string;

  @ApiProperty({
    type: [RunningMeasureView],
    description: '该季度内仍在执行的措施，须继续反馈 · measures that run in the quarter and are reported on',
  })
  readonly runningMeasures: readonly RunningMeasureView[];

  @ApiPropertyOptional({ format: 'date', description: '终报日期 · day of the final report' })
  readonly reportedOn?: string;
}

/** The acknowledgement that a department owes. */
export class AcknowledgementView extends DutyView {
  @ApiProperty({ format: 'date', description: '推送日期 · day on which it was referred' })
  readonly referredOn: string;

  @ApiProperty({ description: '超出已公布的放假安排 · the day lies beyond the calendar of days off' })
  readonly dueProvisional: boolean;

  @ApiPropertyOptional({
    format: 'date',
    description: '部门所填签收日期 · the day that the department states',
  })
  readonly acknowledgedOn?: string;

  @ApiPropertyOptional({
    format: 'date',
    description:
      '签收送达日期；是否按期以此为准 · the day on which it came, which decides whether it was in time',
  })
  readonly acknowledgementCameOn?: string;
}

export class FeedbackDutyPage {
  @ApiProperty({ type: [FeedbackDutyView] })
  readonly items: FeedbackDutyView[];

  @ShownNext()
  readonly next?: string;

  @ShownLeftOut()
  readonly leftOut?: number;
}

export class AcknowledgementPage {
  @ApiProperty({ type: [AcknowledgementView] })
  readonly items: AcknowledgementView[];

  @ShownNext()
  readonly next?: string;

  @ShownLeftOut()
  readonly leftOut?: number;
}

/** What every row of a list of duties has. */
export interface DutyRow {
  readonly referralId: string;
  readonly department: string;
  readonly needKind: NeedKind;
  readonly state: string;
  readonly dueOn: string;
  readonly regionCode: string;
}

/** A duty as an actor sees it. @param departmentName what the place calls its department */
export function dutyView({ regionCode, ...row }: DutyRow, actor: Actor, departmentName: Bilingual): DutyView {
  return {
    ...row,
    departmentName,
    needName: nameOf(needKindCodes, row.needKind),
    townshipCode: townshipOf(regionCode),
    ...(actor.role === 'department' ? {} : { regionCode }),
  };
}
