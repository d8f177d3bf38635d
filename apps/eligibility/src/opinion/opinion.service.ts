import { Injectable } from '@nestjs/common';
import { orRefuse, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { declaredStaffCodes } from '../authorisation/authorisation-store.js';
import { CaseCommands } from '../cases/case-commands.js';
import { parametersOf } from '../determination/track-determination.rules.js';
import { MemberNames } from '../determination/member-names.js';
import { Determinations } from '../determination/determinations.js';
import type { InitialOpinionDto } from './initial-opinion.dto.js';
import { giveOpinion, opinionPossible } from './opinion.rules.js';

@Injectable()
export class OpinionService {
  constructor(
    private readonly cases: CaseCommands,
    private readonly determinations: Determinations,
    private readonly names: MemberNames,
  ) {}

  give(ctx: CommandContext, caseId: string, body: InitialOpinionDto): Promise<HttpAnswer> {
    const { track, on } = body;
    return this.cases.run({ ctx, caseId, action: 'opinion.given', track, on }, async (tx, file) => {
      orRefuse(opinionPossible(file, body, tx.today));
      const determination = await this.determinations.compute(tx, file, track, on);
      const decided = giveOpinion(file, body, {
        today: tx.today,
        by: tx.actor.id,
        staffCode: tx.actor.staffCode,
        declaredRelatives: await declaredStaffCodes(tx, file.householdId),
        determination,
        positions: await this.names.positions(tx, file),
      });
      if (decided.ok) await this.determinations.freeze(tx, file, determination, tx.actor.id);
      const restsOn = parametersOf(determination);
      return { decided, answer: { determinationHash: determination.hash }, restsOn };
    });
  }
}
