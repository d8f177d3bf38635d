import type { IsoDate } from '@aid-chain/kernel';
import { rows, sql, type ColumnType, type SqlText, type Tx } from '@aid-chain/messaging';
import type { CommandTx } from '@aid-chain/platform';
import type {
  Evaluation,
  ServiceCancellation,
  ServiceFollowUp,
  ServiceSessionState,
  ServiceUnit,
} from '@aid-chain/vocabulary';
import type { Attendance, Settled } from './attendance.rules.js';
import type { StandingSession } from './planned-sessions.rules.js';

/** A service that was planned, as it stands. */
export interface ServiceSession {
  readonly sessionId: string;
  readonly planId: string;
  readonly assessmentId: string;
  readonly householdId: string;
  readonly personId: string;
  readonly regionCode: string;
  readonly item: string;
  readonly unit: ServiceUnit;
  readonly department: string;
  readonly contract: string | null;
  readonly priceFen: number | null;
  readonly plannedOn: IsoDate;
  readonly plannedFrom: string;
  readonly plannedUnits: number;
  readonly state: ServiceSessionState;
  /** The last statement of each side. */
  readonly provider: Attendance | null;
  readonly person: Attendance | null;
  readonly units: number | null;
  readonly amountFen: number | null;
  readonly followUp: ServiceFollowUp | null;
  readonly cancelledFor: ServiceCancellation | null;
  readonly evaluation: Evaluation | null;
  /** What it was before the person died or the household ended. */
  readonly stateBefore: ServiceSessionState | null;
}

/** The last statement of a side of `s`. */
const lastOf = (side: 'provider' | 'person'): SqlText => sql`(
  select jsonb_build_object('given', t.given, 'from', t.began_at, 'units', t.units, 'reasonCode', t.reason_code,
                            'timeReason', t.time_reason, 'by', t.stated_by, 'on', t.stated_on::text)
    from service_statement t where t.session_id = s.session_id and t.side = ${side}
   order by t.entry_no desc limit 1)`;

/** A service without what its entries have: a list reads those of all its services at once. */
export type ListedSession = Omit<ServiceSession, 'provider' | 'person' | 'evaluation'>;

/** Columns of a {@link ListedSession}; `s` is the table. */
export const LISTED_COLUMNS = sql`
  s.session_id as "sessionId", s.plan_id as "planId", s.assessment_id as "assessmentId", s.household_id as "householdId",
  s.person_id as "personId", s.region_code as "regionCode", s.item, s.unit, s.department, s.contract,
  s.price_fen as "priceFen", s.planned_on::text as "plannedOn", s.planned_from as "plannedFrom",
  s.planned_units as "plannedUnits", s.state, s.units, s.amount_fen as "amountFen", s.follow_up as "followUp", s.cancelled_for as "cancelledFor",
  s.state_before as "stateBefore"`;

/** Columns of a {@link ServiceSession}; `s` is the table. */
export const SESSION_COLUMNS = sql`
  ${LISTED_COLUMNS}, ${lastOf('provider')} as provider, ${lastOf('person')} as person,
  (select e.evaluation from service_evaluation e where e.session_id = s.session_id order by e.entry_no desc limit 1) as evaluation`;

/** A service that is planned: of which line of the plan, and when. */
export interface NewSession {
  readonly sessionId: string;
  readonly line: number;
  readonly on: IsoDate;
  readonly from: string;
  readonly units: number;
}

const COLUMNS = {
  sessionId: 'uuid',
  line: 'integer',
  on: 'date',
  from: 'text',
  units: 'integer',
} as const satisfies Record<keyof NewSession, ColumnType>;

/** Plans services of a plan with one statement. @returns how many were planned: one that stands at that time already is none */
export async function insertSessions(
  tx: Tx,
  planId: string,
  sessions: readonly NewSession[],
): Promise<number> {
  const made = await sql`
    insert into service_session (session_id, plan_id, line, assessment_id, household_id, person_id, region_code, item, unit,
                                 department, contract, price_fen, planned_on, planned_from, planned_units, state)
    select n."sessionId", l.plan_id, l.line, a.assessment_id, a.household_id, a.person_id, a.region_code, l.item, l.unit,
           l.department, l.contract, l.price_fen, n."on", n."from", n."units", 'planned'
      from ${rows('n', COLUMNS, sessions)}
      join service_plan_line l on l.plan_id = ${planId}::uuid and l.line = n."line"
      join service_plan p on p.plan_id = l.plan_id
      join service_assessment a on a.assessment_id = p.assessment_id
    on conflict (plan_id, line, planned_on, planned_from) where state <> 'cancelled' or state_before is not null do nothing
    returning 1`.on(tx);
  return made.length;
}

/** Services that stand for a person in the months of some days: what was not given or is cancelled takes no hour and no unit. */
export function standingSessions(
  tx: Tx,
  personId: string,
  days: readonly IsoDate[],
): Promise<StandingSession[]> {
  return sql`
    select s.session_id as "sessionId", s.item, s.unit, s.planned_on::text as "on", s.planned_from as "from",
           coalesce(s.units, s.planned_units) as units
      from service_session s
     where s.person_id = ${personId}::uuid and s.state not in ('not-given', 'cancelled')
       and s.planned_on between
           (select date_trunc('month', min(day)) - interval '1 day' from unnest(${days}::date[]) as day)
       and (select date_trunc('month', max(day)) + interval '1 month' from unnest(${days}::date[]) as day)`.on<StandingSession>(
    tx,
  );
}

/**
 * Locks one for a command, after the assessment of its person: two statements about one person wait for each other.
 * @param condition whose it is, on the table `s`
 */
export async function lockSession(
  tx: Tx,
  id: string,
  condition: SqlText,
): Promise<ServiceSession | undefined> {
  await sql`
    select from service_assessment a
      join service_session s on s.person_id = a.person_id and s.session_id = ${id}::uuid and ${condition}
     where a.replaced_by is null for update of a`.on(tx);
  await sql`select from service_session s where s.session_id = ${id}::uuid and ${condition} for update`.on(
    tx,
  );
  const [found] = await sql`
    select ${SESSION_COLUMNS} from service_session s where s.session_id = ${id}::uuid and ${condition}`.on<ServiceSession>(
    tx,
  );
  return found;
}

/** Keeps what both statements come to; what is stated anew asks for a new follow-up. */
export async function keepSettled(tx: Tx, id: string, { state, units, amountFen }: Settled): Promise<void> {
  await sql`
    update service_session
       set state = ${state}, units = ${units}::integer, amount_fen = ${amountFen}::bigint, follow_up = null
     where session_id = ${id}::uuid`.on(tx);
}

/** Keeps that it is not given because it was cancelled before its day; its hours and units are free again. */
export async function keepCancelled(tx: CommandTx, id: string, reason: ServiceCancellation): Promise<void> {
  await sql`
    update service_session
       set state = 'cancelled', cancelled_for = ${reason}, cancelled_on = ${tx.today}::date, cancelled_by = ${tx.actor.id}
     where session_id = ${id}::uuid`.on(tx);
}

/** Keeps that it is followed up; what nobody stated is not given. */
export async function keepFollowedUp(tx: Tx, id: string, followUp: ServiceFollowUp): Promise<void> {
  await sql`
    update service_session
       set follow_up = ${followUp}, state = case when state in ('planned', 'stated') then 'not-given' else state end
     where session_id = ${id}::uuid`.on(tx);
}
