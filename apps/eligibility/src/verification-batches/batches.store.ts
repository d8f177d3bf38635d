import type { Instant } from '@aid-chain/kernel';
import { all, sql, type Sql, type SqlText } from '@aid-chain/messaging';
import { regionCondition, type Actor } from '@aid-chain/platform';

/** A batch that was not handed over: how often it was tried, and why it was not taken. */
export interface WaitingBatch {
  readonly batchId: string;
  readonly channel: string;
  readonly madeAt: Instant;
  readonly attempts: number;
  readonly fault: string | null;
  readonly isRefused: boolean;
  /** Its requests of the reader's region that are still open. */
  readonly requests: number;
}

const madeAt = sql`to_char(b.made_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.US"+08:00"')`;

/** Batches with requests of a region; a batch holds nobody's name, and of other regions not even how many they are. */
const waiting = (actor: Actor, conditions: readonly SqlText[]): SqlText => sql`
  select b.batch_id as "batchId", b.channel, ${madeAt} as "madeAt", b.attempts, b.fault,
         b.refused_at is not null as "isRefused", count(q.request_id)::int as requests
    from verification_batch b join verification_request q on q.batch_id = b.batch_id and q.state = 'asked'
    join case_file c on c.case_id = q.case_id
   where b.sent_at is null and ${all([regionCondition(actor, sql`c.region_code`), ...conditions])}
   group by b.batch_id`;

/** A page of what was not handed over, the oldest first, as ids count up. @param after the id after which it begins */
export function pageOfBatches(
  connection: Sql,
  actor: Actor,
  after: readonly unknown[] | undefined,
  limit: number,
): Promise<WaitingBatch[]> {
  const [id] = after ?? [];
  const next = id === undefined ? [] : [sql`b.batch_id > ${id}::uuid`];
  return sql`${waiting(actor, next)} order by b.batch_id limit ${limit}`.on<WaitingBatch>(connection);
}

/** One of them, locked; undefined where it was handed over or has nothing of the region. */
export async function lockBatch(tx: Sql, actor: Actor, batchId: string): Promise<WaitingBatch | undefined> {
  await sql`select from verification_batch where batch_id = ${batchId}::uuid for update`.on(tx);
  const [found] = await sql`${waiting(actor, [sql`b.batch_id = ${batchId}::uuid`])}`.on<WaitingBatch>(tx);
  return found;
}

/** It is handed over again with the next turn. */
export async function sendAgain(tx: Sql, batchId: string): Promise<void> {
  await sql`
    update verification_batch set refused_at = null, next_at = clock_timestamp() where batch_id = ${batchId}::uuid`.on(
    tx,
  );
}
