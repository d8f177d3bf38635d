import { sql } from '@aid-chain/messaging';
import { NO_DUE_DAY, type DueItemSource } from '@aid-chain/platform';
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';
import { relativesOfDoubles } from '../declared-relatives/declared-relatives.js';

/** Rows of which a person has still to say whether they are one bill. */
export const possibleDoubleItems: DueItemSource = {
  kinds: { 'possible-double': { of: 'possible-double', path: '/v1/possible-doubles/{id}' } },
  visibleTo: [...OFFICIAL_ROLES, 'auditor'],
  items: () => sql`
    select 'possible-double' as kind, d.id as ref_id, 'possible-double' as part, ${NO_DUE_DAY}::date as due_on,
           false as due_provisional, d.found_on as since, h.region_code, null::text as department, 'clerk' as role
      from possible_double d join household h on h.id = d.household_id where d.state = 'open'`,
  relatives: relativesOfDoubles,
};
