import { Choice, PageQuery } from '@aid-chain/platform';
import {
  PROPOSAL_DECISIONS,
  PROPOSAL_STATES,
  WINDOW_REASONS,
  type ProposalDecision,
  type ProposalState,
  type WindowReason,
} from '@aid-chain/vocabulary';

/** What a window answers to a proposal. */
export class ProposalAnswerDto {
  @Choice(PROPOSAL_DECISIONS, { description: 'confirm、refuse：对方窗口；withdraw：提出的窗口' })
  decision: ProposalDecision;

  @Choice(WINDOW_REASONS, {
    description:
      '依据，须与答复相符：确认不用 wrong-number 等提出有误的原因，撤回不用 documents-seen 等核实的情况；不符的，答复中列出可选的',
  })
  reasonCode: WindowReason;
}

/** Filters of the list of proposals. */
export class ListProposalsQuery extends PageQuery {
  @Choice(PROPOSAL_STATES, { optional: true, description: '状态 · open: waits for the other window' })
  state?: ProposalState;
}
