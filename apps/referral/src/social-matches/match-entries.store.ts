import type { Sealed } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import { sql, type Sql, type Tx } from '@aid-chain/messaging';
import type { EntryCorrection, Evaluation, HandedBy } from '@aid-chain/vocabulary';
import type { Delivered } from './match-steps.store.js';

/** A delivery, or one that was taken back; both stay (L-18). */
interface DeliveryEntry {
  readonly matchId: string;
  readonly entryNo: number;
  readonly takesBack: number | null;
  readonly on: IsoDate;
  readonly quantity: number;
  readonly handedBy: HandedBy | null;
  readonly receivedBy: string | null;
  readonly byGuardian: boolean;
  readonly paper: string | null;
  readonly isNeedMet: boolean;
  readonly reason: EntryCorrection | null;
}

/** How the family found a delivery; the last one counts. */
interface MatchEvaluationEntry {
  readonly matchId: string;
  readonly deliveryNo: number;
  readonly evaluation: Evaluation;
  readonly on: IsoDate;
  readonly by: string;
  readonly correctionReason: EntryCorrection | null;
}

/** Keeps a delivery. @returns its number */
export async function insertDelivery(
  tx: Tx,
  matchId: string,
  delivered: Delivered & { readonly isNeedMet: boolean; readonly guardian: Sealed | null },
  recordedBy: string,
): Promise<number> {
  const { on, quantity, handedBy, receivedBy, paper, isNeedMet, guardian } = delivered;
  const [made] = await sql`
    insert into social_delivery (match_id, entry_no, on_day, quantity, handed_by, received_by, paper, is_need_met, guardian, recorded_by)
    select ${matchId}::uuid, 1 + coalesce((select max(d.entry_no) from social_delivery d where d.match_id = ${matchId}::uuid), 0),
           ${on}::date, ${quantity}::bigint, ${handedBy}, ${receivedBy}::uuid, ${paper}, ${isNeedMet}::boolean,
           ${guardian === null ? null : JSON.stringify(guardian)}::jsonb, ${recordedBy}
    returning entry_no as "entryNo"`.on<{ entryNo: number }>(tx);
  return made?.entryNo ?? 1;
}

/** Keeps that a delivery is taken back. @returns whether the need was stated to be met by it */
export async function insertTakingBack(
  tx: Tx,
  matchId: string,
  deliveryNo: number,
  {
    on,
    reason,
    recordedBy,
  }: { readonly on: IsoDate; readonly reason: EntryCorrection; readonly recordedBy: string },
): Promise<boolean> {
  const [made] = await sql`
    insert into social_delivery (match_id, entry_no, takes_back, on_day, quantity, is_need_met, reason, recorded_by)
    select d.match_id, 1 + (select max(e.entry_no) from social_delivery e where e.match_id = d.match_id), d.entry_no,
           ${on}::date, d.quantity, d.is_need_met, ${reason}, ${recordedBy}
      from social_delivery d where d.match_id = ${matchId}::uuid and d.entry_no = ${deliveryNo}::integer
    returning is_need_met as "isNeedMet"`.on<{ isNeedMet: boolean }>(tx);
  return made?.isNeedMet ?? false;
}

/** Whether a delivery that stands is stated to have met a need. */
export async function isMetByDelivery(tx: Tx, needId: string): Promise<boolean> {
  const found = await sql`
    select from social_need n join social_match m using (social_need_id) join social_delivery d using (match_id)
     where n.need_id = ${needId}::uuid and d.takes_back is null and d.is_need_met and not exists (
       select from social_delivery t where t.match_id = d.match_id and t.takes_back = d.entry_no) limit 1`.on(
    tx,
  );
  return found.length > 0;
}

/** Keeps how the family found the delivery that stands. */
export async function insertMatchEvaluation(
  tx: Tx,
  entry: MatchEvaluationEntry & { readonly note: Sealed | null; readonly recordedBy: string },
): Promise<void> {
  const { matchId, deliveryNo, evaluation, on, by, note, correctionReason, recordedBy } = entry;
  await sql`
    insert into social_evaluation (match_id, entry_no, delivery_no, evaluation, evaluated_on, evaluated_by, note,
                                   correction_reason, recorded_by)
    select ${matchId}::uuid, 1 + coalesce((select max(e.entry_no) from social_evaluation e where e.match_id = ${matchId}::uuid), 0),
           ${deliveryNo}::integer, ${evaluation}, ${on}::date, ${by}::uuid,
           ${note === null ? null : JSON.stringify(note)}::jsonb, ${correctionReason}, ${recordedBy}`.on(tx);
}

/** All entries of some matches, in their order. */
export interface MatchEntries {
  readonly deliveries: readonly DeliveryEntry[];
  readonly evaluations: readonly MatchEvaluationEntry[];
}

/** Reads them with one statement for each kind. */
export async function matchEntriesOf(connection: Sql, ids: readonly string[]): Promise<MatchEntries> {
  const deliveries = await sql`
    select d.match_id as "matchId", d.entry_no as "entryNo", d.takes_back as "takesBack", d.on_day::text as "on", d.quantity,
           d.handed_by as "handedBy", d.received_by as "receivedBy",
           d.guardian is not null as "byGuardian", d.paper, d.is_need_met as "isNeedMet", d.reason
      from social_delivery d where d.match_id = any (${ids}::uuid[])
     order by d.match_id, d.entry_no`.on<DeliveryEntry>(connection);
  const evaluations = await sql`
    select e.match_id as "matchId", e.delivery_no as "deliveryNo", e.evaluation, e.evaluated_on::text as "on",
           e.evaluated_by as "by", e.correction_reason as "correctionReason"
      from social_evaluation e where e.match_id = any (${ids}::uuid[])
     order by e.match_id, e.entry_no`.on<MatchEvaluationEntry>(connection);
  return { deliveries, evaluations };
}
