import { sql } from '@aid-chain/messaging';
import { NO_DUE_DAY, type DueItemSource } from '@aid-chain/platform';
import { PEOPLE } from '../people.js';
import { relativesOfDoubles } from './double-aid.relatives.js';

/** Pairs of measures that nobody has decided about; those that the place allows wait for nobody. */
export const doubleAidItems: DueItemSource = {
  kinds: { 'double-aid': { of: 'double-aid', path: '/v1/double-aid/{id}' } },
  visibleTo: PEOPLE,
  items: () => sql`
    select 'double-aid' as kind, d.double_aid_id as ref_id, 'double-aid' as part, ${NO_DUE_DAY}::date as due_on,
           false as due_provisional, d.found_on as since, d.region_code, null::text as department,
           'civil-affairs-officer' as role
      from double_aid d where d.state = 'open'`,
  relatives: relativesOfDoubles,
};
