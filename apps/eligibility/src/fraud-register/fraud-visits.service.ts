import { Injectable } from '@nestjs/common';
import { newId, refuse, RefusalError } from '@aid-chain/kernel';
import { Commands, orRefuse, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { checkNoRelative } from '../authorisation/no-relative.js';
import { dropVisitsWithoutEntry, insertVisit, openVisitOf } from '../ordered-visits/ordered-visit.store.js';
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
      const { entryId, caseId, householdId, regionCode } = entry;
      await checkNoRelative(tx, tx.actor, householdId);
      await dropVisitsWithoutEntry(tx, caseId, tx.today);
      const openVisit = await openVisitOf(tx, caseId, tx.today);
      orRefuse(visitAdmitted(entry, on, { today: tx.today, openVisit }));
      const visitId = newId();
      const visit = { visitId, caseId, regionCode, entryId, on, by: tx.actor.id };
      if (!(await insertVisit(tx, visit))) orRefuse(refuse('ORDERED_VISIT_OPEN', { on }));
      return {
        status: 201,
        body: { visitId, caseId },
        audit: {
          ...{ action: 'ordered-visit.ordered', objectType: 'ordered-visit', objectId: visitId },
          ...{ householdId, ids: [caseId] },
        },
      };
    });
  }
}
