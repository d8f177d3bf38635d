import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Duty } from '../feedback/duty.store.js';
import type { NotedReport } from '../feedback/report-notes.js';
import type { NeedOrigin } from '../open-needs/need-origins.js';
import type { StoredAnswer } from './answer.store.js';
import type { FamilyDetails } from './family-view.rules.js';
import { DutyView, FamilyView, GivenAnswerView, LegalGroundView, ReportView } from './family.view.js';
import { NameView } from '@aid-chain/platform';
import { NeedOriginView } from './need-origin.view.js';
import { nameOf, referralStepCodes } from '@aid-chain/vocabulary';
import type { ShownStep } from '../steps/step.store.js';
import { RequestedMeasureView } from '../requested-measures/requested-measure.view.js';
import { PathStepView } from './path-step.view.js';
import { ReferralView } from './referral.view.js';

/** A step that the department owes or owed. */
export class StepView {
  @ApiProperty({ description: '环节：acknowledge 签收 · decide 决定是否受理 · begin 开始办理' })
  readonly step: string;

  @ApiProperty({ type: NameView, description: '环节名称 · name of the step' })
  readonly stepName: NameView;

  @ApiProperty({ format: 'date', description: '期限 · due day' })
  readonly dueOn: string;

  @ApiProperty({ description: '超出已公布的放假安排 · the day lies beyond the calendar of days off' })
  readonly dueProvisional: boolean;

  @ApiPropertyOptional({ format: 'date', description: '完成日期 · day on which it was taken' })
  readonly doneOn?: string;

  @ApiProperty({ description: '因取消等原因免除 · released, as the referral was taken back' })
  readonly released: boolean;

  @ApiProperty({ description: '逾期 · the day passed before it was taken' })
  readonly overdue: boolean;
}

/** A step as it is shown. */
export function stepShown({ doneOn, ...step }: ShownStep): StepView {
  return {
    ...step,
    stepName: nameOf(referralStepCodes, step.step),
    ...(doneOn === null ? {} : { doneOn }),
  };
}

/** A referral with everything that the asker may see of it. */
export class ReferralDetail extends ReferralView {
  @ApiProperty({
    type: FamilyView,
    description:
      '部门只见目录允许的内容，其他人默认隐去 · ' +
      'a department sees what its catalogue entry allows, others masked',
  })
  readonly family: FamilyDetails;

  @ApiPropertyOptional({
    type: LegalGroundView,
    description: '部门查看的依据 · why the department may see it',
  })
  readonly legalGround?: { readonly doc: string; readonly article: string };

  @ApiProperty({ type: [GivenAnswerView], description: '部门的历次答复 · answers of the department' })
  readonly answers: readonly StoredAnswer[];

  @ApiProperty({ type: [StepView], description: '各环节的期限和完成情况 · its steps, by their days' })
  readonly steps: readonly StepView[];

  @ApiProperty({
    type: [DutyView],
    description: '应反馈的季度 · quarters to report on',
  })
  readonly duties: readonly Duty[];

  @ApiProperty({
    type: [ReportView],
    description:
      '部门反馈；说明只向本部门、镇和民政显示 · ' +
      'the note for its department, the township and civil affairs',
  })
  readonly reports: readonly NotedReport[];

  @ApiPropertyOptional({
    type: [RequestedMeasureView],
    description: '商请落实的具体措施，没有时不显示 · named measures that it asks for, where there are any',
  })
  readonly requestedMeasures?: readonly RequestedMeasureView[];

  @ApiPropertyOptional({
    type: [NeedOriginView],
    description: '仅工作人员可见：并入同一需求的申请、调查和走访 · for officials: what it answers, all of it',
  })
  readonly origins?: readonly NeedOrigin[];

  @ApiProperty({ type: [PathStepView], description: '该需求历经的部门，按先后 · its way, in order' })
  readonly path: readonly PathStepView[];
}
