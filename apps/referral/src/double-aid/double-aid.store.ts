import type { IsoDate } from '@aid-chain/kernel';
import { rows, sql, type ColumnType, type Sql, type SqlText, type Tx } from '@aid-chain/messaging';
import type {
  Bilingual,
  DoubleAidKind,
  DoubleAidReason,
  DoubleAidState,
  NeedKind,
} from '@aid-chain/vocabulary';
import { familiesOf } from '../households/family.sql.js';
import { doublePairs } from './double-aid.sql.js';

/** Why a place allows two measures together, and on what that rests. */
export interface AllowedByPlace extends Bilingual {
  readonly doc?: string;
  readonly article?: string;
}

/** One of the two measures. */
export interface GivenSide {
  readonly referralId: string;
  readonly department: string;
  readonly measureCode: string;
  readonly fundingSource: string;
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/** Two measures that may be one help given twice, and where the question stands. */
export interface DoubleAid {
  readonly doubleAidId: string;
  readonly kind: DoubleAidKind;
  readonly householdId: string;
  readonly personId: string | null;
  readonly needKind: NeedKind;
  readonly regionCode: string;
  readonly first: GivenSide;
  readonly second: GivenSide;
  readonly foundOn: IsoDate;
  readonly state: DoubleAidState;
  readonly allowed: AllowedByPlace | null;
  readonly reasonCode: DoubleAidReason | null;
  readonly decidedOn: IsoDate | null;
}

const FIRST = sql`jsonb_build_object('referralId', d.first_referral, 'department', d.first_department, 'measureCode', d.first_measure,
  'fundingSource', d.first_funding, 'from', d.first_from, 'until', d.first_until)`;
const SECOND = sql`jsonb_build_object('referralId', d.second_referral, 'department', d.second_department, 'measureCode', d.second_measure,
  'fundingSource', d.second_funding, 'from', d.second_from, 'until', d.second_until)`;

/** Columns of a {@link DoubleAid}; `d` is the table. */
export const DOUBLE_AID_COLUMNS = sql`
  d.double_aid_id as "doubleAidId", d.kind, d.household_id as "householdId", nullif(d.person_key, '') as "personId",
  d.need_kind as "needKind", d.region_code as "regionCode", ${FIRST} as first, ${SECOND} as second,
  d.found_on::text as "foundOn", d.state, d.allowed, d.reason_code as "reasonCode", d.decided_on::text as "decidedOn"`;

/**
 * Keeps the pairs of some households, each once: one that is known keeps what was decided, one that came back is asked about again,
 * and one that is no more is gone. @returns the new ones, which wait for what the place says of them
 */
export async function keepPairs(
  tx: Tx,
  householdIds: readonly string[],
  today: IsoDate,
): Promise<DoubleAid[]> {
  const ofThem = (householdId: SqlText): SqlText => sql`${householdId} = any (${householdIds}::uuid[])`;
  const kept = await sql`
    with found as materialized (
      select distinct on (first_referral, first_measure, first_funding, first_from, second_referral, second_measure,
                          second_funding, second_from) pair.*
        from (${doublePairs(ofThem, familiesOf(sql`select id from unnest(${householdIds}::uuid[]) as of_them (id)`))}) pair),
    gone as (
      update double_aid d set state = 'gone'
       where d.state = 'open' and (${ofThem(sql`d.first_household`)} or ${ofThem(sql`d.second_household`)})
         and not exists (
           select from found p
            where p.first_referral = d.first_referral and p.first_measure = d.first_measure
              and p.first_funding = d.first_funding and p.first_from = d.first_from
              and p.second_referral = d.second_referral and p.second_measure = d.second_measure
              and p.second_funding = d.second_funding and p.second_from = d.second_from))
    insert into double_aid as d (double_aid_id, kind, household_id, person_key, need_kind, region_code, first_referral, first_household,
      first_department, first_measure, first_funding, first_from, first_until, second_referral, second_household,
      second_department, second_measure, second_funding, second_from, second_until, found_on)
    select gen_random_uuid(), p.*, ${today}::date from found p
    on conflict (first_referral, first_measure, first_funding, first_from, second_referral, second_measure,
                 second_funding, second_from) do update
       set first_until = excluded.first_until, second_until = excluded.second_until,
           state = case when d.state = 'gone' then 'open' else d.state end
    returning ${DOUBLE_AID_COLUMNS}`.on<DoubleAid>(tx);
  return kept.filter(({ state }) => state === 'open');
}

/** Keeps that the place allows some pairs, with its reason. */
export async function keepAllowed(
  tx: Tx,
  allowed: readonly { readonly doubleAidId: string; readonly allowed: AllowedByPlace }[],
): Promise<void> {
  const columns = { doubleAidId: 'uuid', allowed: 'jsonb' } as const satisfies Record<string, ColumnType>;
  await sql`
    update double_aid d set state = 'allowed-by-place', allowed = a."allowed"
      from ${rows('a', columns, allowed)} where d.double_aid_id = a."doubleAidId"`.on(tx);
}

/** Locks one of the own region for a decision; undefined for what is not there or lies elsewhere. */
export async function lockDouble(
  connection: Sql,
  id: string,
  own: (regionCode: SqlText) => SqlText,
): Promise<DoubleAid | undefined> {
  const [found] = await sql`
    select ${DOUBLE_AID_COLUMNS} from double_aid d
     where d.double_aid_id = ${id}::uuid and ${own(sql`d.region_code`)} for update`.on<DoubleAid>(connection);
  return found;
}

/** Keeps what a person decided. */
export async function keepDecided(
  tx: Tx,
  id: string,
  {
    state,
    reasonCode,
    on,
  }: { readonly state: DoubleAidState; readonly reasonCode: DoubleAidReason; readonly on: IsoDate },
): Promise<void> {
  await sql`
    update double_aid set state = ${state}, reason_code = ${reasonCode}, decided_on = ${on}::date
     where double_aid_id = ${id}::uuid`.on(tx);
}
