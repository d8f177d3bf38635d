import { ShownCode, ShownDay, ShownId, ShownLeftOut, ShownText } from '@aid-chain/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PROPOSAL_STATES, type ProposalState } from '@aid-chain/vocabulary';

/** A change that one window proposes to another: ids and codes only, who they are is shown by the household. */
export class ProposalView {
  @ApiProperty()
  proposalId: string;

  @ApiProperty()
  householdId: string;

  @ApiProperty()
  kind: string;

  @ShownDay()
  effectiveOn: string;

  @ApiProperty()
  reasonCode: string;

  @ApiProperty({ type: [String] })
  personIds: readonly string[];

  @ApiProperty({ description: '提出的窗口 · the window that proposes' })
  fromRegionCode: string;

  @ApiProperty({ description: '须确认的窗口 · the window that is to agree' })
  toRegionCode: string;

  @ApiProperty({ enum: PROPOSAL_STATES })
  state: ProposalState;

  @ShownDay()
  proposedOn: string;

  @ShownDay({ description: '最后答复日 · the last day for an answer' })
  expiresOn: string;

  @ShownDay({ optional: true })
  answeredOn?: string;

  @ApiPropertyOptional()
  answerReasonCode?: string;
}

export class ProposalPage {
  @ApiProperty({ type: [ProposalView] })
  items: ProposalView[];

  @ApiPropertyOptional({ description: 'there is more: send it back as cursor' })
  next?: string;

  @ShownLeftOut()
  leftOut?: number;
}

/** A change that was proposed. */
export class ProposedChangeAnswer {
  @ShownId()
  proposalId: string;

  @ShownId()
  householdId: string;

  @ShownText({ description: '变更的种类 · kind of change' })
  kind: string;

  @ShownCode(PROPOSAL_STATES)
  state: string;

  @ShownDay({ description: '最后答复日 · the last day for an answer' })
  expiresOn: string;
}

/** What a proposal came to. */
export class AnsweredProposalView {
  @ShownId()
  proposalId: string;

  @ShownId()
  householdId: string;

  @ShownCode(PROPOSAL_STATES)
  state: string;
}
