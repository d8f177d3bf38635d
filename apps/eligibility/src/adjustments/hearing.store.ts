import { sql, type Sql } from '@aid-chain/messaging';
import type { Adjustment, Hearing, HearingTry } from './adjustment.state.js';
import type { Heard } from './stale.rules.js';

/** A hearing with the result that the family was heard on. */
export interface KeptHearing extends Hearing, Heard {}

/** The hearings of some adjustments, the oldest first. */
export function hearingsOf(connection: Sql, adjustmentIds: readonly string[]): Promise<KeptHearing[]> {
  return sql`
    select hearing_id as "hearingId", adjustment_id as "adjustmentId", revision, outcome, heard_on::text as "on", means,
      heard_by as "heardBy", person_id as "personId", capacity, guardian_id as "guardianId",
      has_other_guardian as "hasOtherGuardian", opinion, text, kinds, amount_before_fen::float8 as "amountBeforeFen",
      amount_after_fen::float8 as "amountAfterFen", ends, ground, recorded_by as "recordedBy"
      from adjustment_hearing where adjustment_id = any (${adjustmentIds}::uuid[])
     order by recorded_at, hearing_id`.on<KeptHearing>(connection);
}

/** Keeps a hearing with what it was about; none is altered later. */
export async function saveHearing(
  connection: Sql,
  hearing: Hearing,
  { kinds, amountBeforeFen, amountAfterFen, ends, ground }: Heard,
): Promise<void> {
  await sql`
    insert into adjustment_hearing (hearing_id, adjustment_id, revision, outcome, heard_on, means, heard_by, person_id,
      capacity, guardian_id, has_other_guardian, opinion, text, kinds, amount_before_fen, amount_after_fen, ends, ground,
      recorded_by)
    values (${hearing.hearingId}::uuid, ${hearing.adjustmentId}::uuid, ${hearing.revision}, ${hearing.outcome},
      ${hearing.on}::date, ${hearing.means}, ${hearing.heardBy}::text[], ${hearing.personId}::uuid, ${hearing.capacity},
      ${hearing.guardianId}::uuid, ${hearing.hasOtherGuardian}, ${hearing.opinion}, ${JSON.stringify(hearing.text)}::jsonb,
      ${kinds}::text[], ${amountBeforeFen}::bigint, ${amountAfterFen}::bigint, ${ends}, ${ground}::text[], ${hearing.recordedBy})`.on(
    connection,
  );
}

/** The attempts to reach a family about the present revision of a proposal. */
export function triesOf(
  connection: Sql,
  { adjustmentId, revision }: Pick<Adjustment, 'adjustmentId' | 'revision'>,
): Promise<HearingTry[]> {
  return sql`
    select tried_on::text as "on", means, tried_by as "triedBy" from adjustment_try
     where adjustment_id = ${adjustmentId}::uuid and revision = ${revision}
     order by tried_on, means`.on<HearingTry>(connection);
}

/** Keeps an attempt. @returns false, with nothing written, where one by the same means stands on that day */
export async function saveTry(
  connection: Sql,
  { adjustmentId, revision }: Pick<Adjustment, 'adjustmentId' | 'revision'>,
  { on, means, triedBy }: HearingTry,
): Promise<boolean> {
  const written = await sql`
    insert into adjustment_try (adjustment_id, revision, tried_on, means, tried_by)
    values (${adjustmentId}::uuid, ${revision}, ${on}::date, ${means}, ${triedBy})
    on conflict do nothing returning means`.on(connection);
  return written.length === 1;
}
