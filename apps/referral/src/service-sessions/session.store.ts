import type { Sealed } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import { rows, sql, type ColumnType, type SqlText, type Tx } from '@aid-chain/messaging';
import type {
  AttendanceSide,
  Evaluation,
  ServiceFollowUp,
  ServiceSessionState,
  ServiceUnit,
} from '@aid-chain/vocabulary';
import type { Attendance, Settled } from './attendance.rules.js';

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
  readonly provider: Attendance | null;
  readonly person: Attendance | null;
  readonly units: number | null;
  readonly amountFen: number | null;
  readonly followUp: ServiceFollowUp | null;
  readonly evaluation: Evaluation | null;
}

/** Columns of a {@link ServiceSession}; `s` is the table. */
export const SESSION_COLUMNS = sql`
  s.session_id as "sessionId", s.plan_id as "planId", s.assessment_id as "assessmentId", s.household_id as "householdId",
  s.person_id as "personId", s.region_code as "regionCode", s.item, s.unit, s.department, s.contract,
  s.price_fen as "priceFen", s.planned_on::text as "plannedOn", s.planned_from as "plannedFrom",
  s.planned_units as "plannedUnits", s.state, s.provider, s.person, s.units, s.amount_fen as "amountFen",
  s.follow_up as "followUp", s.evaluation`;

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
    on conflict (plan_id, line, planned_on, planned_from) do nothing
    returning 1`.on(tx);
  return made.length;
}

/** Locks one for a command. @param condition whose it is, on the table `s` */
export async function lockSession(
  tx: Tx,
  id: string,
  condition: SqlText,
): Promise<ServiceSession | undefined> {
  const [found] = await sql`
    select ${SESSION_COLUMNS} from service_session s
     where s.session_id = ${id}::uuid and ${condition} for update`.on<ServiceSession>(tx);
  return found;
}

/** Keeps what one side states, and what both statements come to. */
export async function keepAttendance(
  tx: Tx,
  id: string,
  side: AttendanceSide,
  attendance: Attendance,
  { state, units, amountFen }: Settled,
): Promise<void> {
  const column = side === 'provider' ? sql`provider` : sql`person`;
  await sql`
    update service_session
       set ${column} = ${JSON.stringify(attendance)}::jsonb, state = ${state}, units = ${units}::integer,
           amount_fen = ${amountFen}::bigint
     where session_id = ${id}::uuid`.on(tx);
}

/** Keeps what is done about one that was not given; what nobody stated is not given. */
export async function keepFollowUp(
  tx: Tx,
  id: string,
  { followUp, on }: { readonly followUp: ServiceFollowUp; readonly on: IsoDate },
): Promise<void> {
  await sql`
    update service_session
       set follow_up = ${followUp}, followed_on = ${on}::date,
           state = case when state in ('planned', 'stated') then 'not-given' else state end
     where session_id = ${id}::uuid`.on(tx);
}

/** Keeps how the person found it. */
export async function keepSessionEvaluation(
  tx: Tx,
  id: string,
  given: { readonly evaluation: Evaluation; readonly on: IsoDate; readonly note: Sealed | null },
): Promise<void> {
  const { evaluation, on, note } = given;
  await sql`
    update service_session
       set evaluation = ${evaluation}, evaluated_on = ${on}::date,
           evaluation_note = ${note === null ? null : JSON.stringify(note)}::jsonb
     where session_id = ${id}::uuid`.on(tx);
}
