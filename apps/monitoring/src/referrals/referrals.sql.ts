export const ADD_REFERRALS = `
insert into referral (id, household_id, need_kind, department, due_on, state)
select id, household_id, need_kind, department, due_on, 'sent'
from jsonb_to_recordset($1::jsonb) as r(id uuid, household_id uuid, need_kind text, department text, due_on date)
order by id
on conflict (id) do nothing`;

export const SET_REFERRAL_STATES = `
update referral set state = r.state
from jsonb_to_recordset($1::jsonb) as r(id uuid, state text)
where referral.id = r.id`;

export const ADD_OVERDUE = `
insert into overdue_feedback (referral_id, quarter, household_id, department, due_on)
select referral_id, quarter, household_id, department, due_on
from jsonb_to_recordset($1::jsonb)
  as o(referral_id uuid, quarter text, household_id uuid, department text, due_on date)
order by referral_id, quarter
on conflict (referral_id, quarter) do nothing`;

/** A late final report ends the watch over it. */
export const REPORT_OVERDUE = `
update overdue_feedback set reported = true
from jsonb_to_recordset($1::jsonb) as o(referral_id uuid, quarter text)
where overdue_feedback.referral_id = o.referral_id and overdue_feedback.quarter = o.quarter`;
