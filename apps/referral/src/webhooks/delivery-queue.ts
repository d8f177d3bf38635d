import { topicFor } from '@aid-chain/contracts';
import { rows, sql, type Sql, type SqlText } from '@aid-chain/messaging';

/** How many messages one transaction puts into the queue of a webhook. */
export const BATCH = 500;

/** A department whose messages are posted. */
export interface Door {
  readonly department: string;
  readonly url: string;
  /** Since when it has had a webhook: what came before it was for its topic and for HTTP. */
  readonly since: string;
}

export const topicOf = (department: string): string =>
  topicFor('department.referral-requested.v1', department);

/**
 * Makes the queue of a department that has none; it begins with the first message after its webhook was entered. One that
 * had stopped goes on where another address was entered since.
 */
export async function openQueue(tx: Sql, { department, url, since }: Door): Promise<void> {
  await sql`
    insert into webhook (department, upto)
    select ${department}, coalesce((
      select d.delivery_no from delivery d
       where d.topic = ${topicOf(department)} and d.delivered_at < ${since}::timestamptz
       order by d.delivery_no desc limit 1), 0)
    on conflict (department) do nothing`.on(tx);
  await resumeQueue(tx, department, url);
}

/** Who changes which message of a household comes next holds this: two would let none or both go. */
export async function lockQueue(tx: Sql, department: string): Promise<number> {
  const [queue] = await sql`
    select upto from webhook where department = ${department} for update`.on<{ upto: number }>(tx);
  return queue?.upto ?? 0;
}

interface Taken {
  readonly deliveryNo: number;
  readonly stream: string;
}

/** Queues what stands on the department's topic and is not queued yet. @returns how many messages that were */
export async function queueNew(tx: Sql, department: string): Promise<number> {
  const upto = await lockQueue(tx, department);
  const taken = await sql`
    with taken as (
      ${messagesOf(department, sql`d.delivery_no > ${upto}::bigint`)} order by d.delivery_no limit ${BATCH}),
    added as (
      insert into webhook_delivery (department, delivery_no, stream, referral_id, state)
      select ${department}, delivery_no, stream, referral_id, 'waiting' from taken
      on conflict (department, delivery_no) do nothing),
    moved as (
      update webhook set upto = (select max(delivery_no) from taken)
       where department = ${department} and exists (select from taken))
    select delivery_no as "deliveryNo", stream from taken`.on<Taken>(tx);
  if (taken.length > 0) await promote(tx, department, streamsOf(taken));
  return taken.length;
}

/**
 * Messages on a department's topic, as the queue holds them. What an outsider named as its referral may be anything.
 * @param which condition on the delivery `d`
 */
export const messagesOf = (department: string, which: SqlText): SqlText => sql`
  select d.delivery_no, o.stream,
         case when m.referral ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then m.referral::uuid end as referral_id
    from delivery d join outbox o on o.topic = d.topic and o.id = d.id
    cross join lateral (select convert_from(o.bytes, 'UTF8')::jsonb #>> '{data,referralId}' as referral) m
   where d.topic = ${topicOf(department)} and ${which}`;

export const streamsOf = (rows: readonly { readonly stream: string }[]): string[] => [
  ...new Set(rows.map(({ stream }) => stream)),
];

/** Lets the first waiting message of each household go where none is under way; the caller holds {@link lockQueue}. */
export async function promote(tx: Sql, department: string, streams: readonly string[]): Promise<void> {
  await sql`
    update webhook_delivery d set state = 'pending', next_at = clock_timestamp()
      from unnest(${streams}::text[]) as s (stream) cross join lateral (
        select w.delivery_no from webhook_delivery w
         where w.department = ${department} and w.stream = s.stream and w.state = 'waiting'
         order by w.stream, w.delivery_no limit 1) as next
     where d.department = ${department} and d.delivery_no = next.delivery_no
       and not exists (select from webhook_delivery p
                        where p.department = ${department} and p.stream = s.stream and p.state = 'pending')`.on(
    tx,
  );
}

/**
 * Goes on posting to a department whose address had answered that it is gone; what waits has its five days from now on.
 * @param address that is entered now: where it is the one that is gone, nothing changes
 * @returns whether anything had stopped
 */
export async function resumeQueue(tx: Sql, department: string, address?: string): Promise<boolean> {
  const resumed = await sql`
    with resumed as (
      update webhook set stopped_url = null, stopped_at = null
       where department = ${department} and stopped_url is not null
         and stopped_url is distinct from ${address ?? null}::text
      returning department),
    anew as (
      update webhook_delivery d set attempts = 0, first_at = null, next_at = clock_timestamp()
        from resumed r where d.department = r.department and d.state = 'pending')
    select department from resumed`.on(tx);
  return resumed.length > 0;
}

/** The departments among these whose webhook has something to do, so that an idle one costs no transaction. */
export async function busyQueues(connection: Sql, doors: readonly Door[]): Promise<ReadonlySet<string>> {
  if (doors.length === 0) return new Set();
  const columns = { department: 'text', topic: 'text', url: 'text' } as const;
  const asked = doors.map(({ department, url }) => ({ department, url, topic: topicOf(department) }));
  const found = await sql`
    select a."department" from ${rows('a', columns, asked)}
      left join webhook w on w.department = a."department" left join delivery_counter c on c.topic = a."topic"
     where w.department is null or c.last > w.upto or w.stopped_url <> a."url"
        or (w.stopped_url is null and exists (
             select from webhook_delivery d
              where d.department = w.department and d.state = 'pending' and d.next_at <= clock_timestamp()))`.on<{
    department: string;
  }>(connection);
  return new Set(found.map(({ department }) => department));
}
