import { sql, type Sql } from '@aid-chain/messaging';
import type { Track } from '@aid-chain/vocabulary';
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

/** The recognitions of which a case proposed the end itself, in a track, as long as that is not decided. */
export async function endsProposedBy(
  connection: Sql,
  caseId: string,
  track: Track,
): Promise<ReadonlySet<string>> {
  const found = await sql`
    select a.recognition_id as id from adjustment a
     where a.case_id = ${caseId}::uuid and a.track = ${track} and a.source = 'case' and a.ends
       and a.state in ('proposed', 'heard')`.on<{ readonly id: string }>(connection);
  return new Set(found.map(({ id }) => id));
}
