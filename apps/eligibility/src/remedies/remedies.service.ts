import { Injectable } from '@nestjs/common';
import { addDays } from '@aid-chain/kernel';
import {
  Commands,
  Directory,
  isOfOwnRegion,
  orRefuse,
  type Answer,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { declaredStaffCodes } from '../authorisation/authorisation-store.js';
import { PlaceRules } from '../place/place-rules.js';
import { acceptanceRecorded, examinerAdmitted, resultRecorded } from './examination.rules.js';
import { answerRecorded, orderRecorded } from './handling.rules.js';
import { lockOwnRemedy, surveyorsOf, trackOfRemedy } from './locked-remedy.js';
import { answerOf } from './remedy-answer.js';
import type {
  RemedyAcceptanceDto,
  RemedyAnswerDto,
  RemedyExaminerDto,
  RemedyOrderDto,
  RemedyResultDto,
} from './remedy-steps.dto.js';
import { endsStay, RemedyEffects } from './remedy-effects.js';
import { emitRemedy } from './remedy-events.js';
import { stateWithResult } from './remedy-next.rules.js';
import type { Remedy } from './remedy.state.js';
import { updateRemedy } from './remedy.store.js';
import { RemedyTextSealer } from './remedy-texts.js';

/** The steps of a remedy after it came in: accepted or examined, stayed, with a result, answered (L-20, L-22). */
@Injectable()
export class Remedies {
  constructor(
    private readonly commands: Commands,
    private readonly rules: PlaceRules,
    private readonly directory: Directory,
    private readonly texts: RemedyTextSealer,
    private readonly effects: RemedyEffects,
  ) {}

  /** Refuses what {@link acceptanceRecorded} refuses. */
  accept(ctx: CommandContext, id: string, { on, accepted, note }: RemedyAcceptanceDto): Promise<HttpAnswer> {
    return this.step(ctx, id, async (tx, remedy) => {
      const command = { on, isAccepted: accepted, hasNote: note !== undefined };
      const state = orRefuse(acceptanceRecorded(remedy, command, tx.today));
      const dueOn =
        accepted && remedy.kind === 'reconsideration'
          ? this.inDays(remedy, 'remedy.decision.days', on)
          : null;
      const after: Remedy = { ...remedy, state, beganOn: on, dueOn };
      await updateRemedy(tx, after, this.texts.sealed('acceptanceNote', id, note));
      emitRemedy(tx, after, { time: tx.now, on });
      if (!accepted) await this.effects.notAccepted(tx, after, on);
      return answerOf(after, 'remedy.acceptance-recorded', state);
    });
  }

  /** Refuses what {@link examinerAdmitted} refuses. */
  nameExaminer(ctx: CommandContext, id: string, { on, examiner }: RemedyExaminerDto): Promise<HttpAnswer> {
    return this.step(ctx, id, async (tx, remedy) => {
      const { householdId, regionCode } = remedy;
      const named = (await this.directory.actors(tx, [examiner])).get(examiner);
      orRefuse(
        examinerAdmitted(remedy, on, {
          ...{ today: tx.today, namedBy: tx.actor.role, state: await trackOfRemedy(tx, remedy) },
          surveyors: await surveyorsOf(tx, remedy),
          ...{ examiner: named, servesPlace: named !== undefined && isOfOwnRegion(named, regionCode) },
          declaredRelatives: householdId === null ? new Set() : await declaredStaffCodes(tx, householdId),
        }),
      );
      // With a result only the answer is left to whoever is named now.
      const begun = remedy.result === null ? ({ state: 'in-examination', beganOn: on } as const) : {};
      const after: Remedy = { ...remedy, ...begun, examiner };
      await updateRemedy(tx, after);
      emitRemedy(tx, after, { time: tx.now, on });
      return answerOf(after, 'remedy.examiner-named', remedy.kind);
    });
  }

  /** Refuses what {@link orderRecorded} refuses. */
  order(ctx: CommandContext, id: string, { on, order, from }: RemedyOrderDto): Promise<HttpAnswer> {
    return this.step(ctx, id, async (tx, remedy) => {
      const days = await this.effects.daysOf(tx, remedy);
      const ordered = orRefuse(orderRecorded(remedy, { order, on, from }, { today: tx.today, ...days }));
      const { dueOn: before } = remedy;
      const isLonger = order === 'extended' && before !== null;
      const dueOn = isLonger ? this.inDays(remedy, 'remedy.extension.days', before) : before;
      const after: Remedy = { ...remedy, ...ordered, dueOn };
      await updateRemedy(tx, after);
      emitRemedy(tx, after, { time: tx.now, on, order });
      const { warnings: found, ...standing } = await this.effects.ordered(tx, after, { order, on, from });
      const warnings = [...after.warnings, ...found];
      return answerOf({ ...after, warnings }, 'remedy.order-recorded', order, standing);
    });
  }

  /** Refuses what {@link resultRecorded} refuses. */
  result(
    ctx: CommandContext,
    id: string,
    { on, result, redoBy, forProcedure = false, findings }: RemedyResultDto,
  ): Promise<HttpAnswer> {
    return this.step(ctx, id, async (tx, remedy) => {
      const command = { on, result, redoBy: redoBy ?? null, forProcedure };
      orRefuse(resultRecorded(remedy, command, { today: tx.today, by: tx.actor.id, role: tx.actor.role }));
      const judged: Remedy = { ...remedy, result, resultOn: on, redoBy: command.redoBy, forProcedure };
      const known = await this.effects.decidedMeanwhile(tx, endsStay(judged), on);
      const after: Remedy = { ...known, state: stateWithResult(known) };
      await updateRemedy(tx, after, this.texts.sealed('findings', id, findings));
      emitRemedy(tx, after, { time: tx.now, on, ...(redoBy === undefined ? {} : { redoBy }) });
      const { warnings: found, ...standing } = await this.effects.resulted(tx, after, on);
      const warnings = [...after.warnings, ...found];
      return answerOf({ ...after, warnings }, 'remedy.result-recorded', result, standing);
    });
  }

  /** Refuses what {@link answerRecorded} refuses. */
  answer(ctx: CommandContext, id: string, { on, method, answer }: RemedyAnswerDto): Promise<HttpAnswer> {
    return this.step(ctx, id, async (tx, remedy) => {
      orRefuse(answerRecorded(remedy, on, { today: tx.today, by: tx.actor.id }));
      const answered: Remedy = { ...remedy, answeredOn: on, answerMethod: method };
      const after: Remedy = { ...answered, state: stateWithResult(answered) };
      await updateRemedy(tx, after, this.texts.sealed('answer', id, answer));
      emitRemedy(tx, after, { time: tx.now, on });
      return answerOf(after, 'remedy.answered', method);
    });
  }

  private step(
    ctx: CommandContext,
    id: string,
    take: (tx: CommandTx, remedy: Remedy) => Promise<Answer>,
  ): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => take(tx, await lockOwnRemedy(tx, id)));
  }

  private inDays(
    { regionCode }: Remedy,
    key: 'remedy.decision.days' | 'remedy.extension.days',
    from: string,
  ): string | null {
    const days = this.rules.one(regionCode, key, from);
    return days === undefined ? null : addDays(from, days);
  }
}
