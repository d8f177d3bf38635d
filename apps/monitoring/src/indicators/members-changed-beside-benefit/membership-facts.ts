import { rows, sql, type Sql } from '@aid-chain/messaging';
import {
  lockStanding,
  withMergedHouseholds,
  type StandingHousehold,
} from '../../population/merged-households.sql.js';
import type { EventFacts } from '../indicator.js';
import { membersChangedCode, type MembershipFacts } from './members-changed-beside-benefit.rules.js';

/** What a household receives, how its members changed, and what its warnings name. */
export interface HouseholdMembership extends MembershipFacts, EventFacts {
  readonly lastWarningId: string | null;
  /** The warning that nobody has visited yet. */
  readonly openWarningId: string | null;
}

/** Whether a person disposed of a warning: one that a correction of the register closed was looked at by nobody. */
const LOOKED_AT = sql`w.state = 'disposed' and 'change-put-right' <> all (w.dispositions)`;

const MERGED = withMergedHouseholds(sql`h.id`);

/** The facts of the households that stand now of those that an event was about. */
export async function readMembership(
  connection: Sql,
  heard: readonly { readonly householdId: string }[],
): Promise<HouseholdMembership[]> {
  const standing = await lockStanding(
    connection,
    heard.map(({ householdId }) => householdId),
  );
  return factsOf(connection, standing);
}

function factsOf(connection: Sql, standing: readonly StandingHousehold[]): Promise<HouseholdMembership[]> {
  const asked = standing.map(({ householdId: id, reportedUnder }) => ({ id, reported_under: reportedUnder }));
  const warnings = sql`warning w where w.household_id = h.id and w.indicator = ${membersChangedCode}`;
  return sql`
    select h.id as "householdId", h.region_code as "regionCode", asked.reported_under as "reportedUnder",
      (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('householdId', b.household_id,
          'category', b.category, 'personId', nullif(b.person_key, ''), 'validFrom', b.valid_from,
          'monthlyAmountFen', b.monthly_amount_fen, 'decidedOn', b.decided_on, 'registerSeq', b.register_seq))
          order by b.category, b.person_key), '[]')
        from recognition b where b.household_id = any(${MERGED}) and b.state = 'active') as benefits,
      (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'householdId', c.household_id,
          'reasonCode', c.reason_code, 'effectiveOn', c.effective_on, 'recordedOn', c.recorded_on,
          'registerSeq', c.register_seq, 'joined', c.joined_ids, 'left', c.left_ids, 'moved', c.moved)
          order by c.recorded_on, c.register_seq, c.id), '[]')
        from membership_change c where c.household_id = h.id) as changes,
      array(select unnest(w.grounds) from ${warnings} and w.state = 'open') as named,
      array(select distinct unnest(w.grounds) from ${warnings} and ${LOOKED_AT}) as looked,
      (select w.id from ${warnings} and w.state = 'open') as "openWarningId",
      (select w.id from ${warnings} and ${LOOKED_AT} order by w.id desc limit 1) as "lastWarningId"
    from ${rows('asked', { id: 'uuid', reported_under: 'uuid' }, asked)}
    join household h on h.id = asked.id
    where exists (select from membership_change c where c.household_id = h.id)
    order by h.id`.on<HouseholdMembership>(connection);
}
