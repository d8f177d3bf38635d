import type { IsoDate } from '@aid-chain/kernel';
import { rows, sql, type ColumnType, type Sql, type SqlText } from '@aid-chain/messaging';
import type { Adjustment } from './adjustment.state.js';

/** Columns of an {@link Adjustment}; `a` is the table. */
const COLUMNS = sql`
  a.adjustment_id as "adjustmentId", a.revision, a.recognition_id as "recognitionId", a.case_id as "caseId",
  a.household_id as "householdId", a.region_code as "regionCode", a.track, a.category, a.person_id as "personId",
  a.source, a.redetermination_id as "redeterminationId", a.kinds, a.hearing_owed as "hearingOwed",
  a.hearing_ground as "hearingGround", a.publicity_owed as "publicityOwed",
  a.amount_before_fen::float8 as "amountBeforeFen", a.amount_after_fen::float8 as "amountAfterFen", a.ends,
  a.met_instead as "metInstead", a.ground, a.lines, a.computed_for::text as "computedFor",
  a.first_month::text as "firstMonth", a.proposed_on::text as "proposedOn", a.proposed_by as "proposedBy", a.state,
  a.hearing_id as "hearingId", a.publicity_from::text as "publicityFrom", a.publicity_until::text as "publicityUntil",
  a.publicity_ended_on::text as "publicityEndedOn", a.decided_on::text as "decidedOn", a.decided_by as "decidedBy",
  a.authority,
  a.effective_on::text as "effectiveOn", a.notice_owed as "noticeOwed", a.notice_due_on::text as "noticeDueOn", a.notice,
  a.notified_on::text as "notifiedOn", a.notice_method as "noticeMethod", a.notice_received_by as "noticeReceivedBy",
  a.withdrawn_on::text as "withdrawnOn", a.withdrawal_reason as "withdrawalReason"`;

/** Adjustments by some conditions on `a`, in the order of their ids. */
export function adjustmentsWhere(connection: Sql, conditions: SqlText, limit: number): Promise<Adjustment[]> {
  return sql`
    select ${COLUMNS} from adjustment a where ${conditions}
     order by a.adjustment_id limit ${limit}`.on<Adjustment>(connection);
}

/** Proposals of some recognitions that are not decided, locked until the transaction ends. */
export function lockOpenOf(connection: Sql, recognitionIds: readonly string[]): Promise<Adjustment[]> {
  return sql`
    select ${COLUMNS} from adjustment a
     where a.recognition_id = any (${recognitionIds}::uuid[]) and a.state in ('proposed', 'heard')
     order by a.adjustment_id for update of a`.on<Adjustment>(connection);
}

/** One adjustment, locked until the transaction ends. */
export async function lockAdjustment(connection: Sql, id: string): Promise<Adjustment | undefined> {
  const [found] = await sql`
    select ${COLUMNS} from adjustment a where a.adjustment_id = ${id}::uuid for update of a`.on<Adjustment>(
    connection,
  );
  return found;
}

const ROW = {
  ...({ adjustmentId: 'uuid', revision: 'integer', recognitionId: 'uuid', caseId: 'uuid' } as const),
  ...({
    householdId: 'uuid',
    regionCode: 'text',
    track: 'text',
    category: 'text',
    personId: 'uuid',
  } as const),
  ...({ source: 'text', redeterminationId: 'uuid', kinds: 'jsonb', hearingOwed: 'boolean' } as const),
  ...({ hearingGround: 'text', publicityOwed: 'boolean', amountBeforeFen: 'bigint' } as const),
  ...({
    amountAfterFen: 'bigint',
    ends: 'boolean',
    metInstead: 'text',
    ground: 'jsonb',
    lines: 'jsonb',
  } as const),
  ...({
    computedFor: 'date',
    firstMonth: 'date',
    proposedOn: 'date',
    proposedBy: 'text',
    state: 'text',
  } as const),
  ...({
    hearingId: 'uuid',
    publicityFrom: 'date',
    publicityUntil: 'date',
    publicityEndedOn: 'date',
  } as const),
  ...({
    decidedOn: 'date',
    decidedBy: 'text',
    authority: 'jsonb',
    effectiveOn: 'date',
    noticeOwed: 'boolean',
  } as const),
  ...({ noticeDueOn: 'date', notice: 'jsonb', notifiedOn: 'date', noticeMethod: 'text' } as const),
  ...({ noticeReceivedBy: 'uuid', withdrawnOn: 'date', withdrawalReason: 'jsonb' } as const),
} as const satisfies Record<keyof Adjustment, ColumnType>;

