import { Injectable } from '@nestjs/common';
import { dateOf, isRealDate, ok, refuse, type Instant, type Result } from '@aid-chain/kernel';
import type { Door, ReferralState } from '@aid-chain/vocabulary';
import type { Tx } from '@aid-chain/messaging';
import { dutiesOf } from '../feedback/duty.rules.js';
import { addDuties, releaseDuties } from '../feedback/duty.store.js';
import { holdsPersonalNumber } from '../outside/personal-number.rules.js';
import { closeServedNeed } from '../needs/need.store.js';
import { decideAnswer, type AnswerDecision, type GivenAnswer } from './answer.rules.js';
import { PassingOn } from './passing-on.js';
import { isLive } from './referral-state.rules.js';
import { ReferralSettings } from './referral-settings.js';
import { answersOf, insertAnswer, lockReferral, moveReferral, type Referral } from './referral.store.js';
import { tellUpdated } from './tell-updated.js';

/** An answer as it arrives, through whichever door. */
export interface AnswerMessage {
  readonly messageId: string;
  readonly referralId: string;
  /** From the topic or the credential, never from the body. */
  readonly department: string;
  readonly given: GivenAnswer;
  readonly door: Door;
  readonly now: Instant;
}

export interface JudgedAnswer {
  readonly referral: Referral;
  readonly decision: AnswerDecision;
}

/** Takes a department's answers: first judged, then written with everything that follows from them. */
@Injectable()
export class Answering {
  constructor(
    private readonly settings: ReferralSettings,
    private readonly passingOn: PassingOn,
  ) {}

  /** Locks the referral and decides; changes nothing. Another department's referral is unknown. */
  async judge(tx: Tx, message: AnswerMessage): Promise<Result<JudgedAnswer>> {
    const { department, given, now } = message;
    if (!isRealDate(given.on)) return refuse('DATE_INVALID');
    if (holdsPersonalNumber(given.reasonCode ?? '')) return refuse('REFERENCE_HOLDS_NUMBER');
    const referral = await lockReferral(tx, message.referralId);
    if (referral?.department !== department) return refuse('REFERRAL_UNKNOWN');
    const answers = await answersOf(tx, referral.referralId);
    const known = this.settings.departments(referral.regionCode).map(({ code }) => code);
    const decision = decideAnswer({ ...referral, answers }, given, known, dateOf(now));
    return decision.ok ? ok({ referral, decision: decision.value }) : decision;
  }

  /** Judges and writes. */
  async apply(tx: Tx, message: AnswerMessage): Promise<Result<JudgedAnswer>> {
    const judged = await this.judge(tx, message);
    if (!judged.ok || judged.value.decision.effect === 'repeat') return judged;
    const { referral, decision } = judged.value;
    const moved = decision.effect === 'moved';
    await insertAnswer(tx, referral.referralId, {
      ...message.given,
      moved,
      door: message.door,
      at: message.now,
    });
    if (decision.effect === 'moved') await this.move(tx, message, referral, decision.state);
    return judged;
  }

  private async move(
    tx: Tx,
    message: AnswerMessage,
    referral: Referral,
    state: ReferralState,
  ): Promise<void> {
    const { on, reasonCode, to } = message.given;
    const ended = !isLive(state);
    await moveReferral(tx, referral.referralId, { state, on, ended });
    tellUpdated(tx, referral, { state, on, reasonCode, time: message.now, causationId: message.messageId });
    if (!ended) return;
    await this.settleDuties(tx, message, { ...referral, state, endedOn: on });
    if (to !== null) await this.passingOn.passOn(tx, referral, to, message);
    await closeServedNeed(tx, referral.needId, on);
  }

  private async settleDuties(tx: Tx, message: AnswerMessage, referral: Referral): Promise<void> {
    const { referralId } = referral;
    const calendar = this.settings.feedback(referral.regionCode, referral.referredOn);
    const quarters = dutiesOf(referral, calendar, dateOf(message.now));
    await addDuties(tx, [{ referralId, quarters, calendar }]);
    await releaseDuties(tx, referralId, quarters);
  }
}
