import { sql } from '@aid-chain/messaging';
import { NO_DUE_DAY, type DueItemSource } from '@aid-chain/platform';
import { REFERRAL_IS_LIVE } from '../referral-state/referral.store.js';

/** Open needs that no department works on, e.g. after a referral to the wrong one was cancelled. */
export const needItems: DueItemSource = {
  kinds: { 'need-without-referral': { of: 'need', path: '/v1/needs/{id}' } },
  items: () => sql`
    select 'need-without-referral' as kind, n.need_id as ref_id, 'need-without-referral' as part,
           ${NO_DUE_DAY}::date as due_on, false as due_provisional, n.established_on as since, n.region_code,
           null::text as department, 'civil-affairs-officer' as role
      from need n
     where n.state = 'open' and not exists (
       select from referral r where r.need_id = n.need_id and ${REFERRAL_IS_LIVE})`,
};
