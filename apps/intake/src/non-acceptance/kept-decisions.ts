import type { Instant, IsoDate } from '@aid-chain/kernel';
import { sql, type Tx } from '@aid-chain/messaging';
import type { DeclaredRelative } from '@aid-chain/platform';
import { relativesOfFilings } from '../declared-relatives/declared-relatives.js';
import { publish } from './non-acceptance.events.js';

interface KeptDecision {
  readonly decisionId: string;
  readonly applicationId: string;
  readonly regionCode: string;
  readonly decidedOn: IsoDate;
  readonly candidates: string[];
}

/**
 * Publishes decisions that were made before decisions had a row of their own, each once, so that a remedy against one is joined with it
 * (L-22): one of them, or the next ones. The application is locked first, as by every command of the window.
 * @returns how many were published
 */
export async function publishKept(
  tx: Tx,
  {
    decisionId = null,
    limit = 1,
    time,
  }: { readonly decisionId?: string | null; readonly limit?: number; readonly time: Instant },
): Promise<number> {
  const held = await sql`
    select a.id from application a join non_acceptance n on n.application_id = a.id
     where not n.is_published and (${decisionId}::uuid is null or n.decision_id = ${decisionId}::uuid)
     order by a.id limit ${limit}::int for update of a`.on<{ readonly id: string }>(tx);
  const ids = held.map(({ id }) => id);
  if (ids.length === 0) return 0;
  const kept = await sql`
    update non_acceptance n set is_published = true from application a
     where a.id = n.application_id and a.id = any (${ids}::uuid[]) and not n.is_published
    returning n.decision_id as "decisionId", n.application_id as "applicationId", a.region_code as "regionCode",
              n.decided_on::text as "decidedOn", a.candidates`.on<KeptDecision>(tx);
  const relatives = await relativesOfFilings(ids).on<DeclaredRelative & { readonly refId: string }>(tx);
  for (const { decidedOn, ...decision } of kept) {
    const codes = relatives.filter(({ refId }) => refId === decision.applicationId);
    const keptFrom = [...new Set(codes.map(({ staffCode }) => staffCode))].sort();
    publish(tx, { ...decision, state: 'decided', on: decidedOn, keptFrom }, time);
  }
  return kept.length;
}
