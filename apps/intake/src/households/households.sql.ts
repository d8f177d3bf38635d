import type { Sealed } from '@aid-chain/contracts';
import type { LivesApartReason, Relation } from '@aid-chain/vocabulary';
import type { DeclaredRelatives } from '../applications/application-row.js';
import type { SealedPersonRow } from '../register/register-row.js';
import type { HouseholdChangeView } from './household.view.js';

export interface HouseholdRow {
  readonly household_id: string;
  readonly state: string;
  readonly region_code: string;
  readonly residence: string;
  readonly address: Sealed;
  readonly registered_on: string;
  readonly changed_on: string | null;
  readonly ended_on: string | null;
  readonly end_reason_code: string | null;
  readonly ended_into: string | null;
  readonly guardian_kind: string | null;
  readonly guardian: Sealed | null;
  readonly open_application_id: string | null;
  /** What the last application declares; null where there is none. */
  readonly declared: DeclaredRelatives | null;
}

export type RegisteredMemberRow = SealedPersonRow & {
  readonly relation: Relation;
  readonly lives_from: string;
  readonly lives_to: string | null;
  readonly reason_out: LivesApartReason | null;
};

/** A change as it is kept. */
export type ChangeRow = Omit<HouseholdChangeView, 'paper'> & { readonly paper: string | null };

/** $1 household; the condition of who may see it follows */
export const ONE_HOUSEHOLD = `
select h.id as household_id, h.state, h.region_code, h.residence, h.address, h.registered_on::text,
  h.changed_on::text, h.ended_on::text, h.end_reason_code, h.ended_into, h.guardian_kind, h.guardian, a.id as open_application_id,
  (select l.declared from application l where l.household_id = h.id order by l.id desc limit 1) as declared
from household h left join application a on a.household_id = h.id and a.state = 'open'
where h.id = $1::uuid and `;

/** Who belonged to a household on a day; the last spell of each. $1 household, $2 day */
export const MEMBERS_ON = `
select distinct on (p.id) p.id as person_id, p.name, p.id_number, p.no_id_reason_code, p.birth_date, p.sex,
  p.register_region_code, p.phone, m.relation, m.lives_from::text, m.lives_to::text, m.reason_out
from membership m join person p on p.id = m.person_id
where m.household_id = $1::uuid and m.joined_on <= $2::date and (m.left_on is null or m.left_on > $2::date)
order by p.id, m.joined_on desc`;

/** $1 household, $2 version before which, $3 how many */
export const CHANGES_OF = `
select c.version, c.kind,
  -- A birth on the first is either that day or the month of the day of birth: both are shown as the month.
  to_char(c.effective_on, case when c.reason_code = 'born' and extract(day from c.effective_on) = 1
    then 'YYYY-MM' else 'YYYY-MM-DD' end) as "effectiveOn", c.reason_code as "reasonCode", c.joined, c.departed, c.paper,
  c.changed_on::text as "changedOn", c.changed_by as "changedBy"
from household_change c
where c.household_id = $1::uuid and ($2::int is null or c.version < $2) order by c.version desc limit $3`;

/** Active households whose guardian is still open, in the order of their ids. $1 after, $2 limit */
export const GUARDIAN_OPEN = `
select h.id as "householdId", h.region_code as "regionCode", h.guardian_kind as "guardianKind",
  coalesce(h.changed_on, h.registered_on)::text as since
from household h
where h.guardian_kind = 'not-settled' and h.state = 'active' and ($1::uuid is null or h.id > $1) and `;
