import type { IsoDate } from '@aid-chain/kernel';
import { rows, sql, SqlText, type ColumnType, type Sql, type Tx } from '@aid-chain/messaging';
import type { NeedAspect, NeedKind, ReferralOpening, ReferralState, Urgency } from '@aid-chain/vocabulary';
import type { ReferralOfNeed } from './referral-state.rules.js';
import { LIVE_STATES } from './transitions.rules.js';

export interface ReferralRow {
  readonly referralId: string;
  readonly needId: string;
  readonly householdId: string;
  readonly personId: string | null;
  readonly needKind: NeedKind;
  readonly aspects: readonly NeedAspect[];
  readonly department: string;
  readonly routedTo: string;
  /** How it came about, from which referral, and why. */
  readonly opening: ReferralOpening;
  readonly previousId: string | null;
  readonly openingReason: string | null;
  /** Day of the decision that led to it; it is referred on the day on which that decision came. */
  readonly openedOn: IsoDate;
  readonly regionCode: string;
  readonly urgency: Urgency;
  readonly referredOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly dueProvisional: boolean;
  readonly correlationId: string;
}

export interface Referral extends ReferralRow {
  readonly state: ReferralState;
  readonly stateOn: IsoDate;
  readonly acknowledgedOn: IsoDate | null;
  /** Day on which the acknowledgement came, whatever day it states. */
  readonly acknowledgementCameOn: IsoDate | null;
  readonly endedOn: IsoDate | null;
  readonly cancelReason: string | null;
  /** It went on at civil affairs because its department left the place. */
  readonly departmentLeft: boolean;
  /** The day on which its member was in the household no more; null while the member is, or where it is for all of it. */
  readonly personLeftOn: IsoDate | null;
  /** The last day on which a measure runs that it brought, as its department reported; null without any. */
  readonly measuresUntil: IsoDate | null;
  /** Whose referral the earlier one was. */
  readonly previousDepartment: string | null;
}

/** Columns of a referral under the names of {@link Referral}; `r` is the table. */
export const REFERRAL_COLUMNS = sql`
  r.referral_id as "referralId", r.need_id as "needId", r.household_id as "householdId", r.person_id as "personId",
  r.need_kind as "needKind", r.aspects, r.department, r.routed_to as "routedTo", r.opening,
  r.previous_id as "previousId", r.opening_reason as "openingReason",
  r.opened_on::text as "openedOn", r.cancel_reason as "cancelReason",
  (select p.department from referral p where p.referral_id = r.previous_id) as "previousDepartment",
  r.region_code as "regionCode", r.urgency, r.referred_on::text as "referredOn", r.due_on::text as "dueOn",
  r.due_provisional as "dueProvisional", r.correlation_id as "correlationId", r.state,
  r.department_left as "departmentLeft", r.measures_until::text as "measuresUntil",
  r.person_left_on::text as "personLeftOn", r.state_on::text as "stateOn", r.acknowledged_on::text as "acknowledgedOn",
  r.acknowledgement_came_on::text as "acknowledgementCameOn", r.ended_on::text as "endedOn"`;

/** Codes as they stand in the text of a statement: with parameters no index of some states would serve its condition. */
export function codesInText(codes: readonly string[]): SqlText {
  return new SqlText([codes.map((code) => `'${code}'`).join(', ')], []);
}

/** {@link isLive} as a condition, which the index `referral_live` serves. */
export const REFERRAL_IS_LIVE = sql`r.state in (${codesInText(LIVE_STATES)})`;

/** Inserts referrals with one statement. */
export function insertReferrals(tx: Tx, referrals: readonly ReferralRow[]): void {
  const made = referrals.map((referral) => ({ ...referral, aspects: referral.aspects.join(',') }));
  sql`
    insert into referral (referral_id, need_id, household_id, person_id, need_kind, aspects, department, routed_to,
      opening, previous_id, opening_reason, opened_on, region_code, urgency, referred_on, due_on, due_provisional,
      state_on, correlation_id)
    select "referralId", "needId", "householdId", "personId", "needKind", string_to_array("aspects", ','), "department",
      "routedTo", "opening", "previousId", "openingReason", "openedOn", "regionCode", "urgency", "referredOn", "dueOn",
      "dueProvisional", "referredOn", "correlationId"
    from ${rows('r', INSERT_COLUMNS, made)}`.writeOn(tx);
}

const INSERT_COLUMNS = {
  referralId: 'uuid',
  needId: 'uuid',
  householdId: 'uuid',
  personId: 'uuid',
  needKind: 'text',
  aspects: 'text',
  department: 'text',
  routedTo: 'text',
  opening: 'text',
  previousId: 'uuid',
  openingReason: 'text',
  openedOn: 'date',
  regionCode: 'text',
  urgency: 'text',
  referredOn: 'date',
  dueOn: 'date',
  dueProvisional: 'boolean',
  correlationId: 'text',
} as const satisfies Record<keyof ReferralRow, ColumnType>;

/** {@link lockReferrals} for one. */
export async function lockReferral(tx: Tx, referralId: string): Promise<Referral | undefined> {
  return (await lockReferrals(tx, [referralId])).get(referralId);
}

/** Locks referrals and, before them, their needs: the order in which arriving needs lock them. Unknown ids are left out. */
export async function lockReferrals(tx: Tx, referralIds: readonly string[]): Promise<Map<string, Referral>> {
  if (referralIds.length === 0) return new Map();
  sql`
    select 1 from need
     where need_id in (select need_id from referral where referral_id = any (${referralIds}::uuid[]))
     order by need_id for update`.writeOn(tx);
  const locked = await sql`
    select ${REFERRAL_COLUMNS} from referral r where r.referral_id = any (${referralIds}::uuid[])
     order by r.referral_id for update`.on<Referral>(tx);
  return new Map(locked.map((referral) => [referral.referralId, referral]));
}

/** Of which needs referrals are, by their ids; unknown ids are left out. */
export async function needIdsOf(
  connection: Sql,
  referralIds: readonly string[],
): Promise<Map<string, string>> {
  const found = await sql`
    select referral_id as id, need_id as "needId" from referral where referral_id = any (${referralIds}::uuid[])`.on<{
    id: string;
    needId: string;
  }>(connection);
  return new Map(found.map(({ id, needId }) => [id, needId]));
}

/** Need, department and place of referrals, which never change, by their ids. */
export async function referralsById(
  connection: Sql,
  ids: readonly string[],
): Promise<Map<string, Pick<Referral, 'needKind' | 'department' | 'regionCode'>>> {
  if (ids.length === 0) return new Map();
  const found = await sql`
    select referral_id as id, need_kind as "needKind", department, region_code as "regionCode"
      from referral where referral_id = any (${[...new Set(ids)]}::uuid[])`.on<
    Pick<Referral, 'needKind' | 'department' | 'regionCode'> & { id: string }
  >(connection);
  return new Map(found.map(({ id, ...referral }) => [id, referral]));
}

/** Every referral that a need had, in the order in which they were made. */
export function referralsOfNeed(
  connection: Sql,
  needId: string,
): Promise<(ReferralOfNeed & { referralId: string; routedTo: string })[]> {
  return sql`
    select referral_id as "referralId", department, routed_to as "routedTo", state, opening, department_left as "departmentLeft"
      from referral where need_id = ${needId}::uuid order by made_no`.on<
    ReferralOfNeed & { referralId: string; routedTo: string }
  >(connection);
}
