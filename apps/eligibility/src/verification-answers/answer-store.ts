import type { Sealed } from '@aid-chain/contracts';
import type { IsoDate, Refusal } from '@aid-chain/kernel';
import { rows, sql, type Sql, type SqlText } from '@aid-chain/messaging';
import type { ArrivedAnswerState, VerificationResult } from '@aid-chain/vocabulary';
import { SEALED_COLUMNS, type SealedRequest } from '../verification-requests/request-store.js';
import type { ArrivedAnswer } from './judge-answer.rules.js';

/** What arrived with what became of it. */
export interface JudgedAnswer {
  readonly parkedId: string;
  readonly answerId: string;
  readonly contentHash: string;
  readonly requestId: string | null;
  readonly state: ArrivedAnswerState;
  readonly code: string | null;
  readonly params: Refusal['params'] | null;
  readonly answer: ArrivedAnswer | null;
  readonly sealed: Sealed | null;
}

const JUDGED = {
  ...({ parkedId: 'uuid', answerId: 'text', contentHash: 'text', requestId: 'uuid', state: 'text' } as const),
  ...({ code: 'text', params: 'jsonb', answer: 'jsonb', sealed: 'jsonb' } as const),
} as const;

/** Keeps what arrived, one statement for all. */
export async function insertAnswers(
  tx: Sql,
  judged: readonly JudgedAnswer[],
  { channel, today }: { readonly channel: string; readonly today: IsoDate },
): Promise<void> {
  if (judged.length === 0) return;
  await sql`
    insert into verification_answer (parked_id, answer_id, content_hash, request_id, channel, state, code, params, arrived_on, answer, sealed)
    select "parkedId", "answerId", "contentHash", "requestId", ${channel}, "state", "code", "params", ${today}::date, "answer", "sealed"
    from ${rows('j', JUDGED, judged)} on conflict do nothing`.on(tx);
}

/** Of some numbers of answers the contents that arrived under them. */
export async function knownAnswers(
  connection: Sql,
  answerIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const found = await sql`
    select answer_id as "answerId", array_agg(content_hash) as hashes from verification_answer
     where answer_id = any(${answerIds}::text[]) group by answer_id`.on<{
    answerId: string;
    hashes: string[];
  }>(connection);
  return new Map(found.map(({ answerId, hashes }) => [answerId, new Set(hashes)]));
}

/** A request with the answer that was taken. */
export type RequestWithAnswer = SealedRequest & { readonly answer: ArrivedAnswer | null };

/**
 * Some requests with their answers, by person and source, the oldest version first.
 * @param condition on `q`, the request
 * @param limit how many at most; without it all of them
 */
export function requestsWithAnswers(
  connection: Sql,
  condition: SqlText,
  limit: number | null = null,
): Promise<RequestWithAnswer[]> {
  return sql`
    select ${SEALED_COLUMNS}, a.answer from verification_request q
      left join verification_answer a on a.answer_id = q.answer_id and a.content_hash = q.answer_hash
     where ${condition}
     order by q.subject_id, q.source_code, q.asked_of, q.version limit ${limit}::bigint`.on<RequestWithAnswer>(
    connection,
  );
}

/** What a taken answer makes of its request. */
export interface TakenAnswer {
  readonly requestId: string;
  readonly answerId: string;
  readonly contentHash: string;
  readonly result: VerificationResult;
  readonly queriedOn: IsoDate;
  readonly validUntil: IsoDate | null;
}

const TAKEN = {
  ...({ requestId: 'uuid', answerId: 'text', contentHash: 'text', result: 'text' } as const),
  ...({ queriedOn: 'date', validUntil: 'date' } as const),
} as const;

/** The requests of taken answers are answered, one statement for all. */
export async function answerRequests(tx: Sql, taken: readonly TakenAnswer[], today: IsoDate): Promise<void> {
  if (taken.length === 0) return;
  await sql`
    update verification_request q
       set state = 'answered', state_on = ${today}::date, reason_code = null, answer_id = t."answerId", answer_hash = t."contentHash",
           result = t."result", queried_on = t."queriedOn", valid_until = t."validUntil", reported_in = null
      from ${rows('t', TAKEN, taken)} where q.request_id = t."requestId"`.on(tx);
}

/** A case of which nothing is waited for any more, and how many of its last requests nobody answered. */
export interface EndedRound {
  readonly caseId: string;
  readonly householdId: string;
  readonly unanswered: number;
}

/**
 * Whoever ends requests of these cases counts after whoever ended others of them before: of two that end the last two one sees that
 * nothing is open any more.
 */
export async function lockRounds(tx: Sql, requestIds: readonly string[]): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(hashtextextended('verification-round ' || of.case_id::text, 0))
      from (select distinct t.case_id from verification_request t where t.request_id = any(${requestIds}::uuid[])
             order by t.case_id) of`.on(tx);
}

/** Of the cases of some requests those of which none is open any more, with what is not in a report yet. */
export function endedRounds(tx: Sql, requestIds: readonly string[]): Promise<EndedRound[]> {
  return sql`
    select q.case_id as "caseId", c.household_id as "householdId",
           (count(*) filter (where q.state = 'timed-out'))::int as unanswered
      from verification_request q join case_file c on c.case_id = q.case_id
     where q.case_id in (select t.case_id from verification_request t where t.request_id = any(${requestIds}::uuid[]))
       and q.reported_in is null
     group by q.case_id, c.household_id
    having count(*) filter (where q.state = 'asked') = 0
     order by q.case_id`.on<EndedRound>(tx);
}
