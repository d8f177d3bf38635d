import { sql } from '@aid-chain/messaging';
import { NO_DUE_DAY, type DueItemSource } from '@aid-chain/platform';
import { relativesOf } from '../declared-relatives/declared-relatives.sql.js';
import { PEOPLE } from '../people.js';

/** Ended funds with money that is promised to nobody: somebody records where it goes (S4-05). It is no family's, so it has no relatives. */
export const fundRemainderItems: DueItemSource = {
  kinds: {
    'fund-remainder': { of: 'social-organisation', path: '/v1/social-organisations/{id}/fund-remainder' },
  },
  visibleTo: PEOPLE,
  items: () => sql`
    select 'fund-remainder' as kind, g.organisation_id as ref_id, 'fund-remainder' as part, ${NO_DUE_DAY}::date as due_on,
           false as due_provisional, g.ended_on as since, g.region_code, null::text as department,
           'civil-affairs-officer' as role
      from social_organisation g
     where g.ended_on is not null and g.fund_fen > 0 and g.kind = 'township-fund'
       and g.fund_fen > (select coalesce(sum(m.quantity), 0) from social_match m
                          where m.organisation_id = g.organisation_id and m.form = 'money' and m.state in ('matched', 'accepted'))`,
  relatives: () => relativesOf(sql`select null::uuid as ref_id, null::uuid as id where false`),
};
