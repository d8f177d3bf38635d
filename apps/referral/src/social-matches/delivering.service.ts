import { Injectable } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import {
  Commands,
  orRefuse,
  Sealer,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { checkStatingMember, listedMembers } from '../households/stating-member.js';
import { keepDecision, partsOf } from '../needs/undecided-need.store.js';
import { closeServedNeed, reopenMetNeeds } from '../open-needs/need-end.store.js';
import { emitNeedUpdated } from '../referral-state/referral-events.js';
import { checkDay } from '../referrals/course.rules.js';
import { enter, NO_REVERSAL } from '../social-fund/fund.store.js';
import { countHelp, keepMet } from '../social-needs/social-need.store.js';
import { countMatched } from '../social-offers/offer.store.js';
import { lockOrganisation } from '../social-organisations/organisation.store.js';
import { checkDelivery, checkState } from './match.rules.js';
import { insertDelivery, insertMatchEvaluation } from './match-entries.store.js';
import { keepDelivery } from './match-steps.store.js';
import type { SocialMatch } from './match.store.js';
import type { DeliveryDto, EvaluationDto } from './match.dto.js';
import { answerOf, emitStep } from './matching.service.js';
import { checkReceiver } from './receiver.rules.js';
import { lockOwnMatch } from './own-match.js';

/** Field under which what the family added to its evaluation rests sealed. */
const EVALUATION_FIELD = 'social-evaluation';

/** Field under which the name of a guardian rests sealed who received it for children living without an adult. */
const GUARDIAN_FIELD = 'social-receiver';

/** Help is delivered when an official confirms it and somebody of the family received it; then the family evaluates it. */
@Injectable()
export class Delivering {
  constructor(
    private readonly commands: Commands,
    private readonly sealer: Sealer,
  ) {}

  /** Refuses NOT_FOUND, CLOSE_RELATIVE, REFERRAL_DAY_INVALID, SOCIAL_FUND_SHORT, and what {@link checkDelivery} and {@link checkReceiver} refuse. */
  deliver(ctx: CommandContext, id: string, body: DeliveryDto): Promise<HttpAnswer> {
    const { on, quantity, handedBy, receivedBy, guardianName, paper = null, isNeedMet } = body;
    return this.commands.run(ctx, async (tx) => {
      const match = await lockOwnMatch(tx, id);
      const { hasConsent, householdId } = match;
      orRefuse(checkDelivery(match, { quantity, handedBy, hasConsent }));
      const members = await listedMembers(tx, this.sealer, householdId);
      const hasGuardianName = guardianName !== undefined;
      orRefuse(checkReceiver(members, { personId: receivedBy, on, hasGuardianName }));
      orRefuse(checkDay(on, match.answeredOn ?? match.matchedOn, tx.today));
      const kept = quantity - match.quantity;
      await countMatched(tx, match.offerId, kept);
      await countHelp(tx, match.socialNeedId, { matched: kept, delivered: quantity }, on);
      const guardian = guardianName === undefined ? null : this.sealer.seal(GUARDIAN_FIELD, id, guardianName);
      const delivered = { on, quantity, handedBy, receivedBy, paper };
      const deliveryNo = await insertDelivery(tx, id, { ...delivered, isNeedMet, guardian }, tx.actor.id);
      await keepDelivery(tx, id, deliveryNo, delivered);
      await this.payOut(tx, match, { on, quantity });
      emitStep(tx, { ...match, quantity }, { step: 'delivered', handedBy });
      if (isNeedMet) await this.meetNeed(tx, match, on);
      return answerOf(match, 'delivered', 'social-match.delivered', handedBy);
    });
  }

  /** Refuses NOT_FOUND, CLOSE_RELATIVE, SOCIAL_MATCH_STATE, REFERRAL_DAY_INVALID, PERSON_NOT_OF_FAMILY, PERSON_NOT_OF_AGE, ENTRY_CORRECTION_REASON. */
  evaluate(
    ctx: CommandContext,
    id: string,
    { evaluation, on, by, note, correctionReason: correction }: EvaluationDto,
  ): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const match = await lockOwnMatch(tx, id);
      orRefuse(checkState(match.state, ['delivered']));
      orRefuse(checkDay(on, match.endedOn ?? match.matchedOn, tx.today));
      const { householdId, deliveryNo } = match;
      const correctionReason = correction ?? null;
      await checkStatingMember(tx, this.sealer, { householdId, personId: by, field: 'by' });
      if ((match.evaluation !== null) !== (correctionReason !== null))
        throw new RefusalError({ code: 'ENTRY_CORRECTION_REASON', params: {} });
      const sealed = note === undefined ? null : this.sealer.seal(EVALUATION_FIELD, id, note);
      await insertMatchEvaluation(tx, {
        ...{ matchId: id, deliveryNo: deliveryNo ?? 0, evaluation, on, by, note: sealed },
        ...{ correctionReason, recordedBy: tx.actor.id },
      });
      emitStep(tx, match, { step: 'evaluated', reasonCode: evaluation });
      if (evaluation === 'not-helped' && (await reopenMetNeeds(tx, [match.needId])).size > 0)
        emitNeedUpdated(tx, ofNeed(match), { state: 'open-again', on, time: tx.now, causationId: id });
      return answerOf(match, 'delivered', 'social-match.evaluated', evaluation);
    });
  }

  /** Of a fund the payment stands in its ledger, with its match; it never pays what it has not. @throws RefusalError SOCIAL_FUND_SHORT */
  private async payOut(
    tx: CommandTx,
    { organisationId, form, matchId }: SocialMatch,
    { on, quantity }: { readonly on: string; readonly quantity: number },
  ): Promise<void> {
    const fund = await lockOrganisation(tx, organisationId);
    if (fund?.kind !== 'township-fund' || form !== 'money') return;
    if (fund.fundFen < quantity)
      throw new RefusalError({ code: 'SOCIAL_FUND_SHORT', params: { left: String(fund.fundFen) } });
    const entry = { on, direction: 'out' as const, amountFen: quantity, source: null, paper: null, matchId };
    const payment = { ...entry, ...NO_REVERSAL };
    await enter(tx, organisationId, payment, tx.actor.id);
  }

  /**
   * An official states that the need is met by it. What departments are at work on goes on; what they left without help waits for
   * nobody any more.
   */
  private async meetNeed(tx: CommandTx, match: SocialMatch, on: string): Promise<void> {
    const { needId, socialNeedId } = match;
    await keepMet(tx, socialNeedId, on);
    const { left, live } = await partsOf(tx, needId);
    if (live.length > 0) return;
    if (left.length > 0) await keepDecision(tx, needId, left, { decision: 'met-otherwise', to: null, on });
    if (await closeServedNeed(tx, needId, on, 'met'))
      emitNeedUpdated(tx, ofNeed(match), { state: 'met', on, time: tx.now, causationId: match.matchId });
  }
}

/** The need of a match, whose steps hang together by its id. */
export const ofNeed = (match: SocialMatch) => ({ ...match, correlationId: match.needId });
