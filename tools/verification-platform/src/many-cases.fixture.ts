import type { Stage } from './stage.fixture.js';

const SOURCES = [
  ...['tax', 'bank-deposits', 'real-estate', 'vehicles', 'social-insurance'],
  ...['securities', 'housing-fund', 'market-registration', 'commercial-insurance', 'internet-finance'],
];

/** Many cases like the one of a stage, each with a request to ten sources about each of its two adults. @returns how many requests */
export async function manyRequests({ database, caseId, persons }: Stage, cases: number): Promise<number> {
  await database.query(
    `insert into case_file (case_id, household_id, application_id, origin, region_code, opened_on, state, document)
     select n.id, c.household_id, null, c.origin, c.region_code, c.opened_on, c.state,
            c.document || jsonb_build_object('caseId', n.id, 'applicationId', null)
       from case_file c cross join lateral (select gen_random_uuid() as id from generate_series(1, $2::int)) n
      where c.case_id = $1`,
    [caseId, cases],
  );
  const made = await database.query(
    `insert into verification_request (request_id, case_id, subject_id, source_code, asked_of, version, ground, asked_on,
       asked_by, due_on, due_provisional, state, state_on)
     select gen_random_uuid(), c.case_id, p.id, s.code, 'platform', 1, '{"basis":"application"}', '2026-01-13', 'officer',
            '2026-01-27', false, 'asked', '2026-01-13'
       from case_file c cross join unnest($2::uuid[]) as p (id) cross join unnest($3::text[]) as s (code)
      where c.case_id <> $1`,
    [caseId, persons, SOURCES],
  );
  return made.rowCount ?? 0;
}
