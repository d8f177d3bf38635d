import type { Sealed } from '@aid-chain/contracts';
import type { Instant, IsoDate } from '@aid-chain/kernel';
import { rows, sql, type Sql, type Tx } from '@aid-chain/messaging';
import type { DeliveryState, ReferralState } from '@aid-chain/vocabulary';
import { REFERRAL_IS_LIVE } from '../referral-state/referral.store.js';

/** A measure that a department is to be asked for. */
export interface AskedMeasure {
  readonly requestId: string;
  readonly warningId: string;
  readonly department: string;
  readonly measure: Sealed;
  /** Day of the visit that found it not carried out. */
  readonly requestedOn: IsoDate;
  /** From when on a report answers it. */
  readonly answeredFrom: Instant;
  /** Day on which the department was asked, and the day by which it answers, counted from then. */
  readonly askedOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly dueProvisional: boolean;
}

/** A request at a referral, with what events about it name. */
export interface RequestedMeasure {
  readonly requestId: string;
  readonly warningId: string;
  readonly referralId: string;
  readonly householdId: string;
  readonly personId: string | null;
  readonly department: string;
  readonly regionCode: string;
  readonly correlationId: string;
  readonly measure: Sealed;
  readonly state: DeliveryState;
  readonly dueOn: IsoDate;
  readonly referralState: ReferralState;
  /** Codes of what the referral brought since the request, by reports that stand and were made after it. */
  readonly given: readonly string[];
}

type Joined = Pick<RequestedMeasure, 'requestId' | 'referralId'>;

const ASKED = {
  requestId: 'uuid',
  warningId: 'uuid',
  department: 'text',
  measure: 'jsonb',
  requestedOn: 'date',
  answeredFrom: 'timestamptz',
  askedOn: 'date',
  dueOn: 'date',
  dueProvisional: 'boolean',
} as const;

const COLUMNS = sql`
  q.request_id as "requestId", q.warning_id as "warningId", q.referral_id as "referralId", r.household_id as "householdId",
  r.person_id as "personId", r.department, r.region_code as "regionCode", r.correlation_id as "correlationId", q.measure,
  q.state, q.due_on::text as "dueOn", r.state as "referralState",
  array(select a ->> 'measureCode' from feedback_report f cross join lateral jsonb_array_elements(f.aid) a
         where f.referral_id = q.referral_id and f.superseded_by is null and f.business_at >= q.answered_from
           and (a #>> '{period,to}')::date >= q.requested_on
           and exists (select from given_aid g where g.referral_id = q.referral_id and g.measure_code = a ->> 'measureCode')
         order by f.quarter, f.revision) as given`;

/** Joins requests to the live referrals of the needs that they stated, of the department asked or where it passed the need on. */
export async function joinReferrals(tx: Tx, asked: readonly AskedMeasure[]): Promise<Joined[]> {
  return sql`
    insert into requested_measure (request_id, referral_id, warning_id, measure, requested_on, answered_from, asked_on, due_on,
                                   due_provisional, state)
    select a."requestId", r.referral_id, a."warningId", a."measure", a."requestedOn", a."answeredFrom", a."askedOn", a."dueOn",
           a."dueProvisional", 'requested'
      from ${rows('a', ASKED, asked)}
      join need_origin o on o.origin_need_id = a."requestId"
      join referral r on r.need_id = o.need_id and a."department" in (r.department, r.routed_to) and ${REFERRAL_IS_LIVE}
    on conflict do nothing
    returning request_id as "requestId", referral_id as "referralId"`.on<Joined>(tx);
}

/** What was asked for at a referral is asked for at the one by which it goes on, by the days of that one. @returns those that it went on to */
export async function carryOn(
  tx: Tx,
  made: readonly { readonly referralId: string; readonly earlierId: string }[],
): Promise<string[]> {
  const carried = await sql`
    insert into requested_measure (request_id, referral_id, warning_id, measure, requested_on, answered_from, asked_on, due_on,
                                   due_provisional, state)
    select q.request_id, r.referral_id, q.warning_id, q.measure, q.requested_on, q.answered_from, r.referred_on, r.due_on,
           r.due_provisional, 'requested'
      from ${rows('m', { referralId: 'uuid', earlierId: 'uuid' }, made)}
      join requested_measure q on q.referral_id = m."earlierId"
      join referral r on r.referral_id = m."referralId"
    on conflict do nothing
    returning referral_id as "referralId"`.on<{ referralId: string }>(tx);
  return carried.map(({ referralId }) => referralId);
}

/** The requests at some referrals, locked, as they stand with what was given. */
export function lockRequested(tx: Tx, referralIds: readonly string[]): Promise<RequestedMeasure[]> {
  return sql`
    select ${COLUMNS} from requested_measure q join referral r using (referral_id)
     where q.referral_id = any (${[...new Set(referralIds)]}::uuid[])
     order by q.request_id, q.referral_id for update of q`.on<RequestedMeasure>(tx);
}

/** Keeps how departments stand to what they were asked for. */
export async function saveStates(
  tx: Tx,
  changed: readonly Pick<RequestedMeasure, 'requestId' | 'referralId' | 'state'>[],
): Promise<void> {
  const columns = { requestId: 'uuid', referralId: 'uuid', state: 'text' } as const;
  await sql`
    update requested_measure q set state = c."state" from ${rows('c', columns, changed)}
     where q.request_id = c."requestId" and q.referral_id = c."referralId"`.on(tx);
}

/** What is asked for at one referral, by the ids under which each measure is sealed. */
export function requestedAt(
  connection: Sql,
  referralId: string,
): Promise<Pick<RequestedMeasure, 'requestId' | 'measure' | 'state' | 'dueOn'>[]> {
  return sql`
    select request_id as "requestId", measure, state, due_on::text as "dueOn" from requested_measure
     where referral_id = ${referralId}::uuid order by request_id`.on<
    Pick<RequestedMeasure, 'requestId' | 'measure' | 'state' | 'dueOn'>
  >(connection);
}
