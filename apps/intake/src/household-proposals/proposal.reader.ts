import { Injectable } from '@nestjs/common';
import { BusinessClock, decodeCursor, page, Reads, type Actor } from '@aid-chain/platform';
import { withoutRelatives } from '../declared-relatives/declared-relatives.js';
import type { ListProposalsQuery } from './proposal.dto.js';
import { listStatement, type ProposalRow } from './proposal.store.js';
import type { ProposalPage, ProposalView } from './proposal.view.js';

/** Lists what waits for a window, and what it waits for itself. */
@Injectable()
export class ProposalsReader {
  constructor(
    private readonly reads: Reads,
    private readonly clock: BusinessClock,
  ) {}

  /** Those of a relative's household are left out, and counted (L-15). @throws RefusalError CURSOR_INVALID */
  list(actor: Actor, { state, cursor, limit }: ListProposalsQuery): Promise<ProposalPage> {
    const entry = {
      action: 'household.proposals-listed',
      objectType: 'household-proposal',
      ids: (found: ProposalPage) => found.items.map(({ proposalId }) => proposalId),
    };
    return this.reads.audited(actor, entry, async (sql) => {
      const [after] = decodeCursor(cursor) ?? [];
      const on = { state, after, limit, today: this.clock.today() };
      const rows = await listStatement(actor, on).on<ProposalRow>(sql);
      const { items, ...more } = page(rows, limit, ({ proposalId }) => [proposalId]);
      const shown = await withoutRelatives(sql, actor, items);
      return { ...shown, items: shown.items.map(proposalView), ...more };
    });
  }
}

function proposalView({ answeredOn, answerReasonCode, ...row }: ProposalRow): ProposalView {
  return {
    ...row,
    ...(answeredOn === null ? {} : { answeredOn }),
    ...(answerReasonCode === null ? {} : { answerReasonCode }),
  };
}