/** Keeps adjustments as they now are, new ones and those that stood, with one statement. */
export async function saveAdjustments(connection: Sql, adjustments: readonly Adjustment[]): Promise<void> {
  if (adjustments.length === 0) return;
  await sql`
    insert into adjustment as a (adjustment_id, revision, recognition_id, case_id, household_id, region_code, track, category,
      person_id, source, redetermination_id, kinds, hearing_owed, hearing_ground, publicity_owed, amount_before_fen,
      amount_after_fen, ends, met_instead, ground, lines, computed_for, first_month, proposed_on, proposed_by, state,
      hearing_id, publicity_from, publicity_until, publicity_ended_on, decided_on, decided_by, authority, effective_on, notice_owed,
      notice_due_on, notice, notified_on, notice_method, notice_received_by, withdrawn_on, withdrawal_reason)
    select "adjustmentId", revision, "recognitionId", "caseId", "householdId", "regionCode", track, category, "personId",
      source, "redeterminationId", ${texts(sql`r.kinds`)}, "hearingOwed", "hearingGround", "publicityOwed",
      "amountBeforeFen", "amountAfterFen", ends, "metInstead", ${texts(sql`r.ground`)}, lines, "computedFor", "firstMonth",
      "proposedOn", "proposedBy", state, "hearingId", "publicityFrom", "publicityUntil", "publicityEndedOn", "decidedOn",
      "decidedBy", r.authority, "effectiveOn", "noticeOwed", "noticeDueOn", notice, "notifiedOn", "noticeMethod", "noticeReceivedBy",
      "withdrawnOn", "withdrawalReason"
      from ${rows('r', ROW, adjustments)}
    on conflict (adjustment_id) do update
      set revision = excluded.revision, case_id = excluded.case_id, source = excluded.source,
          redetermination_id = excluded.redetermination_id, kinds = excluded.kinds, hearing_owed = excluded.hearing_owed,
          hearing_ground = excluded.hearing_ground, publicity_owed = excluded.publicity_owed,
          amount_before_fen = excluded.amount_before_fen, amount_after_fen = excluded.amount_after_fen,
          ends = excluded.ends, met_instead = excluded.met_instead, ground = excluded.ground, lines = excluded.lines,
          computed_for = excluded.computed_for, first_month = excluded.first_month, proposed_on = excluded.proposed_on,
          proposed_by = excluded.proposed_by, state = excluded.state, hearing_id = excluded.hearing_id,
          publicity_from = excluded.publicity_from, publicity_until = excluded.publicity_until,
          publicity_ended_on = excluded.publicity_ended_on, decided_on = excluded.decided_on,
          decided_by = excluded.decided_by, authority = excluded.authority, effective_on = excluded.effective_on, notice_owed = excluded.notice_owed,
          notice_due_on = excluded.notice_due_on, notice = excluded.notice, notified_on = excluded.notified_on,
          notice_method = excluded.notice_method, notice_received_by = excluded.notice_received_by,
          withdrawn_on = excluded.withdrawn_on, withdrawal_reason = excluded.withdrawal_reason`.on(
    connection,
  );
}

const texts = (column: SqlText): SqlText => sql`array(select jsonb_array_elements_text(${column}))`;

/** Which recognitions of some a redetermination's adoption has dealt with. */
export async function markAdopted(
  connection: Sql,
  redeterminationId: string,
  adopted: readonly { readonly recognitionId: string; readonly outcome: string }[],
): Promise<void> {
  if (adopted.length === 0) return;
  await sql`
    insert into redetermination_adoption (redetermination_id, recognition_id, outcome)
    select ${redeterminationId}::uuid, "recognitionId", outcome
      from ${rows('r', { recognitionId: 'uuid', outcome: 'text' }, adopted)}
    on conflict (redetermination_id, recognition_id) do update set outcome = excluded.outcome`.on(connection);
}

/** The day of an end or a withdrawal, for the sentence that it is no longer open. */
export function closedOn({ decidedOn, withdrawnOn, proposedOn }: Adjustment): IsoDate {
  return withdrawnOn ?? decidedOn ?? proposedOn;
}
