import { Injectable } from '@nestjs/common';
import { newId, refuse, RefusalError } from '@aid-chain/kernel';
import {
  Commands,
  Directory,
  orRefuse,
  Sealer,
  type Answer,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';
import { declaredStaffCodes } from '../authorisation/authorisation-store.js';
import { noCloseRelative } from '../authorisation/close-relative.rules.js';
import { checkNoRelative } from '../authorisation/no-relative.js';
import { stepDate } from '../cases/step-date.rules.js';
import { noFaults } from '../found-facts/found-facts.rules.js';
import { visitAdmitted } from './fraud-entry.rules.js';
import type { OrderedVisitDto, VisitResultDto } from './fraud-register.dto.js';
import {
  dropVisitsWithoutEntry,
  endVisit,
  FRAUD_FIELDS,
  insertVisit,
  lockEntry,
  lockVisit,
  openVisitOf,
} from './fraud-register.store.js';

/** Home visits that are ordered by an entry of proven fraud: whoever goes learns of the case and the day, never why (S4-10). */
@Injectable()
export class OrderedVisits {
  constructor(
    private readonly commands: Commands,
    private readonly directory: Directory,
    private readonly sealer: Sealer,
  ) {}

  /** @throws RefusalError FRAUD_ENTRY_NOT_FOUND, CLOSE_RELATIVE, and of `visitAdmitted` */
  order(ctx: CommandContext, entryId: string, { on }: OrderedVisitDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const entry = await lockEntry(tx, tx.actor, entryId);
      if (entry === undefined) throw new RefusalError({ code: 'FRAUD_ENTRY_NOT_FOUND', params: {} });
      await checkNoRelative(tx, tx.actor, entry.householdId);
      await dropVisitsWithoutEntry(tx, entry.caseId, tx.today);
      const openVisit = await openVisitOf(tx, entry.caseId);
      orRefuse(visitAdmitted(entry, on, { today: tx.today, openVisit }));
      const visitId = newId();
      if (!(await insertVisit(tx, entry, { visitId, on, by: tx.actor.id })))
        orRefuse(refuse('ORDERED_VISIT_OPEN', { on }));
      return answerOf(entry, visitId, 'ordered-visit.ordered');
    });
  }

  /** @throws RefusalError ORDERED_VISIT_NOT_FOUND, CLOSE_RELATIVE, ORDERED_VISIT_DONE, INVESTIGATOR_UNKNOWN, STEP_DATE_* */
  record(ctx: CommandContext, visitId: string, { on, visitors, note }: VisitResultDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const visit = await lockVisit(tx, tx.actor, visitId, tx.today);
      if (visit === undefined) throw new RefusalError({ code: 'ORDERED_VISIT_NOT_FOUND', params: {} });
      if (visit.visitedOn !== null) orRefuse(refuse('ORDERED_VISIT_DONE', { on: visit.visitedOn }));
      await this.checkVisitors(tx, visit.householdId, visitors);
      orRefuse(stepDate(on, visit.orderedOn, tx.today));
      const sealed = this.sealer.seal(FRAUD_FIELDS.visit, visitId, note);
      await endVisit(tx, visitId, { on, by: visitors, note: sealed });
      return answerOf(visit, visitId, 'ordered-visit.recorded');
    });
  }

  private async checkVisitors(tx: CommandTx, householdId: string, ids: readonly string[]): Promise<void> {
    const known = await this.directory.actors(tx, ids);
    const went = ids.map((id) => known.get(id));
    const declared = await declaredStaffCodes(tx, householdId);
    orRefuse(noCloseRelative([tx.actor.staffCode, ...went.map((one) => one?.staffCode)], declared));
    const faults = went.flatMap((one, index) =>
      one !== undefined && OFFICIAL_ROLES.some((role) => role === one.role)
        ? []
        : [
            {
              code: 'INVESTIGATOR_UNKNOWN',
              path: `/visitors/${String(index)}`,
              params: { place: index + 1 },
            } as const,
          ],
    );
    orRefuse(noFaults(faults));
  }
}

function answerOf(
  { caseId, householdId }: { readonly caseId: string; readonly householdId: string },
  visitId: string,
  action: string,
): Answer {
  return {
    status: 201,
    body: { visitId, caseId },
    audit: { action, objectType: 'ordered-visit', objectId: visitId, householdId, ids: [caseId] },
  };
}
