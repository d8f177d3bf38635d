import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { NotedReport } from '../feedback/report-notes.js';
import { NameView } from '@aid-chain/platform';
import type { NeedOrigin } from '../open-needs/need-origins.js';
import { ReportView } from '../referrals/family.view.js';
import { NeedOriginView } from '../referrals/need-origin.view.js';
import { PathStepView } from '../referrals/path-step.view.js';

/** What civil affairs decided about a need that no department took. */
export class NeedDecisionView {
  @ApiProperty({ description: '决定的代码 · code of the decision' })
  readonly code: string;

  @ApiProperty({ type: NameView })
  readonly name: NameView;

  @ApiProperty({ format: 'date' })
  readonly on: string;
}

/** A need with its way through the departments and what they reported. */
export class NeedView {
  @ApiProperty()
  readonly needId: string;

  @ApiProperty()
  readonly householdId: string;

  @ApiPropertyOptional()
  readonly personId?: string;

  @ApiProperty()
  readonly kind: string;

  @ApiProperty({ type: NameView })
  readonly kindName: NameView;

  @ApiProperty({ type: [String] })
  readonly aspects: readonly string[];

  @ApiProperty()
  readonly urgency: string;

  @ApiProperty({ description: 'open 办理中 · closed 已结束' })
  readonly state: string;

  @ApiProperty({ format: 'date' })
  readonly establishedOn: string;

  @ApiPropertyOptional({ format: 'date' })
  readonly endedOn?: string;

  @ApiPropertyOptional({
    type: NeedDecisionView,
    description: '民政部门最近一次决定 · the last decision of civil affairs',
  })
  readonly decision?: NeedDecisionView;

  @ApiProperty({ type: NameView, description: '依据 · the ground' })
  readonly ground: NameView;

  @ApiProperty({
    type: [NeedOriginView],
    description: '并入该需求的申请、调查和走访 · the filings, surveys and visits that it joins',
  })
  readonly origins: readonly NeedOrigin[];

  @ApiProperty({ type: [PathStepView], description: '历次转办，按先后 · its referrals in order' })
  readonly referrals: readonly PathStepView[];

  @ApiProperty({ type: [ReportView], description: '部门反馈；说明只向有权查看的人显示 · reports' })
  readonly reports: readonly NotedReport[];
}
