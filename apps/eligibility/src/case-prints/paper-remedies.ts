import type { IsoDate } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import type { RemedyKind, RemedyResult, Track } from '@aid-chain/vocabulary';
import { withFamilies } from '../mergers/merged-households.sql.js';

/** A reconsideration or a lawsuit that keeps a decision from being carried out, as papers name it. */
export interface PaperRemedy {
  readonly remedyId: string;
  readonly kind: RemedyKind;
  readonly caseId: string | null;
  readonly track: Track | null;
  /** The decision that reduced or ended what ran, where it is about one, and what that was about. */
  readonly adjustmentId: string | null;
  readonly recognitionId: string | null;
  /** Null while the decision is stayed alone. */
  readonly result: RemedyResult | null;
  readonly resultOn: IsoDate | null;
}

/** Those of a household in which a decision was stayed, changed or set aside, the oldest first (L-22). */
export function paperRemedies(connection: Sql, householdId: string): Promise<PaperRemedy[]> {
  return sql`${withFamilies('whole', [householdId])}
    select r.remedy_id as "remedyId", r.kind, r.case_id as "caseId", r.track, r.adjustment_id as "adjustmentId",
           a.recognition_id as "recognitionId", r.result, r.result_on::text as "resultOn"
      from remedy r left join adjustment a using (adjustment_id)
     where r.household_id in (select household_id from family) and r.kind in ('reconsideration', 'lawsuit')
       and (r.stayed_on is not null or r.result in ('changed', 'redone'))
     order by r.received_on, r.remedy_id`.on<PaperRemedy>(connection);
}
