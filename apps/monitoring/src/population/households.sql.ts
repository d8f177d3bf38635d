import { rows, sql, type Sql, type SqlText } from '@aid-chain/messaging';
import { withMergedHouseholds } from './merged-households.sql.js';

/** Parameter 1 of each constant statement is a JSON list; rows are written in the order of their keys, so that two workers never wait for each other crosswise. */
export const UPSERT_HOUSEHOLDS = `
insert into household (id, region_code, residence, address, head_person_id, head_name, head_phone)
select id, region_code, residence, address, head_person_id, head_name, head_phone
from jsonb_to_recordset($1::jsonb) as h(id uuid, region_code text, residence text, address jsonb,
  head_person_id uuid, head_name jsonb, head_phone jsonb)
order by id
on conflict (id) do update set region_code = excluded.region_code, residence = excluded.residence,
  address = excluded.address, head_person_id = excluded.head_person_id, head_name = excluded.head_name,
  head_phone = excluded.head_phone`;

export const REMOVE_LEAVERS = `
delete from household_member m
using jsonb_to_recordset($1::jsonb) as h(id uuid, person_ids uuid[])
where m.household_id = h.id and m.person_id <> all (h.person_ids)`;

export const UPSERT_MEMBERS = `
insert into household_member (household_id, person_id, name, lives_to, left_reason, seen_at)
select household_id, person_id, name, lives_to, left_reason, seen_at
from jsonb_to_recordset($1::jsonb) as m(household_id uuid, person_id uuid, name jsonb, lives_to date,
  left_reason text, seen_at timestamptz)
order by household_id, person_id
on conflict (household_id, person_id) do update set name = excluded.name, lives_to = excluded.lives_to,
  left_reason = excluded.left_reason,  seen_at = excluded.seen_at`;

/** Parameter 2 lists the persons: a number that was corrected or taken back must not lead to its former holder. */
export const REMOVE_FORMER_INDEX = `
with former as (
  select m.kid, m.value from member_index m
  where m.person_id = any ($2::uuid[]) and not exists (
    select from jsonb_to_recordset($1::jsonb) as x(kid text, value text, person_id uuid)
    where x.kid = m.kid and x.value = m.value and x.person_id = m.person_id)
  order by m.kid, m.value for update
)
delete from member_index m using former f where m.kid = f.kid and m.value = f.value`;

export const UPSERT_INDEX = `
insert into member_index (kid, value, person_id)
select distinct on (kid, value) kid, value, person_id
from jsonb_to_recordset($1::jsonb) as x(kid text, value text, person_id uuid)
order by kid, value
on conflict (kid, value) do update set person_id = excluded.person_id
where member_index.person_id <> excluded.person_id`;

function moveOpenWarnings(households: SqlText): SqlText {
  return sql`
    update warning w set region_code = h.region_code
    from ${households}
    where w.household_id = any(${withMergedHouseholds(sql`h.id`)}) and w.state <> 'disposed'
      and w.region_code <> h.region_code`;
}

/** A family that moved is visited where it lives now. */
export async function moveWithHouseholds(
  connection: Sql,
  moved: readonly { readonly id: string; readonly region_code: string }[],
): Promise<void> {
  await moveOpenWarnings(rows('h', { id: 'uuid', region_code: 'text' }, moved)).on(connection);
}

/** So is one that was merged into another: what was warned of under its former id is visited there. */
export async function moveWithMerged(connection: Sql, into: readonly string[]): Promise<void> {
  const standing = sql`unnest(${into}::uuid[]) as a(into_id) join household h on h.id = a.into_id`;
  await moveOpenWarnings(standing).on(connection);
}

export const CLOSE_HOUSEHOLDS = `
update household set state = 'closed', closed_into = c.into_id, restored = false
from jsonb_to_recordset($1::jsonb) as c(id uuid, into_id uuid)
where household.id = c.id`;

/** Households whose end was entered by mistake; their members were never taken from the list. */
export const reopenHouseholds = (ids: readonly string[]): SqlText => sql`
update household set state = 'active', closed_into = null, restored = true where id = any (${ids}::uuid[])`;

export const ADD_ALIASES = `
insert into household_alias (from_id, into_id)
select from_id, into_id from jsonb_to_recordset($1::jsonb) as a(from_id uuid, into_id uuid)
order by from_id
on conflict (from_id) do update set into_id = excluded.into_id`;
