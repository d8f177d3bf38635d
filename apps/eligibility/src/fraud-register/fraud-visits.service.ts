import { Injectable } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import { Commands, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { checkNoRelative } from '../authorisation/no-relative.js';
import { orderVisit } from '../ordered-visits/order-visit.js';
import { visitAdmitted } from './fraud-entry.rules.js';
import type { OrderedVisitDto } from './fraud-register.dto.js';
import { lockEntry } from './fraud-register.store.js';

/** Home visits that are ordered by an entry of proven fraud: whoever goes learns of the case and the day, never why (S4-10). */
@Injectable()
export class FraudVisits {
  constructor(private readonly commands: Commands) {}

  /** @throws RefusalError FRAUD_ENTRY_NOT_FOUND, CLOSE_RELATIVE, and of `visitAdmitted` */
  order(ctx: CommandContext, id: string, { on }: OrderedVisitDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const entry = await lockEntry(tx, tx.actor, id);
      if (entry === undefined) throw new RefusalError({ code: 'FRAUD_ENTRY_NOT_FOUND', params: {} });
      await checkNoRelative(tx, tx.actor, entry.householdId);
      return orderVisit(tx, { ...entry, on }, (openVisit) =>
        visitAdmitted(entry, on, { today: tx.today, openVisit }),
      );
    });
  }
}
