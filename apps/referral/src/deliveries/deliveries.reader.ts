import { Injectable } from '@nestjs/common';
import { topicFor } from '@aid-chain/contracts';
import { sql } from '@aid-chain/messaging';
import { Reads, type Actor } from '@aid-chain/platform';
import type { Deliveries } from './deliveries.view.js';

/** Of a message, what the audit names. */
interface DeliveredEvent {
  readonly data?: { readonly referralId?: string };
}

/** What stands on a department's topic, for a department without a broker of its own. */
@Injectable()
export class DeliveriesReader {
  constructor(private readonly reads: Reads) {}

  /** @throws RefusalError NOT_FOUND, with an audit row, for the topic of another department. */
  async after(actor: Actor, department: string, after: number, limit: number): Promise<Deliveries> {
    if (actor.department !== department) {
      // An address may hold anything, also a number: only what looks like a code is kept.
      const objectId = /^[a-z-]{1,64}$/.test(department) ? department : 'unknown';
      const entry = { action: 'deliveries.read', objectType: 'department', objectId };
      return this.reads.deny(actor, entry);
    }
    const entry = {
      ...{ action: 'deliveries.read', objectType: 'department', objectId: department },
      ids: ({ items }: Deliveries) => referralsIn(items),
    };
    return this.reads.audited(actor, entry, async (connection) => {
      const topic = topicFor('department.referral-requested.v1', department);
      const rows = await sql`
        select d.delivery_no as no, o.bytes from delivery d
          join outbox o on o.topic = d.topic and o.id = d.id
         where d.topic = ${topic} and d.delivery_no > ${after}
         order by d.delivery_no limit ${limit}`.on<{ no: number; bytes: Buffer }>(connection);
      const items = rows.map(({ no, bytes }) => ({
        deliveryNo: no,
        event: JSON.parse(bytes.toString('utf8')) as object,
      }));
      return { items, last: items.at(-1)?.deliveryNo ?? after };
    });
  }
}

/** The referrals that messages are about, each once: a family learns that its need was passed on. */
function referralsIn(items: Deliveries['items']): string[] {
  const ids = items
    .map(({ event }) => (event as DeliveredEvent).data?.referralId)
    .filter((id) => id !== undefined);
  return [...new Set(ids)];
}
