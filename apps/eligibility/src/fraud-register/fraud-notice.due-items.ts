import type { SqlText } from '@aid-chain/messaging';
import { sql } from '@aid-chain/messaging';
import { NO_DUE_DAY, type DueItemSource } from '@aid-chain/platform';
import { relativesOfRefs } from '../authorisation/authorisation-store.js';

/** Families whose officials are kept from an entry, by the entries. */
const relativesOfEntries = (ids: readonly string[]): SqlText =>
  relativesOfRefs(sql`
    select e.entry_id as ref_id, e.household_id from fraud_entry e where e.entry_id = any (${ids}::uuid[])`);

/**
 * Entries of which the person was not notified yet: without the notice they have no effect and wait for ever. An item names neither person
 * nor household nor what was found, and only who delivers the notice learns of it (S4-10). No document sets days for it.
 */
export const fraudNoticeItems: DueItemSource = {
  kinds: { 'fraud-notice': { of: 'fraud-entry', path: '/v1/fraud-entries/{id}/notice' } },
  visibleTo: ['civil-affairs-officer'],
  items: (today) => sql`
    select 'fraud-notice' as kind, e.entry_id as ref_id, 'fraud-notice' as part, ${NO_DUE_DAY}::date as due_on,
           false as due_provisional, e.recorded_on as since, e.region_code, null::text as department,
           'civil-affairs-officer' as role
      from fraud_entry e
     where e.until >= ${today}::date and not exists (select from fraud_step s where s.entry_id = e.entry_id)`,
  relatives: relativesOfEntries,
};
