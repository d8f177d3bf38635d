import type pg from 'pg';
import { newId } from '@aid-chain/kernel';
import { Sealer } from '@aid-chain/platform';
import type { RunningServices } from '@aid-chain/testing';

/** A proposal on something that a case had: on the day of the scene nothing runs that could be adjusted. @returns its id */
export async function proposeAdjustment(
  stack: RunningServices,
  database: pg.Client,
  caseId: string,
): Promise<string> {
  const [adjustmentId, recognitionId] = [newId(), newId()];
  const sealer = stack.services[0]?.app.get(Sealer, { strict: false });
  const lines = JSON.stringify(sealer?.sealJson('adjustment-lines', adjustmentId, []));
  await database.query(
    `insert into eligibility.recognition (recognition_id, household_id, category, case_id, state, document)
     select $1::uuid, household_id, 'margin', case_id, 'replaced', jsonb_build_object(
       'documentVersion', 1, 'recognitionId', $1::text, 'householdId', household_id, 'personId', null, 'category', 'margin',
       'caseId', case_id, 'track', 'civil-affairs', 'decidedOn', '2026-01-12', 'determinationHash', '', 'validFrom',
       '2026-02-01', 'monthlyAmountFen', null,
       'state', jsonb_build_object('is', 'replaced', 'byCaseId', case_id, 'on', '2026-02-01'))
       from eligibility.case_file where case_id = $2`,
    [recognitionId, caseId],
  );
  await database.query(
    `insert into eligibility.adjustment (adjustment_id, revision, recognition_id, case_id, household_id, region_code, track,
       category, source, kinds, hearing_owed, hearing_ground, publicity_owed, ends, ground, lines, computed_for, first_month,
       proposed_on, proposed_by, state)
     select $1, 1, $2, case_id, household_id, region_code, 'civil-affairs', 'margin', 'case', '{ends}', true, 'ends', false,
       true, '{}', $4, '2026-01-12', '2026-02-01', '2026-01-12', 'demo-clerk', 'proposed'
       from eligibility.case_file where case_id = $3`,
    [adjustmentId, recognitionId, caseId, lines],
  );
  return adjustmentId;
}
