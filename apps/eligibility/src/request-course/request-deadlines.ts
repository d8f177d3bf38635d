import { Injectable, type OnModuleInit } from '@nestjs/common';
import { dateOf, newId, type Instant, type IsoDate } from '@aid-chain/kernel';
import { sql, Transactions, type Sql } from '@aid-chain/messaging';
import { DueWorkRegistry, type DueWork } from '@aid-chain/platform';
import { publishEndedRounds } from '../verification-answers/round-events.js';

/** How many requests one transaction ends. */
const AT_ONCE = 1_000;

/** Requests whose day has passed without an answer have timed out: what they asked for is a missing fact, never a no (L-11). */
@Injectable()
export class RequestDeadlines implements DueWork, OnModuleInit {
  readonly name = 'verification-deadlines';

  constructor(
    private readonly registry: DueWorkRegistry,
    private readonly transactions: Transactions,
  ) {}

  onModuleInit(): void {
    this.registry.registerDueWork(this);
  }

  async run(now: Instant): Promise<void> {
    for (let ended = AT_ONCE; ended === AT_ONCE;) {
      ended = await this.transactions.run({ correlationId: newId() }, async (tx) => {
        const ids = await timeOut(tx, dateOf(now));
        await publishEndedRounds(tx, ids, now);
        return ids.length;
      });
    }
  }
}

/** Looked for every second, along an index of those that are open: in another order it would read every request there ever was. */
async function timeOut(tx: Sql, today: IsoDate): Promise<string[]> {
  const ended = await sql`
    with late as (
      select request_id from verification_request where state = 'asked' and due_on < ${today}::date
       order by due_on, request_id limit ${AT_ONCE} for update skip locked)
    update verification_request q set state = 'timed-out', state_on = ${today}::date
      from late where q.request_id = late.request_id returning q.request_id as "requestId"`.on<{
    requestId: string;
  }>(tx);
  return ended.map(({ requestId }) => requestId);
}
