import { firstOfMonth, lastOfMonth } from '@aid-chain/kernel';
import { sql } from '@aid-chain/messaging';
import type { DueItemSource } from '@aid-chain/platform';
import { relativesOfHouseholds } from '../declared-relatives/declared-relatives.sql.js';
import { PEOPLE } from '../people.js';
import { householdHasEnded } from '../referral-state/household-ended.sql.js';

/** The measure by which a place gives each monitored household a helper of its own who visits it each month. */
const PAIRED_HELPER = 'paired-helper';

/** Families with a helper of their own whom nobody visited in this month (S3-17). */
export const helperVisitItems: DueItemSource = {
  kinds: { 'helper-visit': { of: 'household', path: '/v1/households/{id}/helper-visits' } },
  visibleTo: PEOPLE,
  items: (today) => sql`
    select distinct 'helper-visit' as kind, g.household_id as ref_id, 'helper-visit' as part, ${lastOfMonth(today)}::date as due_on,
           false as due_provisional, ${firstOfMonth(today)}::date as since, g.region_code, null::text as department, 'clerk' as role
      from given_aid g
     where g.measure_code = ${PAIRED_HELPER} and g.given_from <= ${today}::date and g.given_until >= ${firstOfMonth(today)}::date
       and not ${householdHasEnded(sql`g.household_id`)}
       and not exists (select from helper_visit v
                        where v.household_id = g.household_id and v.month = ${firstOfMonth(today)}::date)`,
  relatives: relativesOfHouseholds,
};
