import { sql, type SqlText } from '@aid-chain/messaging';
import { NO_DUE_DAY, type DueItemSource } from '@aid-chain/platform';
import { relativesOf } from '../declared-relatives/declared-relatives.sql.js';
import { PEOPLE } from '../people.js';

/** Officials to whom the family of a match declared to be related, by the matches. */
const relativesOfMatches = (ids: readonly string[]): SqlText =>
  relativesOf(sql`
    select m.match_id as ref_id, m.household_id as id from social_match m where m.match_id = any (${ids}::uuid[])`);

/** What an organisation promised that has ended since, or does not help in that place any more: civil affairs sees to it. */
export const matchOfEndedItems: DueItemSource = {
  kinds: { 'match-of-ended': { of: 'social-match', path: '/v1/social-matches/{id}/failure' } },
  visibleTo: PEOPLE,
  items: () => sql`
    select 'match-of-ended' as kind, m.match_id as ref_id, 'match-of-ended' as part, ${NO_DUE_DAY}::date as due_on,
           false as due_provisional, coalesce(g.ended_on, g.changed_on) as since, m.region_code,
           null::text as department, 'civil-affairs-officer' as role
      from social_organisation g join social_match m using (organisation_id)
     where (g.ended_on is not null or g.changed_on is not null) and m.state in ('matched', 'accepted')
       and (g.ended_on is not null or not starts_with(m.region_code, g.area))`,
  relatives: relativesOfMatches,
};
