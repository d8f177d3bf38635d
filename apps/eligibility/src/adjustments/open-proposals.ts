import type { Sql } from '@aid-chain/messaging';
import type { Adjustment } from './adjustment.state.js';
import { lockOpenOf } from './adjustment.store.js';
import { hearingsOf, type KeptHearing } from './hearing.store.js';
import type { Standing } from './proposal.rules.js';

/** Proposals that are open, with every hearing on them, the oldest first. */
export interface OpenProposals {
  readonly open: readonly Adjustment[];
  readonly hearings: readonly KeptHearing[];
}

/** The open proposals on some recognitions, at most one on each, locked until the transaction ends. */
export async function lockOpenProposals(
  connection: Sql,
  recognitionIds: readonly string[],
): Promise<OpenProposals> {
  const open = await lockOpenOf(connection, recognitionIds);
  const ids = open.map(({ adjustmentId }) => adjustmentId);
  return { open, hearings: await hearingsOf(connection, ids) };
}

/** What of them stands on one recognition: the proposal with the hearing that counts for it. */
export function standingOn({ open, hearings }: OpenProposals, recognitionId: string): Standing {
  const proposal = open.find((each) => each.recognitionId === recognitionId);
  return { open: proposal, hearing: hearings.find(({ hearingId }) => hearingId === proposal?.hearingId) };
}
