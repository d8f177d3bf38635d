import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Duty } from '../feedback/duty.store.js';
import type { NotedReport } from '../feedback/report-notes.js';
import type { NeedOrigin } from '../open-needs/need-origins.js';
import type { StoredAnswer } from './answer.store.js';
import type { FamilyDetails } from './family-view.rules.js';
import {
  DutyView,
  FamilyView,
  GivenAnswerView,
  LegalGroundView,
  NeedOriginView,
  ReportView,
} from './family.view.js';
import { PathStepView } from './path-step.view.js';
import { ReferralView } from './referral.view.js';

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
    type: [NeedOriginView],
    description: '仅工作人员可见：并入同一需求的申请、调查和走访 · for officials: what it answers, all of it',
  })
  readonly origins?: readonly NeedOrigin[];

  @ApiProperty({ type: [PathStepView], description: '该需求历经的部门，按先后 · its way, in order' })
  readonly path: readonly PathStepView[];
}
