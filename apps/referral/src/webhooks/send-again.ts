import { sql, type Sql, type SqlText } from '@aid-chain/messaging';
import { lockQueue, messagesOf, promote, streamsOf } from './delivery-queue.js';

/** The next attempt comes at once, and not while one is being made: that one is over by then. */
const SOON = '60 seconds';

/**
 * Posts messages of a range anew that were delivered, given up or never queued; what is under way is tried earlier. The
 * receiver knows a message by its id, which stays.
 * @returns how many are sent again
 */
export async function sendRangeAgain(
  tx: Sql,
  department: string,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<number> {
  await lockQueue(tx, department);
  const inRange = sql`d.delivery_no between ${from}::bigint and ${to}::bigint`;
  const again = await moveBack(tx, department, inRange);
  const isNotQueued = sql`not exists (
    select from webhook_delivery w where w.department = ${department} and w.delivery_no = d.delivery_no)`;
  const added = await sql`
    insert into webhook_delivery (department, delivery_no, stream, referral_id, state)
    select ${department}, delivery_no, stream, referral_id, 'waiting'
      from (${messagesOf(department, sql`${inRange} and ${isNotQueued}`)}) earlier returning stream`.on<{
    stream: string;
  }>(tx);
  const all = [...again, ...added];
  await promote(tx, department, streamsOf(all));
  return all.length;
}

/** The same for what was given up about one referral. */
export async function sendGivenUpAgain(tx: Sql, department: string, referralId: string): Promise<number> {
  await lockQueue(tx, department);
  const again = await moveBack(
    tx,
    department,
    sql`d.state = 'given-up' and d.referral_id = ${referralId}::uuid`,
  );
  await promote(tx, department, streamsOf(again));
  return again.length;
}

/** What was given up about a referral needs no delivery any more. @returns how many messages that were */
export async function endGivenUp(tx: Sql, department: string, referralId: string): Promise<number> {
  const ended = await sql`
    update webhook_delivery set state = 'informed-otherwise', ended_at = clock_timestamp(), given_up_on = null
     where department = ${department} and referral_id = ${referralId}::uuid and state = 'given-up'
    returning delivery_no`.on(tx);
  return ended.length;
}

async function moveBack(tx: Sql, department: string, which: SqlText): Promise<{ stream: string }[]> {
  await sql`
    update webhook_delivery d set next_at = least(next_at, clock_timestamp() + ${SOON}::interval)
     where department = ${department} and ${which} and state = 'pending'`.on(tx);
  return sql`
    update webhook_delivery d set state = 'waiting', attempts = 0, queued_at = clock_timestamp(),
           first_at = null, ended_at = null, given_up_on = null
     where department = ${department} and ${which} and state in ('delivered', 'given-up', 'informed-otherwise')
    returning d.stream`.on<{ stream: string }>(tx);
}
