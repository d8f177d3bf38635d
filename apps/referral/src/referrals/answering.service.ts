import { Injectable } from '@nestjs/common';
import { dateOf, holdsPersonalNumber, isRealDate, ok, refuse, type Result } from '@aid-chain/kernel';
import type { ReferralState } from '@aid-chain/vocabulary';
import type { Tx } from '@aid-chain/messaging';
import { settleDuties } from '../feedback/settle-duties.js';
import { closeServedNeed } from '../open-needs/need-end.store.js';
import { decideAnswer, type AnswerDecision, type GivenAnswer } from './answer.rules.js';
import { answersOf, insertAnswer } from './answer.store.js';
import type { DepartmentMessage, Receipt } from '../referral-state/department-message.js';
import { Steps } from '../steps/steps.js';
import { passedTo, PassingOn, type PassedTo } from './passing-on.js';
import { decidePassing } from './passing-on.rules.js';
import { isLive } from '../referral-state/transitions.rules.js';
import { ReferralDeadlines } from '../referral-state/referral-deadlines.js';
import { ReferralSettings } from '../referral-state/referral-settings.js';
import { moveReferrals } from '../referral-state/referral-moves.store.js';
import { lockReferral, referralsOfNeed, type Referral } from '../referral-state/referral.store.js';
import { emitNeedUpdated, emitReferralUpdated } from '../referral-state/referral-events.js';

/** An answer of a department. */
export interface AnswerMessage extends DepartmentMessage {
  readonly referralId: string;
  readonly given: GivenAnswer;
}

interface JudgedAnswer {
  readonly referral: Referral;
  readonly decision: AnswerDecision;
  /** Where it goes, when it is passed on; null where it was passed to a department at work on it already. */
  readonly passing: PassedTo | null;
}

/** Takes a department's answers: first judged, then written with everything that follows from them. */
@Injectable()
export class Answering {
  constructor(
    private readonly settings: ReferralSettings,
    private readonly deadlines: ReferralDeadlines,
    private readonly passingOn: PassingOn,
    private readonly steps: Steps,
  ) {}

  /** Locks the referral and decides; changes nothing. Another department's referral is unknown. */
  private async judge(tx: Tx, message: AnswerMessage): Promise<Result<JudgedAnswer>> {
    const { department, given, now } = message;
    if (!isRealDate(given.on)) return refuse('DATE_INVALID');
    if (holdsPersonalNumber(given.reasonCode ?? '')) return refuse('REFERENCE_HOLDS_NUMBER');
    const referral = await lockReferral(tx, message.referralId);
    if (referral?.department !== department) return refuse('REFERRAL_UNKNOWN');
    const answers = await answersOf(tx, referral.referralId);
    const known = this.settings.departments(referral.regionCode).map(({ code }) => code);
    const decision = decideAnswer({ ...referral, answers }, given, known, dateOf(now));
    if (!decision.ok) return decision;
    const passing = await this.passing(tx, referral, given, decision.value);
    return passing.ok ? ok({ referral, decision: decision.value, passing: passing.value }) : passing;
  }

  private async passing(
    tx: Tx,
    referral: Referral,
    { answer, to, reasonCode }: GivenAnswer,
    { effect }: AnswerDecision,
  ): Promise<Result<PassedTo | null>> {
    if (answer !== 'passed-on' || to === null || effect === 'kept') return ok(null);
    if (effect === 'repeat') return ok(await passedTo(tx, referral.referralId));
    const coordinator = this.settings.coordinator(referral.regionCode);
    return decidePassing(
      referral,
      await referralsOfNeed(tx, referral.needId),
      { to, reasonCode },
      coordinator,
    );
  }

  /** Judges an answer once and writes it; the same answer again writes nothing. */
  async answer(tx: Tx, message: AnswerMessage): Promise<Result<Receipt>> {
    const judged = await this.judge(tx, message);
    if (!judged.ok) return judged;
    if (judged.value.decision.effect !== 'repeat') await this.write(tx, message, judged.value);
    return ok(receiptOf(judged.value));
  }

  private async write(
    tx: Tx,
    message: AnswerMessage,
    { referral, decision, passing }: JudgedAnswer,
  ): Promise<void> {
    const moved = decision.effect === 'moved';
    insertAnswer(tx, referral.referralId, {
      ...message.given,
      moved,
      channel: message.channel,
      at: message.now,
    });
    if (decision.effect === 'moved') await this.move(tx, message, referral, decision.state);
    if (passing !== null) await this.passingOn.passOn(tx, referral, passing, message);
    if (decision.effect === 'moved' && !isLive(decision.state)) {
      await this.endServedNeed(tx, message, referral);
    }
  }

  /** A need ends as met when nothing of it is open and everything that was completed was delivered (adr/0058). */
  private async endServedNeed(tx: Tx, message: AnswerMessage, referral: Referral): Promise<void> {
    const { messageId, now, given } = message;
    if (!(await closeServedNeed(tx, referral.needId, given.on, 'met'))) return;
    emitNeedUpdated(tx, referral, { state: 'met', on: given.on, time: now, causationId: messageId });
  }

  private async move(
    tx: Tx,
    message: AnswerMessage,
    referral: Referral,
    state: ReferralState,
  ): Promise<void> {
    const { on, reasonCode } = message.given;
    const ended = !isLive(state);
    const cameOn = dateOf(message.now);
    moveReferrals(tx, [{ referralId: referral.referralId, state, on, cameOn, ended }]);
    this.steps.move(tx, [{ referral, state, cameOn }]);
    emitReferralUpdated(tx, referral, {
      state,
      ...{ on, cameOn },
      reasonCode,
      time: message.now,
      causationId: message.messageId,
    });
    if (ended) await settleDuties(tx, this.deadlines, [{ ...referral, state, endedOn: on }], cameOn);
  }
}

function receiptOf({ referral, decision, passing }: JudgedAnswer): Receipt {
  const { referralId, householdId } = referral;
  const state = decision.effect === 'moved' ? decision.state : referral.state;
  const passed = passing === null ? {} : { passedTo: passing.to, ...limitOf(passing) };
  return { householdId, repeat: decision.effect === 'repeat', shown: { referralId, state, ...passed } };
}

/** That the need went to civil affairs instead, and why. */
function limitOf({ opening, reasonCode }: PassedTo): object {
  return opening === 'sent-to-decide' ? { opening, reasonCode } : {};
}
