import { Injectable } from '@nestjs/common';
import { ok, RefusalError, type IsoDate } from '@aid-chain/kernel';
import {
  Directory,
  orRefuse,
  placeParameter,
  Sealer,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { publicityDays, stepDate } from '../cases/step-date.rules.js';
import { PlaceRules } from '../place/place-rules.js';
import { publicityPeriod } from '../publicity/publicity.rules.js';
import { adjustmentStep } from './adjustment-step.rules.js';
import { answerOf } from './adjustment-answer.js';
import { AdjustmentCommands } from './adjustment-commands.js';
import { WITHDRAWAL_FIELD } from './adjustment-fields.js';
import type { AdjustmentPublicityEndDto, AdjustmentWithdrawalDto } from './adjustment.dto.js';
import type { Adjustment } from './adjustment.state.js';
import { openObjectionsTo } from './end-publicity.store.js';
import { saveAdjustments } from './adjustment.store.js';

/** Publicity of the end of tekun support (T43 26), and the withdrawal of a proposal. */
@Injectable()
export class ProposalSteps {
  constructor(
    private readonly adjustments: AdjustmentCommands,
    private readonly rules: PlaceRules,
    private readonly directory: Directory,
    private readonly sealer: Sealer,
  ) {}

  /** Refuses NOT_FOUND, ADJUSTMENT_NOT_OPEN, ADJUSTMENT_PUBLICITY_NOT_OWED, PUBLICITY_STARTS_TODAY, PUBLICITY_ALREADY_STARTED. */
  startPublicity(ctx: CommandContext, id: string, on: IsoDate): Promise<HttpAnswer> {
    const command = { ctx, id, action: 'adjustment.publicity-started', on };
    return this.adjustments.runOpen(command, async (tx, file, adjustment) => {
      checkPublicityOwed(adjustment);
      if (on !== tx.today)
        throw new RefusalError({ code: 'PUBLICITY_STARTS_TODAY', params: { today: tx.today } });
      if (adjustment.publicityFrom !== null && adjustment.publicityUntil !== null)
        throw new RefusalError({
          code: 'PUBLICITY_ALREADY_STARTED',
          params: { ...publicityDays({ lastDay: adjustment.publicityUntil }) },
        });
      const pack = this.rules.on(file.regionCode, on);
      const terms = {
        days: placeParameter(pack, 'publicity.days'),
        rollToWorkingDay: placeParameter(pack, 'publicity.roll-to-working-day'),
      };
      const { lastDay } = publicityPeriod(on, terms, this.directory.calendar());
      const started: Adjustment = { ...adjustment, publicityFrom: on, publicityUntil: lastDay };
      await saveAdjustments(tx, [started]);
      const events = [adjustmentStep(file, started, { step: 'publicity-started', on, outcome: 'started' })];
      const answer = { ...answerOf(started), ...publicityDays({ lastDay }) };
      return { decided: ok({ state: file, events }), answer, restsOn: ['publicity.days'] };
    });
  }

  /**
   * An objection leaves the recognition as it is: the proposal is withdrawn, and made again where the facts ask for it.
   * Refuses NOT_FOUND, ADJUSTMENT_NOT_OPEN, PUBLICITY_NOT_STARTED, PUBLICITY_ALREADY_ENDED, PUBLICITY_NOT_OVER,
   * PUBLICITY_OBJECTION_OPEN, STEP_DATE_*.
   */
  endPublicity(
    ctx: CommandContext,
    id: string,
    { on, outcome }: AdjustmentPublicityEndDto,
  ): Promise<HttpAnswer> {
    const command = { ctx, id, action: 'adjustment.publicity-ended', on };
    return this.adjustments.runOpen(command, async (tx, file, adjustment) => {
      const { publicityFrom, publicityUntil, publicityEndedOn } = adjustment;
      if (publicityFrom === null || publicityUntil === null)
        throw new RefusalError({ code: 'PUBLICITY_NOT_STARTED', params: {} });
      if (publicityEndedOn !== null) throw new RefusalError({ code: 'PUBLICITY_ALREADY_ENDED', params: {} });
      orRefuse(stepDate(on, publicityFrom, tx.today));
      const days = publicityDays({ lastDay: publicityUntil });
      if (outcome === 'no-objection' && on < days.endableFrom)
        throw new RefusalError({ code: 'PUBLICITY_NOT_OVER', params: { ...days } });
      if (outcome === 'no-objection') await checkNoObjectionOpen(tx, id);
      const ended: Adjustment =
        outcome === 'no-objection'
          ? { ...adjustment, publicityEndedOn: on }
          : { ...adjustment, state: 'withdrawn', withdrawnOn: on };
      await saveAdjustments(tx, [ended]);
      const step = outcome === 'no-objection' ? 'publicity-ended' : 'objection';
      const events = [adjustmentStep(file, ended, { step, on, outcome })];
      return { decided: ok({ state: file, events }), answer: answerOf(ended), restsOn: [] };
    });
  }

  /** What was recognised runs on as it is. Refuses NOT_FOUND, ADJUSTMENT_NOT_OPEN, STEP_DATE_*. */
  withdraw(ctx: CommandContext, id: string, { on, reason }: AdjustmentWithdrawalDto): Promise<HttpAnswer> {
    const command = { ctx, id, action: 'adjustment.withdrawn', on };
    return this.adjustments.runOpen(command, async (tx, file, adjustment) => {
      orRefuse(stepDate(on, adjustment.proposedOn, tx.today));
      const withdrawn: Adjustment = {
        ...{ ...adjustment, state: 'withdrawn', withdrawnOn: on },
        withdrawalReason: this.sealer.sealJson(WITHDRAWAL_FIELD, id, reason),
      };
      await saveAdjustments(tx, [withdrawn]);
      const events = [
        adjustmentStep(file, withdrawn, { step: 'adjustment-withdrawn', on, outcome: 'withdrawn' }),
      ];
      return { decided: ok({ state: file, events }), answer: answerOf(withdrawn), restsOn: [] };
    });
  }
}

async function checkNoObjectionOpen(tx: CommandTx, adjustmentId: string): Promise<void> {
  const count = await openObjectionsTo(tx, adjustmentId);
  if (count > 0) throw new RefusalError({ code: 'PUBLICITY_OBJECTION_OPEN', params: { count } });
}

function checkPublicityOwed({ publicityOwed }: Adjustment): void {
  if (!publicityOwed) throw new RefusalError({ code: 'ADJUSTMENT_PUBLICITY_NOT_OWED', params: {} });
}
