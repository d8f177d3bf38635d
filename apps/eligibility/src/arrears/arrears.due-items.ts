import { sql } from '@aid-chain/messaging';
import { NO_DUE_DAY, type DueItemSource } from '@aid-chain/platform';
import { relativesOfArrears } from './arrears.store.js';

/** Arrears that wait until their payment is recorded; they go with the next payment, no document gives days. */
export const arrearsItems: DueItemSource = {
  kinds: { 'arrears-payment': { of: 'arrears', path: '/v1/arrears/{id}/settlement' } },
  visibleTo: ['civil-affairs-officer', 'auditor'],
  items: () => sql`
    select 'arrears-payment' as kind, a.arrears_id as ref_id, 'arrears-payment' as part, ${NO_DUE_DAY}::date as due_on,
           false as due_provisional, a.found_on as since, a.region_code, null::text as department,
           'civil-affairs-officer' as role
      from arrears a where a.state = 'due'`,
  relatives: relativesOfArrears,
};
