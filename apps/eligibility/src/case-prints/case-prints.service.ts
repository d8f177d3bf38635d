import { Injectable } from '@nestjs/common';
import { Printing, Reads, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { CasesReader } from '../case-views/cases.reader.js';
import type { CasePrintDto } from './case-print.dto.js';

/** Prints the papers of cases. */
@Injectable()
export class CasePrints {
  constructor(
    private readonly printing: Printing,
    private readonly cases: CasesReader,
    private readonly reads: Reads,
  ) {}

  /**
   * @throws RefusalError CASE_NOT_FOUND, HOUSEHOLD_NOT_ASSIGNED, CLOSE_RELATIVE (L-15), UNMASK_NOT_ALLOWED, PRINT_FOR_BOARD,
   *   PRINT_FOR_NOBODY, PRINT_STEP_MISSING for a step that did not happen, PRINT_OBJECT_MISSING, PRINT_OBJECT_UNKNOWN, NOTICE_RIGHTS_MISSING (L-22)
   */
  async print(ctx: CommandContext, caseId: string, wanted: CasePrintDto): Promise<HttpAnswer> {
    const { form, track, presence, objectId } = wanted;
    const { householdId, householdEnded } = await this.cases.visible(ctx.actor, caseId, 'print.shown');
    // Nobody of the family comes in person where nobody is left of it.
    if (householdEnded !== undefined && presence !== undefined) {
      const entry = { action: 'print.shown', objectType: 'case', objectId: caseId, householdId };
      await this.reads.deny(ctx.actor, entry, 'PRINT_FOR_NOBODY', { on: householdEnded.on });
    }
    const object = objectId === undefined ? {} : { objectId };
    return this.printing.print(ctx, { form, about: { householdId, caseId, track, ...object }, presence });
  }
}
