import { sql } from '@aid-chain/messaging';
import { NO_DUE_DAY, type DueItemSource } from '@aid-chain/platform';
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';
import { relativesOfRefs } from '../authorisation/authorisation-store.js';

/** Letters that a unit has not answered, also after a decision: reminded, or recorded as unanswered once their day has passed (L-65). */
export const inquiryItems: DueItemSource = {
  kinds: { 'inquiry-letter': { of: 'inquiry-letter', path: '/v1/inquiry-letters/{id}/answer' } },
  visibleTo: [...OFFICIAL_ROLES, 'auditor'],
  items: () => sql`
    select 'inquiry-letter' as kind, i.letter_id as ref_id, 'inquiry-letter' as part,
           coalesce(i.due_on, ${NO_DUE_DAY}::date) as due_on, i.due_provisional, i.sent_on as since, c.region_code,
           null::text as department, 'clerk' as role
      from inquiry_letter i join case_file c on c.case_id = i.case_id
     where i.state = 'sent'
       and (c.state <> 'ended' or jsonb_path_exists(c.document, '$.tracks.*.is ? (@ == "decided")'))`,
  relatives: (ids) =>
    relativesOfRefs(sql`
      select i.letter_id as ref_id, c.household_id from inquiry_letter i
        join case_file c on c.case_id = i.case_id
       where i.letter_id = any (${ids}::uuid[])`),
};
