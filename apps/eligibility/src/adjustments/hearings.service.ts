import { Injectable } from '@nestjs/common';
import { ageOn, maxDate, newId, ok, RefusalError } from '@aid-chain/kernel';
import {
  Directory,
  orRefuse,
  Sealer,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { adultFrom, benefitStart } from '@aid-chain/policy';
import { declaredStaffCodes } from '../authorisation/authorisation-store.js';
import type { CaseState } from '../cases/case.state.js';
import { stepDate } from '../cases/step-date.rules.js';
import { CaseHouseholds } from '../household/case-household.js';
import { placeParameterOrNull, PlaceRules } from '../place/place-rules.js';
import { adjustmentStep } from './adjustment-step.rules.js';
import { answerOf } from './adjustment-answer.js';
import { AdjustmentCommands } from './adjustment-commands.js';
import { HEARING_FIELD } from './adjustment-fields.js';
import type { HearingDto, HearingTryDto } from './adjustment.dto.js';
import type { Adjustment, Hearing, HearingText } from './adjustment.state.js';
import { saveAdjustments } from './adjustment.store.js';
import { hearersAdmitted } from './hearers.rules.js';
import { correctionStated, hearingAdmitted, type HearingContext } from './hearing.rules.js';
import { saveHearing, saveTry, triesOf } from './hearing.store.js';
import { whereabouts } from './whereabouts.rules.js';

/** Records how a family was heard, or was tried to be reached (社会救助法 48; L-03). */
@Injectable()
export class Hearings {
  constructor(
    private readonly adjustments: AdjustmentCommands,
    private readonly households: CaseHouseholds,
    private readonly rules: PlaceRules,
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

  /** Refuses NOT_FOUND, ADJUSTMENT_NOT_OPEN, HEARER_NO_OFFICIAL, CLOSE_RELATIVE, STEP_DATE_*, HEARING_*. */
  hear(ctx: CommandContext, id: string, body: HearingDto): Promise<HttpAnswer> {
    const { on } = body;
    return this.adjustments.runOpen(
      { ctx, id, action: 'adjustment.heard', on },
      async (tx, file, adjustment) => {
        await this.checkHearers(tx, file, body.heardBy);
        const context = await this.context(tx, file, adjustment, on);
        const last = context.tries.reduce((day, each) => maxDate(day, each.on), adjustment.proposedOn);
        orRefuse(stepDate(on, body.outcome === 'heard' ? adjustment.proposedOn : last, tx.today));
        orRefuse(hearingAdmitted(adjustment, { ...body, points: body.points ?? [] }, context));
        orRefuse(correctionStated(adjustment, body));
        const hearing = this.hearingOf(adjustment, body, tx.actor.id);
        await saveHearing(tx, hearing, adjustment);
        const firstMonth = this.firstMonth(file, adjustment, on);
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

  private async context(
    tx: CommandTx,
    file: CaseState,
    adjustment: Adjustment,
    on: string,
  ): Promise<HearingContext> {
    const { copy, members } = await this.households.load(tx, { householdId: file.householdId });
    const pack = this.rules.on(file.regionCode, on);
    const from = adultFrom(pack);
    // Of a household that has ended whoever lived there last is heard.
    const present = members.filter(
      ({ livesTogether: { to } }) => file.householdEnded !== undefined || to === undefined || to > on,
    );
    const adults = present.filter(({ birthDate }) => ageOn(birthDate, on) >= from);
    return {
      members: new Set(present.map(({ personId }) => personId)),
      adults: new Set(adults.map(({ personId }) => personId)),
      hasDied: whereabouts(adjustment.personId, copy.members, on) === 'died',
      tries: await triesOf(tx, adjustment),
      leastTries: placeParameterOrNull(pack, 'hearing.tries'),
      answerDays: placeParameterOrNull(pack, 'hearing.answer.days'),
    };
  }

  /** From when it would be paid at the earliest, as the family is heard: months that have begun since the proposal are paid as they are. */
  private firstMonth({ regionCode }: CaseState, { firstMonth }: Adjustment, on: string): string {
    return maxDate(firstMonth, benefitStart(this.rules.on(regionCode, on), on));
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
