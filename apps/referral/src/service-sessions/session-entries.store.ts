import type { Sealed } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import { sql, type Sql, type Tx } from '@aid-chain/messaging';
import type {
  AttendanceSide,
  EntryCorrection,
  Evaluation,
  NotGivenReason,
  OtherTime,
  ServiceFollowUp,
} from '@aid-chain/vocabulary';
import type { Attendance } from './attendance.rules.js';
import type { ServiceHours } from './session-time.rules.js';

/** A statement of a side; the last one of each counts, the earlier ones stay (L-18). */
export interface StatementEntry {
  readonly sessionId: string;
  readonly entryNo: number;
  readonly side: AttendanceSide;
  readonly given: boolean;
  readonly from: string | null;
  readonly units: number | null;
  readonly reasonCode: NotGivenReason | null;
  readonly timeReason: OtherTime | null;
  readonly on: IsoDate;
  readonly by: string;
  readonly correctionReason: EntryCorrection | null;
}

/** What was done about a service, or how the person found it. */
interface FollowUpEntry {
  readonly sessionId: string;
  readonly followUp: ServiceFollowUp;
  readonly on: IsoDate;
}
export interface EvaluationEntry {
  readonly sessionId: string;
  readonly evaluation: Evaluation;
  readonly on: IsoDate;
  readonly by: string;
  readonly correctionReason: EntryCorrection | null;
}

/** How an entry is made: why it takes the place of an earlier one, and who records it. */
interface Made {
  readonly correction: EntryCorrection | null;
  readonly recordedBy: string;
}

/** Keeps what one side states. */
export async function insertStatement(
  tx: Tx,
  id: string,
  side: AttendanceSide,
  stated: Attendance,
  { correction, recordedBy }: Made,
): Promise<void> {
  const { given, from, units, reasonCode, timeReason, by, on } = stated;
  await sql`
    insert into service_statement (session_id, entry_no, side, given, began_at, units, reason_code, time_reason, stated_by,
                                   stated_on, correction_reason, recorded_by)
    select ${id}::uuid, 1 + coalesce((select max(t.entry_no) from service_statement t where t.session_id = ${id}::uuid), 0),
           ${side}, ${given}::boolean, ${from}, ${units}::integer, ${reasonCode}, ${timeReason}, ${by}, ${on}::date,
           ${correction}, ${recordedBy}`.on(tx);
}

/** Keeps what is done about one that was not given. */
export async function insertFollowUp(
  tx: Tx,
  id: string,
  followUp: ServiceFollowUp,
  { on, recordedBy }: { readonly on: IsoDate; readonly recordedBy: string },
): Promise<void> {
  await sql`
    insert into service_follow_up (session_id, entry_no, follow_up, followed_on, recorded_by)
    select ${id}::uuid, 1 + coalesce((select max(f.entry_no) from service_follow_up f where f.session_id = ${id}::uuid), 0),
           ${followUp}, ${on}::date, ${recordedBy}`.on(tx);
}

/** Keeps how the person found it. */
export async function insertEvaluation(
  tx: Tx,
  id: string,
  given: Pick<EvaluationEntry, 'evaluation' | 'on' | 'by'> & { readonly note: Sealed | null },
  { correction, recordedBy }: Made,
): Promise<void> {
  const { evaluation, on, by, note } = given;
  await sql`
    insert into service_evaluation (session_id, entry_no, evaluation, evaluated_on, evaluated_by, note, correction_reason,
                                    recorded_by)
    select ${id}::uuid, 1 + coalesce((select max(e.entry_no) from service_evaluation e where e.session_id = ${id}::uuid), 0),
           ${evaluation}, ${on}::date, ${by}::uuid, ${note === null ? null : JSON.stringify(note)}::jsonb, ${correction},
           ${recordedBy}`.on(tx);
}

/** The hours that one side states as given to a person around a day, but for one service. */
export function statedHours(
  tx: Tx,
  {
    sessionId,
    personId,
    plannedOn,
  }: { readonly sessionId: string; readonly personId: string; readonly plannedOn: IsoDate },
  side: AttendanceSide,
): Promise<(ServiceHours & { readonly sessionId: string })[]> {
  return sql`
    select s.session_id as "sessionId", s.planned_on::text as "on", t.began_at as "from", t.units, s.unit
      from service_session s
      join lateral (
        select t.given, t.began_at, t.units from service_statement t
         where t.session_id = s.session_id and t.side = ${side} order by t.entry_no desc limit 1) t on t.given
     where s.person_id = ${personId}::uuid and s.session_id <> ${sessionId}::uuid and s.state <> 'cancelled'
       and s.planned_on between ${plannedOn}::date - 1 and ${plannedOn}::date + 1`.on<
    ServiceHours & { readonly sessionId: string }
  >(tx);
}

/** All entries of some services, each kind in its order. */
export interface SessionEntries {
  readonly statements: readonly StatementEntry[];
  readonly followUps: readonly FollowUpEntry[];
  readonly evaluations: readonly EvaluationEntry[];
}

/** Reads them with one statement for each kind. */
export async function entriesOf(connection: Sql, ids: readonly string[]): Promise<SessionEntries> {
  const statements = await sql`
    select t.session_id as "sessionId", t.entry_no as "entryNo", t.side, t.given, t.began_at as "from", t.units,
           t.reason_code as "reasonCode", t.time_reason as "timeReason", t.stated_on::text as "on", t.stated_by as "by",
           t.correction_reason as "correctionReason"
      from service_statement t where t.session_id = any (${ids}::uuid[])
     order by t.session_id, t.entry_no`.on<StatementEntry>(connection);
  const followUps = await sql`
    select f.session_id as "sessionId", f.follow_up as "followUp", f.followed_on::text as "on" from service_follow_up f
     where f.session_id = any (${ids}::uuid[]) order by f.session_id, f.entry_no`.on<FollowUpEntry>(
    connection,
  );
  const evaluations = await sql`
    select e.session_id as "sessionId", e.evaluation, e.evaluated_on::text as "on", e.evaluated_by as "by",
           e.correction_reason as "correctionReason"
      from service_evaluation e where e.session_id = any (${ids}::uuid[])
     order by e.session_id, e.entry_no`.on<EvaluationEntry>(connection);
  return { statements, followUps, evaluations };
}

/** The last entry of each kind of one service: what counts. */
export function lastEntries({ statements, evaluations }: SessionEntries, id: string) {
  const stated = statements.filter(({ sessionId }) => sessionId === id);
  return {
    provider: stated.findLast(({ side }) => side === 'provider'),
    person: stated.findLast(({ side }) => side === 'person'),
    evaluation: evaluations.findLast(({ sessionId }) => sessionId === id),
  };
}
