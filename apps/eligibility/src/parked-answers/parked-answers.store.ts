import type { IsoDate, RefusalCode, RefusalParams } from '@aid-chain/kernel';
import { all, sql, type Sql, type SqlText } from '@aid-chain/messaging';
import { regionCondition, type Actor } from '@aid-chain/platform';
import type { ArrivedAnswerState } from '@aid-chain/vocabulary';
import type { ArrivedAnswer } from '../verification-answers/judge-answer.rules.js';

/** An answer that was parked, with the case of the request that it names. */
export interface ParkedAnswer {
  readonly parkedId: string;
  readonly answerId: string;
  readonly contentHash: string;
  readonly requestId: string | null;
  readonly caseId: string | null;
  readonly householdId: string | null;
  readonly code: RefusalCode;
  readonly params: RefusalParams | null;
  readonly channel: string;
  readonly arrivedOn: IsoDate;
  readonly state: ArrivedAnswerState;
  readonly answer: ArrivedAnswer | null;
}

/** Of one that names no request of ours nobody knows the place: whoever deals with answers sees it. */
const parked = (actor: Actor, conditions: readonly SqlText[]): SqlText => sql`
  select a.parked_id as "parkedId", a.answer_id as "answerId", a.content_hash as "contentHash", a.request_id as "requestId",
         c.case_id as "caseId", c.household_id as "householdId", a.code, a.params, a.channel, a.arrived_on::text as "arrivedOn",
         a.state, a.answer
    from verification_answer a
    left join verification_request q on q.request_id = a.request_id
    left join case_file c on c.case_id = q.case_id
   where ${all([sql`a.code is not null`, ...conditions])} and (c.case_id is null or ${regionCondition(actor, sql`c.region_code`)})`;

/** A page of what waits, the oldest first. @param after day and id after which it begins */
export function pageOfParked(
  connection: Sql,
  actor: Actor,
  after: readonly unknown[] | undefined,
  limit: number,
): Promise<ParkedAnswer[]> {
  const [day, id] = after ?? [];
  const next = sql`(a.arrived_on, a.parked_id) > (${day}::date, ${id}::uuid)`;
  const waiting = sql`a.state = 'parked'`;
  return sql`${parked(actor, after === undefined ? [waiting] : [waiting, next])}
    order by a.arrived_on, a.parked_id limit ${limit}`.on<ParkedAnswer>(connection);
}

/** One of them, whatever became of it. */
export async function findParked(
  connection: Sql,
  actor: Actor,
  parkedId: string,
): Promise<ParkedAnswer | undefined> {
  const [found] = await sql`${parked(actor, [sql`a.parked_id = ${parkedId}::uuid`])}`.on<ParkedAnswer>(
    connection,
  );
  return found;
}

/** A report of the case is issued before or after the decision, never beside it: what it is about to leave out would count as reported. */
export async function lockCaseOfParked(connection: Sql, parkedId: string): Promise<void> {
  await sql`
    select from case_file where case_id = (
      select q.case_id from verification_answer a join verification_request q on q.request_id = a.request_id
       where a.parked_id = ${parkedId}::uuid) for update`.on(connection);
}

/** Two decisions about one parked answer are taken one after the other. */
export async function lockParked(connection: Sql, parkedId: string): Promise<void> {
  await sql`select from verification_answer where parked_id = ${parkedId}::uuid for update`.on(connection);
}

/** What a person decided about it. */
export async function decideParked(
  tx: Sql,
  parkedId: string,
  decided: { readonly state: ArrivedAnswerState; readonly by: string; readonly on: IsoDate },
): Promise<void> {
  await sql`
    update verification_answer set state = ${decided.state}, decided_by = ${decided.by}, decided_on = ${decided.on}::date
     where parked_id = ${parkedId}::uuid`.on(tx);
}
