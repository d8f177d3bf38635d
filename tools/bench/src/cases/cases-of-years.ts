/** What waits beside the cases of a county, and what the years before have left; `made` are its cases. */
export const CASES_OF_YEARS: readonly string[] = [
  // What was recognised by the cases that have ended; of most the posting was taken down again.
  `insert into recognition (recognition_id, household_id, category, case_id, state, document)
   select id, household, 'dibao', id, 'running', jsonb_build_object('documentVersion', 1, 'category', 'dibao', 'track', 'civil-affairs',
            'personId', null, 'recognitionId', id, 'householdId', household, 'caseId', id, 'state', jsonb_build_object('is', 'running'))
     from made where not is_open`,
  `insert into posting (case_id, track, region_code, owed_since, state, posted_on, last_day)
   select id, 'civil-affairs', region, current_date - 50, case n % 50 when 0 then 'owed' when 1 then 'posted' else 'taken-down' end,
          case when n % 50 > 0 then current_date - 40 end, case when n % 50 > 0 then current_date - 30 + (n % 60)::integer end
     from made where not is_open`,
  // Two adults of some open cases at ten sources, one of them not the platform; one of twenty answers did not come in time.
  `insert into verification_request (request_id, case_id, subject_id, source_code, asked_of, version, ground, asked_on, asked_by,
     due_on, due_provisional, state, state_on, reported_in)
   select gen_random_uuid(), m.id, p.id, 'source-' || s, case s when 10 then 'authority' else 'platform' end, 1,
          '{"basis":"application"}', c.opened_on, 'officer', current_date + case when is_late then -5 else 9 end, false,
          case when is_late then 'timed-out' when is_reported then 'answered' else 'asked' end, c.opened_on,
          case when is_reported then 1 end
     from made m join case_file c on c.case_id = m.id
     cross join lateral (select c.document #>> '{verification,is}' = 'reported' as is_reported, m.n % 20 = 0 as is_late) r
     cross join lateral unnest(array[m.first, m.second]) p (id) cross join generate_series(1, 10) s
    where m.is_open and m.n % 7 = 0`,
  `insert into verification_answer (answer_id, content_hash, request_id, channel, state, arrived_on, parked_id)
   select 'parked-' || q.request_id, '', q.request_id, 'folder', 'parked', current_date - 3, gen_random_uuid()
     from verification_request q where q.state = 'timed-out' limit 200`,
  `insert into inquiry_letter (letter_id, case_id, number, unit, purpose, fields, sent_on, sent_by, due_on, due_provisional, state, state_on)
   select gen_random_uuid(), id, 1, '{}', 'income', '{}', current_date - 10, 'clerk', current_date + (n % 20)::integer - 5, false,
          case when n % 3 = 0 then 'sent' else 'answered' end, current_date - 10
     from made where is_open and n % 50 = 0`,
  // A third of all cases was drawn for the check of the county.
  `insert into random_check (case_id, county, period, position, is_drawn, share, drawn_on)
   select id, '510683000000', '2026-01', n, n % 3 = 0, 30, current_date - 20 from made`,
  `insert into county_visit (case_id, version, visited_on, visitors, outcome, note, recorded_by)
   select id, 1, current_date, '{S-1,S-2}', 'as-surveyed', '{}', 'officer' from made where n % 3 = 0 and n % 6 = 0`,
  `insert into declared_relatives (household_id, staff_codes, declared_at)
   select household, case when n % 500 = 0 then '{S-9001}'::text[] when n % 5000 = 1 then '{S-0101,S-0301}' else '{}' end, now() from made`,
  `insert into adjustment (adjustment_id, revision, recognition_id, case_id, household_id, region_code, track, category, source, kinds,
     hearing_owed, hearing_ground, publicity_owed, ends, ground, lines, computed_for, first_month, proposed_on, proposed_by, state,
     notice_owed, notice_due_on, decided_on)
   select gen_random_uuid(), 1, id, id, household, region, 'civil-affairs', 'dibao', 'redetermination', '{decrease}', true, 'law', false,
          false, '{income}', '{}', current_date, current_date, current_date - 5, 'officer',
          case n / 2 % 10 when 0 then 'proposed' when 5 then 'heard' else 'decided' end, n / 2 % 10 = 1, current_date + 5, current_date - 2
     from made where not is_open and n % 2 = 0`,
  `insert into remedy (remedy_id, kind, about, channel, state, region_code, household_id, case_id, track, received_on, is_anonymous,
     recorded_by, due_on, began_on, examiner, visit_owed, result, result_on, answered_on, content)
   select gen_random_uuid(), (array['publicity-objection', 'complaint', 'tip-off', 'reconsideration'])[1 + n / 40 % 4], 'decision', 'window',
          (array['received', 'in-examination', 'decided', 'closed'])[1 + n / 160 % 4], region, household, id, 'civil-affairs',
          current_date - 30, n / 40 % 4 = 2, 'demo-clerk', current_date + (n % 40)::integer - 10, current_date - 20, 'demo-civil-affairs',
          n % 80 = 0, case when n / 160 % 4 > 1 then 'upheld' end, case when n / 160 % 4 > 1 then current_date - 5 end, null, '{}'
     from made where is_open and n % 40 = 0`,
  `insert into arrears (arrears_id, household_id, region_code, case_id, track, category, cause, months, sum_fen, found_on, state)
   select gen_random_uuid(), household, region, id, 'civil-affairs', 'dibao', 'correction', '[]', 1000, current_date - 5,
          case when n % 500 = 0 then 'due' else 'paid' end
     from made where not is_open and n % 100 = 0`,
];
