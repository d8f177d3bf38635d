import type { Payload } from '@aid-chain/contracts';
import { rows, sql, type SqlText } from '@aid-chain/messaging';

const RECOGNITION =
  'r(household_id uuid, category text, person_key text, valid_from date, valid_to date, monthly_amount_fen bigint, decided_on date)';

/** What a household is recognised as; the same category again continues with the new dates and amount. */
export const START_RECOGNITIONS = `
insert into recognition (household_id, category, person_key, state, valid_from, valid_to, monthly_amount_fen,
  decided_on)
select distinct on (household_id, category, person_key)
  household_id, category, person_key, 'active', valid_from, valid_to, monthly_amount_fen, decided_on
from jsonb_to_recordset($1::jsonb) as ${RECOGNITION}
order by household_id, category, person_key
on conflict (household_id, category, person_key) do update set state = 'active',
  valid_from = excluded.valid_from, valid_to = excluded.valid_to, monthly_amount_fen = excluded.monthly_amount_fen,
  decided_on = excluded.decided_on`;

export const CHANGE_RECOGNITIONS = `
update recognition set monthly_amount_fen = coalesce(r.monthly_amount_fen, recognition.monthly_amount_fen),
  decided_on = r.decided_on
from jsonb_to_recordset($1::jsonb) as ${RECOGNITION}
where recognition.household_id = r.household_id and recognition.category = r.category
  and recognition.person_key = r.person_key`;

export const END_RECOGNITIONS = `
update recognition set state = 'ended', valid_to = r.valid_to
from jsonb_to_recordset($1::jsonb) as ${RECOGNITION}
where recognition.household_id = r.household_id and recognition.category = r.category
  and recognition.person_key = r.person_key`;

/** Recognitions of which the authority took the end back. */
export const restoreRecognitions = (
  restored: readonly Payload<'eligibility.recognition-restored.v1'>[],
): SqlText => {
  const keys = restored.map(({ subject, category, personId = '' }) => ({
    ...{ household_id: subject.householdId, category, person_key: personId },
  }));
  return sql`
    update recognition set state = 'active', valid_to = null
    from ${rows('r', { household_id: 'uuid', category: 'text', person_key: 'text' }, keys)}
    where recognition.household_id = r.household_id and recognition.category = r.category
      and recognition.person_key = r.person_key and recognition.state = 'ended'`;
};
