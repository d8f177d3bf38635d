import { rows, sql, type Sql, type SqlText } from '@aid-chain/messaging';
import { withMergedHouseholds } from './merged-households.sql.js';
import type { HouseholdRow, MemberRow } from './population.rows.js';

const HOUSEHOLD = {
  id: 'uuid',
  region_code: 'text',
  residence: 'text',
  address: 'jsonb',
  head_person_id: 'uuid',
  head_name: 'jsonb',
  head_phone: 'jsonb',
} as const;

/** Rows are written in the order of their keys, so that two workers never wait for each other crosswise. */
export const upsertHouseholds = (households: readonly HouseholdRow[]): SqlText => sql`
insert into household (id, region_code, residence, address, head_person_id, head_name, head_phone)
select id, region_code, residence, address, head_person_id, head_name, head_phone
from ${rows('h', HOUSEHOLD, households)}
order by id
on conflict (id) do update set region_code = excluded.region_code, residence = excluded.residence,
  address = excluded.address, head_person_id = excluded.head_person_id, head_name = excluded.head_name,
  head_phone = excluded.head_phone`;

/** Takes from households the members whom they no longer have. */
export function removeLeavers(households: readonly HouseholdRow[]): SqlText {
  const staying = households.map(({ id, person_ids }) => ({ id, person_ids: person_ids.join(',') }));
  return sql`
delete from household_member m
using ${rows('h', { id: 'uuid', person_ids: 'text' }, staying)}
where m.household_id = h.id and m.person_id <> all (string_to_array(h.person_ids, ',')::uuid[])`;
}

const MEMBER = {
  household_id: 'uuid',
  person_id: 'uuid',
  name: 'jsonb',
  lives_to: 'date',
  left_reason: 'text',
  seen_at: 'timestamptz',
} as const;

export const upsertMembers = (members: readonly MemberRow[]): SqlText => sql`
insert into household_member (household_id, person_id, name, lives_to, left_reason, seen_at)
select household_id, person_id, name, lives_to, left_reason, seen_at
from ${rows('m', MEMBER, members)}
order by household_id, person_id
on conflict (household_id, person_id) do update set name = excluded.name, lives_to = excluded.lives_to,
  left_reason = excluded.left_reason, seen_at = excluded.seen_at`;

const INDEX = { kid: 'text', value: 'text', person_id: 'uuid' } as const;
type IndexRow = Readonly<Record<keyof typeof INDEX, string>>;

/** A number of one of the persons that was corrected or taken back must not lead to its former holder. */
export const removeFormerIndex = (index: readonly IndexRow[], persons: readonly string[]): SqlText => sql`
with former as (
  select m.kid, m.value from member_index m
  where m.person_id = any (${persons}::uuid[]) and not exists (
    select from ${rows('x', INDEX, index)}
    where x.kid = m.kid and x.value = m.value and x.person_id = m.person_id)
  order by m.kid, m.value for update
)
delete from member_index m using former f where m.kid = f.kid and m.value = f.value`;

export const upsertIndex = (index: readonly IndexRow[]): SqlText => sql`
insert into member_index (kid, value, person_id)
select distinct on (kid, value) kid, value, person_id
from ${rows('x', INDEX, index)}
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

/** Some households, locked in the order of their ids as everybody does, before any of them is written. */
const withLockedHouseholds = (ids: readonly string[]): SqlText => sql`
with locked as (
  select id from household where id = any(${ids}::uuid[]) order by id for no key update
)`;

/** Households that ended, or were merged into another. */
export const closeHouseholds = (
  closed: readonly { readonly id: string; readonly into_id: string | null }[],
): SqlText => sql`${withLockedHouseholds(closed.map(({ id }) => id))}
update household h set state = 'closed', closed_into = c.into_id, restored = false
from ${rows('c', { id: 'uuid', into_id: 'uuid' }, closed)} join locked using (id)
where h.id = locked.id`;

/** Households whose end was entered by mistake; their members were never taken from the list. */
export const reopenHouseholds = (ids: readonly string[]): SqlText => sql`${withLockedHouseholds(ids)}
update household h set state = 'active', closed_into = null, restored = true
from locked where h.id = locked.id`;
