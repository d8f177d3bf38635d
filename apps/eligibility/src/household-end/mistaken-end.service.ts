import { Injectable } from '@nestjs/common';
import type { CommandContext, HttpAnswer } from '@aid-chain/platform';
import { declaredStaffCodes } from '../authorisation/authorisation-store.js';
import { CaseCommands } from '../commands/case-commands.js';
import { lockRecognitions, recognitionsOfOne } from '../recognitions/recognition-store.js';
import { answerMistakenEnd } from './household-restored.rules.js';
import type { MistakenEndDto } from './mistaken-end.dto.js';

/** Answers what an authority is asked after the end of a household turned out to be a mistake. */
@Injectable()
export class MistakenEndService {
  constructor(private readonly cases: CaseCommands) {}

  /** @returns 201 {caseId, state, track, trackState, answer}, or the refusals of `answerMistakenEnd` */
  answer(ctx: CommandContext, caseId: string, body: MistakenEndDto): Promise<HttpAnswer> {
    const { track, on, answer } = body;
    const command = { ctx, caseId, action: 'recognition.end-reviewed', track, on };
    return this.cases.run(command, async (tx, file) => {
      await lockRecognitions(tx, file.householdId);
      const decided = answerMistakenEnd(
        file,
        { track, on, answer },
        {
          ...{ today: tx.today, by: tx.actor.id, role: tx.actor.role, staffCode: tx.actor.staffCode },
          declaredRelatives: await declaredStaffCodes(tx, file.householdId),
          recognitions: await recognitionsOfOne(tx, file.householdId),
        },
      );
      return { decided, answer: { answer }, restsOn: [] };
    });
  }
}
