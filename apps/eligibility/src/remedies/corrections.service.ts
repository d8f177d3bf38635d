import { Injectable } from '@nestjs/common';
import {
  Commands,
  orRefuse,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { declaredStaffCodes } from '../authorisation/authorisation-store.js';
import { openingOf } from '../case-opening/opening.js';
import type { Opening } from '../case-opening/open-case.rules.js';
import { Reassessment } from '../case-opening/reassessment.js';
import { casesBeside, insertCases } from '../cases/case-store.js';
import type { CaseState } from '../cases/case.state.js';
import { emitDecided } from '../cases/emit.js';
import { closedInto } from '../household/household-store.js';
import { runningCategories } from '../recognitions/running-benefits.rules.js';
import { PlaceRules } from '../place/place-rules.js';
import { recognitionsOfOne } from '../recognitions/recognition-store.js';
import { whoCarriesOut } from './carrying-out.js';
import { correctTrack } from './correction.rules.js';
import { caseOfRemedy, lockOwnRemedy } from './locked-remedy.js';
import { answerOf } from './remedy-answer.js';
import type { RemedyCorrectionDto } from './remedy-steps.dto.js';
import { emitRemedy } from './remedy-events.js';
import { refuseStepNotNow, stateWithResult } from './remedy-next.rules.js';
import type { Remedy } from './remedy.state.js';
import { updateRemedy } from './remedy.store.js';
import { RemedyTextSealer } from './remedy-texts.js';
import { WonFactRecorder } from './won-fact-recorder.js';

/** Has a track decided anew after a remedy: a new case whose decision takes the place of the earlier one (A-18, L-22). */
@Injectable()
export class Corrections {
  constructor(
    private readonly commands: Commands,
    private readonly reassessment: Reassessment,
    private readonly texts: RemedyTextSealer,
    private readonly recorder: WonFactRecorder,
    private readonly rules: PlaceRules,
  ) {}

  /** Refuses NOT_FOUND, CASE_NOT_FOUND, and what {@link correctTrack} refuses. @returns 201 with the case in which it is decided anew */
  correct(ctx: CommandContext, id: string, body: RemedyCorrectionDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const remedy = await lockOwnRemedy(tx, id);
      // What was not accepted has no case: the window takes it up, and records it where it cannot.
      if (remedy.applicationId !== null) return orRefuse(refuseStepNotNow(remedy));
      const file = await caseOfRemedy(tx, remedy);
      const others = await casesBeside(tx, file);
      const { caseId, opened } = orRefuse(
        correctTrack(remedy, file, body, {
          ...{ today: tx.today, role: tx.actor.role, staffCode: tx.actor.staffCode },
          authorityOf: whoCarriesOut(this.rules, remedy, body.on),
          declaredRelatives: await declaredStaffCodes(tx, file.householdId),
          others,
          opening: await this.opening(tx, file),
          received: await receivedIn(tx, file, remedy),
        }),
      );
      if (opened !== undefined) {
        await insertCases(tx, [opened.state]);
        emitDecided(tx, opened, tx.now);
      }
      const won = await this.recorder.wonBy(tx, { remedyId: id, caseId: file.caseId });
      // What was won rules in a case of another window, too; one that is opened as filed has the same.
      const at = others.find((other) => other.caseId === caseId) ?? opened?.state;
      const isAsFiled = opened !== undefined && body.basis === 'as-filed';
      const isUsed = isAsFiled || at === undefined || (await this.recorder.carryInto(tx, at, won));
      const corrected: Remedy = {
        ...{ ...remedy, correctionCaseId: caseId, correctedOn: body.on },
        correctionBasis: body.basis,
      };
      const after: Remedy = { ...corrected, state: stateWithResult(corrected) };
      await updateRemedy(tx, after, this.texts.sealed('correctionReason', id, body.reason));
      emitRemedy(tx, after, { time: tx.now, on: body.on, correctionCaseId: caseId });
      const more = { correctionCaseId: caseId, isOpened: opened !== undefined };
      const warnings: Remedy['warnings'] = isUsed ? after.warnings : [...after.warnings, 'fact-unused'];
      return answerOf({ ...after, warnings }, 'remedy.corrected', body.basis, more);
    });
  }

  /** The correction is of the household as it is today, which may have gone into another one. */
  private async opening(tx: CommandTx, file: CaseState): Promise<Opening> {
    const householdId = (await closedInto(tx, file.householdId)) ?? file.householdId;
    const knowledge = await this.reassessment.know(tx, [householdId]);
    return openingOf(householdId, { openedOn: tx.today, regionCode: file.regionCode }, knowledge);
  }
}

async function receivedIn(tx: CommandTx, { householdId }: CaseState, { track }: Remedy) {
  if (track === null) return [];
  return runningCategories(await recognitionsOfOne(tx, householdId), track);
}
