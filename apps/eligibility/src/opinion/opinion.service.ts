import { Injectable } from '@nestjs/common';
import { orRefuse, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { declaredStaffCodes } from '../authorisation/authorisation-store.js';
import { CaseCommands } from '../commands/case-commands.js';
import { parametersOf, trackDetermination } from '../determination/track-determination.rules.js';
import { MemberNames } from '../determination/member-names.js';
import { Determinations } from '../determination/determinations.js';
import { compareMethods } from '@aid-chain/policy';
import { saveDifferences } from '../methods/method-difference.store.js';
import { CurrentVerification } from '../verification/current-verification.js';
import type { InitialOpinionDto } from './initial-opinion.dto.js';
import { closeForEnd, type TrackEnd } from './household-ended.rules.js';
import { OpinionTerms } from './opinion-terms.js';
import { giveOpinion, opinionPossible } from './opinion.rules.js';

@Injectable()
export class OpinionService {
  constructor(
    private readonly cases: CaseCommands,
    private readonly determinations: Determinations,
    private readonly names: MemberNames,
    private readonly verification: CurrentVerification,
    private readonly terms: OpinionTerms,
  ) {}

  give(ctx: CommandContext, caseId: string, body: InitialOpinionDto): Promise<HttpAnswer> {
    const { track, on, opinion } = body;
    if (opinion === 'household-ended') return this.close(ctx, caseId, { track, on });
    const command = { track, on, opinion };
    return this.cases.run({ ctx, caseId, action: 'opinion.given', track, on }, async (tx, stored) => {
      const file = await this.verification.on(tx, stored, [on, tx.today]);
      orRefuse(opinionPossible(file, command, tx.today));
      const evidence = await this.determinations.read(tx, file);
      const whole = this.determinations.whole(evidence, file, on);
      const determination = trackDetermination(whole, track);
      const decided = giveOpinion(file, command, {
        today: tx.today,
        by: tx.actor.id,
        staffCode: tx.actor.staffCode,
        declaredRelatives: await declaredStaffCodes(tx, file.householdId),
        determination,
        positions: await this.names.positions(tx, file),
        reviews: this.terms.hasReviews(file.regionCode, on),
      });
      if (decided.ok) {
        await this.determinations.freeze(tx, file, determination, tx.actor.id);
        saveDifferences(tx, file, compareMethods(whole), on);
        await this.terms.draw(tx, file, command, determination);
      }
      const restsOn = parametersOf(determination);
      return { decided, answer: { determinationHash: determination.hash }, restsOn };
    });
  }

  /** Ends a track of a household of which nobody is left; nothing is computed of it. */
  private close(ctx: CommandContext, caseId: string, command: TrackEnd): Promise<HttpAnswer> {
    return this.cases.run({ ctx, caseId, action: 'track.closed', ...command }, async (tx, file) => ({
      decided: closeForEnd(file, command, {
        today: tx.today,
        by: tx.actor.id,
        staffCode: tx.actor.staffCode,
        declaredRelatives: await declaredStaffCodes(tx, file.householdId),
      }),
      restsOn: [],
    }));
  }
}
