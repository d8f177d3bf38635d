import { sql } from '@aid-chain/messaging';
import { NO_DUE_DAY, type DueItemSource } from '@aid-chain/platform';
import { relativesOf } from '../declared-relatives/declared-relatives.sql.js';
import { PEOPLE } from '../people.js';
import { REFERRAL_IS_LIVE } from '../referral-state/referral.store.js';

/** Open needs that no department works on, e.g. after a referral to the wrong one was cancelled. */
export const needItems: DueItemSource = {
  kinds: { 'need-without-referral': { of: 'need', path: '/v1/referrals/{id}/reopening' } },
  visibleTo: PEOPLE,
  // Its last referral, unless another department took that over; a need that no department was ever asked about has none.
  recordedAt: sql`(
    select r.referral_id from referral r where r.need_id = i.ref_id and r.state <> 'passed-on'
     order by r.referral_id desc limit 1)`,
  relatives: (ids) =>
    relativesOf(
      sql`select n.need_id as ref_id, n.household_id as id from need n where n.need_id = any (${ids}::uuid[])`,
    ),
  items: () => sql`
    select 'need-without-referral' as kind, n.need_id as ref_id, 'need-without-referral' as part,
           ${NO_DUE_DAY}::date as due_on, false as due_provisional, n.established_on as since, n.region_code,
           null::text as department, 'civil-affairs-officer' as role
      from need n
     where n.state = 'open' and not exists (
       select from referral r where r.need_id = n.need_id and ${REFERRAL_IS_LIVE})`,
};
