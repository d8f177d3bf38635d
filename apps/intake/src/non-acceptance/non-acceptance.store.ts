import type { Sealed } from '@aid-chain/contracts';
import { newId, type IsoDate } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import type { NoticeMethod, RemedyResult, WindowReason } from '@aid-chain/vocabulary';

/** A decision not to accept an application. */
export interface NonAcceptance {
  readonly decisionId: string;
  readonly decidedOn: IsoDate;
  readonly reasonCode: WindowReason;
  readonly deliveredOn: IsoDate | null;
  readonly deliveryMethod: NoticeMethod | null;
  readonly setAsideOn: IsoDate | null;
  readonly remedyId: string | null;
  /** What that remedy came to; null as well where it was not published yet. */
  readonly remedyResult: RemedyResult | null;
}

const COLUMNS = sql`n.decision_id as "decisionId", n.decided_on::text as "decidedOn", n.reason_code as "reasonCode",
  n.delivered_on::text as "deliveredOn", n.delivery_method as "deliveryMethod", n.set_aside_on::text as "setAsideOn",
  n.remedy_id as "remedyId", n.remedy_result as "remedyResult"`;

/** The decisions on one application, the oldest first; one that was set aside stays. */
export function nonAcceptancesOf(connection: Sql, applicationId: string): Promise<NonAcceptance[]> {
  return sql`
    select ${COLUMNS} from non_acceptance n where n.application_id = ${applicationId}::uuid
     order by n.decided_on, n.decision_id`.on<NonAcceptance>(connection);
}

/** What the window wrote for the family with a decision, sealed. */
export async function noteOfDecision(connection: Sql, decisionId: string): Promise<Sealed | null> {
  const [found] = await sql`
    select n.note from non_acceptance n where n.decision_id = ${decisionId}::uuid`.on<{
    readonly note: Sealed | null;
  }>(connection);
  return found?.note ?? null;
}

/** Keeps a decision not to accept. @returns its id */
export async function insertNonAcceptance(
  tx: Sql,
  decision: {
    readonly applicationId: string;
    readonly today: IsoDate;
    readonly reason: WindowReason;
    readonly note: Sealed | null;
  },
): Promise<string> {
  const { applicationId, today, reason, note } = decision;
  const decisionId = newId();
  await sql`
    insert into non_acceptance (decision_id, application_id, decided_on, reason_code, note)
    values (${decisionId}::uuid, ${applicationId}::uuid, ${today}::date, ${reason},
            ${note === null ? null : JSON.stringify(note)}::jsonb)`.on(tx);
  return decisionId;
}

/** When and how a notice reached the family. */
export interface Delivery {
  readonly on: IsoDate;
  readonly method: NoticeMethod;
}

/** Keeps that the notice of a decision was delivered. */
export async function saveDelivery(tx: Sql, decisionId: string, { on, method }: Delivery): Promise<void> {
  await sql`
    update non_acceptance set delivered_on = ${on}::date, delivery_method = ${method}
     where decision_id = ${decisionId}::uuid`.on(tx);
}
