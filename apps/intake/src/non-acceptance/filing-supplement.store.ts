import type { Sealed } from '@aid-chain/contracts';
import { newId, type IsoDate } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import type { NoticeMethod, WindowReason } from '@aid-chain/vocabulary';
import type { Delivery } from './non-acceptance.store.js';

/** What a family was asked at one time to put right. */
export interface FilingSupplement {
  readonly requestId: string;
  readonly applicationId: string;
  readonly askedOn: IsoDate;
  readonly reasonCode: WindowReason;
  readonly note: Sealed;
  readonly deliveredOn: IsoDate | null;
  readonly deliveryMethod: NoticeMethod | null;
  readonly dueOn: IsoDate | null;
  /** When the window accepted or refused the application, or the family took it back. */
  readonly closedOn: IsoDate | null;
}

const COLUMNS = sql`s.request_id as "requestId", s.application_id as "applicationId", s.asked_on::text as "askedOn",
  s.reason_code as "reasonCode", s.note, s.delivered_on::text as "deliveredOn", s.delivery_method as "deliveryMethod",
  s.due_on::text as "dueOn", s.closed_on::text as "closedOn"`;

/** Every request to an application, the oldest first. */
export function supplementsOf(connection: Sql, applicationId: string): Promise<FilingSupplement[]> {
  return sql`
    select ${COLUMNS} from filing_supplement s where s.application_id = ${applicationId}::uuid
     order by s.request_id`.on<FilingSupplement>(connection);
}

/** The last request to each of some applications, by the application. */
export async function lastSupplements(
  connection: Sql,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, FilingSupplement>> {
  const found = await sql`
    select distinct on (s.application_id) ${COLUMNS} from filing_supplement s
     where s.application_id = any (${applicationIds}::uuid[])
     order by s.application_id, s.request_id desc`.on<FilingSupplement>(connection);
  return new Map(found.map((each) => [each.applicationId, each]));
}

/** The last request, or an earlier one by its id. @returns undefined where nothing was asked */
export async function supplementOf(
  connection: Sql,
  applicationId: string,
  requestId: string | null = null,
): Promise<FilingSupplement | undefined> {
  const [found] = await sql`
    select ${COLUMNS} from filing_supplement s
     where s.application_id = ${applicationId}::uuid and (${requestId}::uuid is null or s.request_id = ${requestId}::uuid)
     order by s.request_id desc limit 1`.on<FilingSupplement>(connection);
  return found;
}

/** Keeps what the family was asked; where it may be asked again, the earlier request stays on file. */
export async function saveSupplement(
  tx: Sql,
  asked: {
    readonly applicationId: string;
    readonly today: IsoDate;
    readonly reason: WindowReason;
    readonly note: Sealed;
  },
): Promise<void> {
  const { applicationId, today, reason, note } = asked;
  await sql`
    insert into filing_supplement (request_id, application_id, asked_on, reason_code, note)
    values (${newId()}::uuid, ${applicationId}::uuid, ${today}::date, ${reason}, ${JSON.stringify(note)}::jsonb)`.on(
    tx,
  );
}

/** Keeps that the family has in hand what it is to put right, and by when. */
export async function saveSupplementDelivery(
  tx: Sql,
  requestId: string,
  { on, method, dueOn }: Delivery & { readonly dueOn: IsoDate | null },
): Promise<void> {
  await sql`
    update filing_supplement set delivered_on = ${on}::date, delivery_method = ${method}, due_on = ${dueOn}::date
     where request_id = ${requestId}::uuid`.on(tx);
}

/** The application waits for nothing any more: its requests are owed by nobody, also one whose notice was never delivered. */
export async function closeSupplements(tx: Sql, applicationId: string, on: IsoDate): Promise<void> {
  await sql`
    update filing_supplement set closed_on = ${on}::date
     where application_id = ${applicationId}::uuid and closed_on is null`.on(tx);
}
