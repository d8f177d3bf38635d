import { Injectable } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import { Commands, Sealer, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { checkStatingMember } from '../households/stating-member.js';
import { lockOwnSession } from './own-session.js';
import type { FollowUpDto, SessionCancellationDto, SessionEvaluationDto } from './session.dto.js';
import { insertEvaluation, insertFollowUp } from './session-entries.store.js';
import { answerOf, checkHouseholdStands, emitStep } from './session-step.js';
import { keepCancelled, keepFollowedUp, type ServiceSession } from './session.store.js';

/** Field under which what a person added to an evaluation rests sealed. */
const EVALUATION_FIELD = 'service-evaluation';

/** Services are followed up where they were not given, and evaluated where they were (L-55). */
@Injectable()
export class ServiceSessions {
  constructor(
    private readonly commands: Commands,
    private readonly sealer: Sealer,
  ) {}

  /** Refuses NOT_FOUND, CLOSE_RELATIVE, SERVICE_SESSION_STATE, SERVICE_SESSION_NOT_YET. */
  followUp(ctx: CommandContext, id: string, { followUp }: FollowUpDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const session = await lockOwnSession(tx, id);
      const { state, plannedOn } = session;
      if (state === 'given' || state === 'cancelled' || session.followUp !== null)
        throw new RefusalError({ code: 'SERVICE_SESSION_STATE', params: { state } });
      if (plannedOn > tx.today)
        throw new RefusalError({ code: 'SERVICE_SESSION_NOT_YET', params: { on: plannedOn } });
      await insertFollowUp(tx, id, followUp, { on: tx.today, recordedBy: tx.actor.id });
      await keepFollowedUp(tx, id, followUp);
      const isOpen = state === 'planned' || state === 'stated';
      if (isOpen) emitStep(tx, session, { step: 'not-given', reasonCode: followUp });
      const after = isOpen ? 'not-given' : state;
      return answerOf(session, after, { action: 'service-session.followed-up', reason: followUp });
    });
  }

  /** What was planned by mistake, or is not wanted, until its day has passed: its hours and units are free again. Refuses NOT_FOUND, CLOSE_RELATIVE, SERVICE_SESSION_STATE, SERVICE_SESSION_PAST. */
  cancel(ctx: CommandContext, id: string, { reasonCode }: SessionCancellationDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const session = await lockOwnSession(tx, id);
      const { state, plannedOn } = session;
      if (state !== 'planned') throw new RefusalError({ code: 'SERVICE_SESSION_STATE', params: { state } });
      if (plannedOn < tx.today)
        throw new RefusalError({ code: 'SERVICE_SESSION_PAST', params: { on: plannedOn } });
      await keepCancelled(tx, id, reasonCode);
      return answerOf(session, 'cancelled', { action: 'service-session.cancelled', reason: reasonCode });
    });
  }

  /** Of what was given, by the person or an adult of the family; a second one is a correction. Refuses NOT_FOUND, CLOSE_RELATIVE, SERVICE_SESSION_STATE, SERVICE_HOUSEHOLD_ENDED, PERSON_NOT_OF_FAMILY, PERSON_NOT_OF_AGE, ENTRY_CORRECTION_REASON. */
  evaluate(ctx: CommandContext, id: string, body: SessionEvaluationDto): Promise<HttpAnswer> {
    const { evaluation, note, correctionReason: correction = null } = body;
    return this.commands.run(ctx, async (tx) => {
      const session = await lockOwnSession(tx, id);
      checkEvaluable(session, correction !== null);
      const { householdId, personId } = session;
      const by = body.by ?? personId;
      await checkHouseholdStands(tx, householdId);
      await checkStatingMember(tx, this.sealer, { householdId, personId: by, field: 'by' });
      const sealed = note === undefined ? null : this.sealer.seal(EVALUATION_FIELD, id, note);
      const given = { evaluation, on: tx.today, by, note: sealed };
      await insertEvaluation(tx, id, given, { correction, recordedBy: tx.actor.id });
      emitStep(tx, session, { step: 'evaluated', reasonCode: evaluation });
      return answerOf(session, 'given', { action: 'service-session.evaluated', reason: evaluation });
    });
  }
}

/** @throws RefusalError SERVICE_SESSION_STATE, ENTRY_CORRECTION_REASON */
function checkEvaluable({ state, evaluation }: ServiceSession, isCorrection: boolean): void {
  if (state !== 'given') throw new RefusalError({ code: 'SERVICE_SESSION_STATE', params: { state } });
  if ((evaluation !== null) !== isCorrection)
    throw new RefusalError({ code: 'ENTRY_CORRECTION_REASON', params: {} });
}
