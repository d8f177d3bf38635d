import { Injectable } from '@nestjs/common';
import { ok, refuse, RefusalError } from '@aid-chain/kernel';
import { Commands, orRefuse, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { checkNoRelative } from '../authorisation/no-relative.js';
import { lockCase } from '../cases/case-store.js';
import { stepDate } from '../cases/step-date.rules.js';
import type { CaseVisitOrderDto } from './ordered-visit.dto.js';
import { orderVisit } from './order-visit.js';

/** The county orders a visit to the family of a case, for whatever reason it has (D57 20; 社会救助法 69). */
@Injectable()
export class OrderedVisits {
  constructor(private readonly commands: Commands) {}

  /** The reason is kept in the audit. @throws RefusalError CASE_NOT_FOUND, CLOSE_RELATIVE, HOUSEHOLD_ENDED, ORDERED_VISIT_OPEN, STEP_DATE_* */
  order(ctx: CommandContext, caseId: string, { on }: CaseVisitOrderDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const file = await lockCase(tx, caseId, tx.actor);
      if (file === undefined) throw new RefusalError({ code: 'CASE_NOT_FOUND', params: {} });
      const { householdId, regionCode, householdEnded, openedOn } = file;
      await checkNoRelative(tx, tx.actor, householdId);
      if (householdEnded !== undefined) orRefuse(refuse('HOUSEHOLD_ENDED', { on: householdEnded.on }));
      orRefuse(stepDate(on, openedOn, tx.today));
      const order = { caseId, householdId, regionCode, entryId: null, on };
      return orderVisit(tx, order, (open) =>
        open === undefined ? ok(on) : refuse('ORDERED_VISIT_OPEN', { on: open }),
      );
    });
  }
}
