import { Injectable } from '@nestjs/common';
import { EveryEvent, type ReceivedAny, type Tx } from '@aid-chain/messaging';
import { insertLinks } from './chain.store.js';
import { linkOf } from './link.rules.js';

/** Every applied event of a household becomes a link of its chain, in the transaction that applies it. */
@Injectable()
export class ChainConsumer {
  @EveryEvent({ consumer: 'referral' })
  append(events: ReceivedAny[], tx: Tx): Promise<void> {
    const links = events.flatMap((event) => {
      const { householdId, householdNo } = event;
      if (householdId === undefined || householdNo === undefined) return [];
      return [linkOf({ householdId, householdNo }, event)];
    });
    if (links.length > 0) insertLinks(links).writeOn(tx);
    return Promise.resolve();
  }
}
