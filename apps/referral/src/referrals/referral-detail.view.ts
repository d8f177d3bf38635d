import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Duty } from '../feedback/duty.store.js';
import type { NotedReport } from '../feedback/report-notes.js';
import type { NeedOrigin } from '../open-needs/need-origins.js';
import type { GivenAnswer } from './answer.rules.js';
import type { FamilyDetails } from './family-view.rules.js';
import { PathStepView } from './path-step.view.js';
import { ReferralView } from './referral.view.js';

/** A referral with everything that the asker may see of it. */
export class ReferralDetail extends ReferralView {
  @ApiProperty({
    type: Object,
    description:
      '{name, idNumber, birthDate, phone, address, regionCode, ground, categories}：部门只见目录允许的内容，其他人默认隐去 · ' +
      'a department sees what its catalogue entry allows, others masked',
  })
  readonly family: FamilyDetails;

  @ApiPropertyOptional({
    type: Object,
    description: '{doc, article}：部门查看的依据 · why the department may see it',
  })
  readonly legalGround?: { readonly doc: string; readonly article: string };

  @ApiProperty({ type: [Object], description: '{answer, on, reasonCode, to}' })
  readonly answers: readonly GivenAnswer[];

  @ApiProperty({
    type: [Object],
    description: '{quarter, dueOn, state: open | reported | released, overdue}',
  })
  readonly duties: readonly Duty[];

  @ApiProperty({
    type: [Object],
    description:
      '{reportId, quarter, revision, final, outcome, aid, evidence, channel, note, …}；说明只向本部门、镇和民政显示 · ' +
      'the note for its department, the township and civil affairs',
  })
  readonly reports: readonly NotedReport[];

  @ApiPropertyOptional({
    type: [Object],
    description: '仅工作人员可见：并入同一需求的申请、调查和走访 · for officials: what it answers, all of it',
  })
  readonly origins?: readonly NeedOrigin[];

  @ApiProperty({ type: [PathStepView], description: '该需求历经的部门，按先后 · its way, in order' })
  readonly path: readonly PathStepView[];
}
