import { Injectable } from '@nestjs/common';
import { maxDate, newId, ok, RefusalError } from '@aid-chain/kernel';
import {
  Directory,
  orRefuse,
  Sealer,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { declaredStaffCodes } from '../authorisation/authorisation-store.js';
import type { CaseState } from '../cases/case.state.js';
import { stepDate } from '../cases/step-date.rules.js';
import { adjustmentStep } from './adjustment-step.rules.js';
import { answerOf } from './adjustment-answer.js';
import { AdjustmentCommands } from './adjustment-commands.js';
import { HEARING_FIELD } from './adjustment-fields.js';
import type { HearingDto, HearingTryDto } from './adjustment.dto.js';
import type { Adjustment, Hearing, HearingText } from './adjustment.state.js';
import { saveAdjustments } from './adjustment.store.js';
import { hearersAdmitted } from './hearers.rules.js';
import { HearingContexts } from './hearing-contexts.js';
import { correctionStated, hearingAdmitted } from './hearing.rules.js';
import { heardFrom } from './hearing-month.rules.js';
import { saveHearing, saveTry } from './hearing.store.js';
import { ProposedResults } from './proposed-results.js';
import { runningGroup } from './running-group.js';

/** Records how a family was heard, or was tried to be reached (社会救助法 48; L-03). */
@Injectable()
export class Hearings {
  constructor(
    private readonly adjustments: AdjustmentCommands,
    private readonly contexts: HearingContexts,
    private readonly proposed: ProposedResults,
    private readonly directory: Directory,
    private readonly sealer: Sealer,
  ) {}

  /** Refuses NOT_FOUND, ADJUSTMENT_NOT_OPEN, HEARING_NOT_OWED, STEP_DATE_*, HEARING_TRY_TWICE. */
  attempt(ctx: CommandContext, id: string, { on, means }: HearingTryDto): Promise<HttpAnswer> {
    return this.adjustments.runOpen(
      { ctx, id, action: 'adjustment.tried', on },
      async (tx, file, adjustment) => {
        if (!adjustment.hearingOwed) throw new RefusalError({ code: 'HEARING_NOT_OWED', params: {} });
        orRefuse(stepDate(on, adjustment.proposedOn, tx.today));
        const isNew = await saveTry(tx, adjustment, { on, means, triedBy: tx.actor.id });
        if (!isNew) throw new RefusalError({ code: 'HEARING_TRY_TWICE', params: {} });
        return { decided: ok({ state: file, events: [] }), answer: answerOf(adjustment), restsOn: [] };
      },
    );
  }

  /** Refuses NOT_FOUND, ADJUSTMENT_NOT_OPEN, HEARER_NO_OFFICIAL, CLOSE_RELATIVE, STEP_DATE_*, HEARING_*, PROPOSAL_MONTH_OVER, NO_RECOGNITION_TO_ADJUST, ADJUSTMENT_UNDETERMINED. */
  hear(ctx: CommandContext, id: string, body: HearingDto): Promise<HttpAnswer> {
    const { on } = body;
    return this.adjustments.runOpen(
      { ctx, id, action: 'adjustment.heard', on },
      async (tx, file, adjustment) => {
        await this.checkHearers(tx, file, body.heardBy);
        const context = await this.contexts.load(tx, file, adjustment, on);
        const last = context.tries.reduce((day, each) => maxDate(day, each.on), adjustment.proposedOn);
        orRefuse(stepDate(on, body.outcome === 'heard' ? adjustment.proposedOn : last, tx.today));
        orRefuse(hearingAdmitted(adjustment, { ...body, points: body.points ?? [] }, context));
        orRefuse(correctionStated(adjustment, body));
        const firstMonth = await this.firstMonth(tx, file, adjustment, on);
        const hearing = this.hearingOf(adjustment, body, tx.actor.id);
        await saveHearing(tx, hearing, adjustment);
        const heard: Adjustment = { ...adjustment, state: 'heard', hearingId: hearing.hearingId, firstMonth };
        await saveAdjustments(tx, [heard]);
        const events = [adjustmentStep(file, heard, { step: 'hearing', on, outcome: body.outcome })];
        return { decided: ok({ state: file, events }), answer: answerOf(heard), restsOn: [] };
      },
    );
  }

  /** Whoever heard is an official who can be asked about it, and no relative of the family (S4-11). */
  private async checkHearers(
    tx: CommandTx,
    { householdId }: CaseState,
    heardBy: readonly string[],
  ): Promise<void> {
    const known = await this.directory.actors(tx, heardBy);
    orRefuse(hearersAdmitted(heardBy, known, await declaredStaffCodes(tx, householdId)));
  }

  /** From when it would be paid, as the family is heard; a proposal whose first month is over is computed once more. */
  private async firstMonth(
    tx: CommandTx,
    file: CaseState,
    adjustment: Adjustment,
    on: string,
  ): Promise<string> {
    const { firstMonth } = adjustment;
    if (this.proposed.firstMonth(file, on) <= firstMonth) return firstMonth;
    const group = await runningGroup(tx, file, adjustment);
    const { result, holds } = await this.proposed.find(tx, file, group, on);
    return orRefuse(heardFrom(adjustment, { result, from: holds.from }));
  }

  private hearingOf({ adjustmentId, revision }: Adjustment, body: HearingDto, by: string): Hearing {
    const hearingId = newId();
    const { guardian, points = [], corrects } = body;
    const other = guardian?.name === undefined ? {} : { guardianName: guardian.name };
    const text: HearingText = {
      points: points.map(({ stated, answer }) => ({ stated, answer })),
      ...other,
      ...(corrects === undefined ? {} : { corrects }),
    };
    return {
      ...{ hearingId, adjustmentId, revision, outcome: body.outcome, on: body.on, means: body.means ?? null },
      ...{
        heardBy: [...new Set(body.heardBy)],
        personId: body.personId ?? null,
        capacity: body.capacity ?? null,
      },
      ...{ guardianId: guardian?.personId ?? null, hasOtherGuardian: guardian?.name !== undefined },
      ...{
        opinion: body.opinion ?? null,
        text: this.sealer.sealJson(HEARING_FIELD, hearingId, text),
        recordedBy: by,
      },
    };
  }
}
