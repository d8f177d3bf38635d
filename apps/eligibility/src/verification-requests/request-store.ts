import type { Sealed } from '@aid-chain/contracts';
import { groupBy, type IsoDate } from '@aid-chain/kernel';
import { rows, sql, type Sql, type SqlText } from '@aid-chain/messaging';
import { regionCondition, type Actor } from '@aid-chain/platform';
import type { VerificationRequestState } from '@aid-chain/vocabulary';
import type { AskedSupporter, NewRequest, VerificationRequest } from './verification-request.js';

/** The columns of a request `q`. */
export const REQUEST_COLUMNS = sql`
  q.request_id as "requestId", q.case_id as "caseId", q.subject_id as "subjectId", q.supporter, q.source_code as "sourceCode",
  q.asked_of as "askedOf", q.authority_region as "authorityRegion", q.version, q.ground, q.period,
  q.asked_on::text as "askedOn", q.asked_by as "askedBy", q.due_on::text as "dueOn", q.due_provisional as "dueProvisional",
  q.reexamines, q.objection, q.state, q.state_on::text as "stateOn", q.reason_code as "reasonCode", q.answer_id as "answerId",
  q.result, q.queried_on::text as "queriedOn", q.valid_until::text as "validUntil", q.reported_in as "reportedIn"`;

/** Under which field the name and number of a supporter are sealed, by the request. */
export const SUPPORTER_FIELD = 'verificationSupporter';

/** A request as it stands, with the sealed name and number of a supporter. */
export type SealedRequest = VerificationRequest & Pick<StoredRequest, 'supporterSealed'>;

/** The columns of a {@link SealedRequest} `q`. */
export const SEALED_COLUMNS = sql`${REQUEST_COLUMNS}, q.supporter_sealed as "supporterSealed"`;

const NEW = {
  ...({ requestId: 'uuid', caseId: 'uuid', subjectId: 'uuid', supporter: 'jsonb' } as const),
  ...({ supporterSealed: 'jsonb', sourceCode: 'text', askedOf: 'text', authorityRegion: 'text' } as const),
  ...({ version: 'integer', ground: 'jsonb', period: 'jsonb', askedOn: 'date', askedBy: 'text' } as const),
  ...({ dueOn: 'date', dueProvisional: 'boolean', reexamines: 'uuid', objection: 'jsonb' } as const),
} as const;

/** A new request with the sealed name and number of a supporter. */
export interface StoredRequest extends NewRequest {
  readonly supporterSealed: Sealed | null;
}

/** Writes new requests, one statement for all. */
export async function insertRequests(tx: Sql, requests: readonly StoredRequest[]): Promise<void> {
  if (requests.length === 0) return;
  await sql`
    insert into verification_request (request_id, case_id, subject_id, supporter, supporter_sealed, source_code, asked_of,
      authority_region, version, ground, period, asked_on, asked_by, due_on, due_provisional, reexamines, objection, state, state_on)
    select "requestId", "caseId", "subjectId", "supporter", "supporterSealed", "sourceCode", "askedOf", "authorityRegion",
      "version", "ground", "period", "askedOn", "askedBy", "dueOn", "dueProvisional", "reexamines", "objection", 'asked', "askedOn"
    from ${rows('n', NEW, requests)}`.on(tx);
}

/** The requests of some cases, by case; of each by person and source, the oldest version first. */
export async function requestsOfCases(
  connection: Sql,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly VerificationRequest[]>> {
  const found = await sql`
    select ${REQUEST_COLUMNS} from verification_request q where q.case_id = any(${caseIds}::uuid[])
     order by q.case_id, q.subject_id, q.source_code, q.asked_of, q.version`.on<VerificationRequest>(
    connection,
  );
  return groupBy(found, ({ caseId }) => caseId);
}

/** Whom the requests of a case ask about outside the household, the oldest request first. */
export function sealedSupporters(
  connection: Sql,
  caseId: string,
): Promise<(SealedRequest & { readonly supporter: AskedSupporter; readonly supporterSealed: Sealed })[]> {
  return sql`
    select ${SEALED_COLUMNS} from verification_request q
     where q.case_id = ${caseId}::uuid and q.supporter is not null order by q.asked_on, q.version, q.request_id`.on(
    connection,
  );
}

const visible = (actor: Actor, requestId: string): SqlText => sql`
  q.request_id = ${requestId}::uuid and exists (
    select from case_file c where c.case_id = q.case_id and ${regionCondition(actor, sql`c.region_code`)})`;

/** One request as this actor may see it. */
export async function findRequest(
  connection: Sql,
  actor: Actor,
  requestId: string,
): Promise<SealedRequest | undefined> {
  const [found] = await sql`
    select ${SEALED_COLUMNS} from verification_request q where ${visible(actor, requestId)}`.on<SealedRequest>(
    connection,
  );
  return found;
}

/** How a request stands from a day on. */
export async function moveRequest(
  tx: Sql,
  requestId: string,
  moved: { readonly state: VerificationRequestState; readonly on: IsoDate; readonly reasonCode: string },
): Promise<void> {
  await sql`
    update verification_request set state = ${moved.state}, state_on = ${moved.on}::date, reason_code = ${moved.reasonCode}
     where request_id = ${requestId}::uuid`.on(tx);
}

/** The answers of some requests stand in a report of their case from now on. */
export async function markReported(tx: Sql, requestIds: readonly string[], version: number): Promise<void> {
  await sql`
    update verification_request set reported_in = ${version} where request_id in (
      select q.request_id from verification_request q where q.request_id = any(${requestIds}::uuid[])
       order by q.request_id for update)`.on(tx);
}
