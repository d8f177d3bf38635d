import { sql, type Sql } from '@aid-chain/messaging';
import type { Track } from '@aid-chain/vocabulary';
import type { CaseState } from '../cases/case.state.js';
import { withFamilies } from '../mergers/merged-households.sql.js';
import type { MadeReduction } from './named-decision.rules.js';

/** Decisions that reduced or ended what runs of the family of a case in a track, the oldest first. */
export function madeReductions(
  connection: Sql,
  { caseId, householdId }: CaseState,
  track: Track,
): Promise<MadeReduction[]> {
  return sql`${withFamilies('whole', [householdId])}
    select a.adjustment_id as "adjustmentId", (a.case_id = ${caseId}::uuid or r.case_id = ${caseId}::uuid) as "isOfCase"
      from adjustment a join recognition r on r.recognition_id = a.recognition_id
     where a.household_id in (select household_id from family) and a.track = ${track}
       and a.state in ('decided', 'notified') and not a.kinds <@ array['higher-amount']
     order by a.decided_on, a.adjustment_id`.on<MadeReduction>(connection);
}
