import { sql } from '@aid-chain/messaging';
import { NO_DUE_DAY, type DueItemSource } from '@aid-chain/platform';
import { relativesOfHouseholds } from '../declared-relatives/declared-relatives.sql.js';
import { PEOPLE } from '../people.js';
import { UNSERVED } from './unserved.sql.js';

/** Households that may get measures which nobody gives: the township looks at each once, whatever the number of measures. */
export const missingMeasureItems: DueItemSource = {
  kinds: { 'missing-measures': { of: 'household', path: '/v1/households/{id}/missing-measures' } },
  visibleTo: PEOPLE,
  items: () => sql`
    select 'missing-measures' as kind, m.household_id as ref_id, 'missing-measures' as part, ${NO_DUE_DAY}::date as due_on,
           false as due_provisional, min(m.since) as since, min(m.region_code) as region_code, null::text as department,
           'clerk' as role
      from missing_measure m where ${UNSERVED} group by m.household_id`,
  relatives: relativesOfHouseholds,
};
