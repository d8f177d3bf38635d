import type pg from 'pg';
import { newId } from '@aid-chain/kernel';

/** A reconsideration and arrears, a proposal about a false certificate, proven fraud and a visit that it ordered, of the case of the scene. @returns their ids */
export async function complain(database: pg.Client, caseId: string): Promise<Record<string, string>> {
  const [remedy, certificate] = [newId(), newId()];
  await database.query(
    `insert into eligibility.remedy (remedy_id, kind, about, channel, state, ground, region_code, household_id, case_id, track,
       received_on, known_on, is_anonymous, recorded_by, visit_owed, content)
     select $1, 'reconsideration', 'track', 'post', 'received', 'silence', region_code, household_id, case_id, 'civil-affairs',
       '2026-01-12', '2026-01-12', false, 'demo-clerk', false, '{}' from eligibility.case_file where case_id = $2`,
    [remedy, caseId],
  );
  await database.query(
    `insert into eligibility.certificate_proposal
     select $1, case_id, household_id, region_code, '2026-01-12', 'demo-civil-affairs', null, null, '{}', '{}', '{}', null
       from eligibility.case_file where case_id = $2`,
    [certificate, caseId],
  );
  const [fraud, notified] = [newId(), newId()];
  for (const entry of [fraud, notified])
    await database.query(
      `insert into eligibility.fraud_entry
       select $1, case_id, household_id, gen_random_uuid(), region_code, '2026-01-05', '2027-01-05', '2026-01-12', 'demo-civil-affairs', '{}'
         from eligibility.case_file where case_id = $2`,
      [entry, caseId],
    );
  await database.query(
    `insert into eligibility.fraud_step (entry_id, version, kind, step_on, method, recorded_by)
     values ($1, 1, 'notified', '2026-01-12', 'in-person', 'demo-civil-affairs')`,
    [notified],
  );
  const arrears = newId();
  await database.query(
    `insert into eligibility.arrears (arrears_id, household_id, region_code, case_id, track, category, cause, remedy_id, months,
       sum_fen, found_on, state)
     select $1, household_id, region_code, case_id, 'civil-affairs', 'dibao', 'reduction-set-aside', $3,
       '[{"month": "2025-12", "dueFen": 20000, "paidFen": 10000}]', 10000, '2026-01-12', 'due'
       from eligibility.case_file where case_id = $2`,
    [arrears, caseId, remedy],
  );
  const registration = newId();
  await database.query(
    `insert into eligibility.relative_registration (registration_id, household_id, region_code, person_id, relation, staff_code,
       learned_from, registered_on, registered_by)
     select $1, household_id, region_code, gen_random_uuid(), 'sibling', 'S-0779', 'family', '2026-01-12', 'demo-clerk'
       from eligibility.case_file where case_id = $2`,
    [registration, caseId],
  );
  return { remedy, arrears, certificate, 'fraud-entry': fraud, registration };
}
