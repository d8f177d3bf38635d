import type { IsoDate } from '@aid-chain/kernel';
import { rows, sql, type Sql } from '@aid-chain/messaging';
import { lockQueue, promote, streamsOf, topicOf } from './delivery-queue.js';

/** Longer than an attempt may take: after it the process that claimed a message counts as dead. */
const LEASE = '60 seconds';

/** A message that this process alone delivers for a while. */
export interface Claimed {
  readonly deliveryNo: number;
  /** The attempt that is made now, by which it is distinguished from a later claim. */
  readonly attempts: number;
  readonly sinceFirstMs: number;
  readonly eventId: string;
  readonly bytes: Buffer;
}

/** Claims messages that are due, each the next of its household; none while the address counts as gone. */
export function claim(tx: Sql, department: string, limit: number): Promise<Claimed[]> {
  return sql`
    with due as (
      select delivery_no from webhook_delivery
       where department = ${department} and state = 'pending' and next_at <= clock_timestamp()
         and exists (select from webhook w where w.department = ${department} and w.stopped_url is null)
       order by next_at, delivery_no limit ${limit} for update skip locked),
    claimed as (
      update webhook_delivery d
         set attempts = d.attempts + 1, first_at = coalesce(d.first_at, clock_timestamp()),
             next_at = clock_timestamp() + ${LEASE}::interval
        from due where d.department = ${department} and d.delivery_no = due.delivery_no
      returning d.delivery_no, d.attempts, d.first_at)
    select c.delivery_no as "deliveryNo", c.attempts, o.event_id as "eventId", o.bytes,
           (extract(epoch from clock_timestamp() - c.first_at) * 1000)::float8 as "sinceFirstMs"
      from claimed c join delivery v on v.topic = ${topicOf(department)} and v.delivery_no = c.delivery_no
      join outbox o on o.topic = v.topic and o.id = v.id
     order by c.delivery_no`.on<Claimed>(tx);
}

/** What one attempt came to. */
export interface Settled {
  readonly deliveryNo: number;
  readonly attempts: number;
  readonly state: 'pending' | 'delivered' | 'given-up';
  /** How long until the next attempt; 0 where there is none. */
  readonly waitMs: number;
  readonly attemptedAt: string;
  readonly durationMs: number;
  readonly status: number | null;
  readonly fault: string | null;
}

const COLUMNS = {
  deliveryNo: 'bigint',
  attempts: 'integer',
  state: 'text',
  waitMs: 'integer',
  attemptedAt: 'timestamptz',
  durationMs: 'integer',
  status: 'integer',
  fault: 'text',
} as const;

/**
 * Writes what attempts came to, and lets the next message of each household go. Whoever claimed a message anew meanwhile
 * settles it: of this attempt the log alone is kept.
 * @param stopped the address, where it answered that it is gone for good
 */
export async function settle(
  tx: Sql,
  department: string,
  settled: readonly Settled[],
  { today, stopped }: { readonly today: IsoDate; readonly stopped?: string | undefined },
): Promise<void> {
  await lockQueue(tx, department);
  const ended = await sql`
    with settled as (select * from ${rows('s', COLUMNS, settled)}),
    logged as (
      insert into webhook_attempt (department, delivery_no, attempted_at, duration_ms, status, fault)
      select ${department}, "deliveryNo", "attemptedAt", "durationMs", "status", "fault" from settled order by "deliveryNo")
    update webhook_delivery d
       set state = s."state", next_at = clock_timestamp() + make_interval(secs => s."waitMs" / 1000.0),
           ended_at = case when s."state" <> 'pending' then clock_timestamp() end,
           given_up_on = case when s."state" = 'given-up' then ${today}::date end
      from settled s
     where d.department = ${department} and d.delivery_no = s."deliveryNo" and d.attempts = s."attempts"
       and d.state = 'pending'
    returning d.stream, d.state`.on<{ stream: string; state: string }>(tx);
  const done = ended.filter(({ state }) => state !== 'pending');
  if (done.length > 0) await promote(tx, department, streamsOf(done));
  if (stopped === undefined) return;
  await sql`
    update webhook set stopped_url = ${stopped}, stopped_at = clock_timestamp() where department = ${department}`.on(
    tx,
  );
}
