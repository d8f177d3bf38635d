import { Injectable } from '@nestjs/common';
import {
  Commands,
  orRefuse,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import type { EntryCorrection } from '@aid-chain/vocabulary';
import { reopenMetNeeds } from '../open-needs/need-end.store.js';
import { emitNeedUpdated } from '../referral-state/referral-events.js';
import { enter, NO_REVERSAL, standingPayment } from '../social-fund/fund.store.js';
import { countHelp, reopenWished } from '../social-needs/social-need.store.js';
import { countMatched } from '../social-offers/offer.store.js';
import { ofNeed } from './delivering.service.js';
import { insertTakingBack, isMetByDelivery } from './match-entries.store.js';
import type { DeliveryReversalDto } from './match.dto.js';
import { checkState } from './match.rules.js';
import { keepTakenBack, stillFree } from './match-steps.store.js';
import type { SocialMatch } from './match.store.js';
import { answerOf, emitStep } from './matching.service.js';
import { lockOwnMatch } from './own-match.js';

/** A delivery that was recorded wrongly is taken back by an entry of its own: the promise stands again, and so does the need (L-18). */
@Injectable()
export class TakingBack {
  constructor(private readonly commands: Commands) {}

  /** Refuses NOT_FOUND, CLOSE_RELATIVE, SOCIAL_MATCH_STATE. */
  takeBack(ctx: CommandContext, id: string, { reasonCode }: DeliveryReversalDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const match = await lockOwnMatch(tx, id);
      orRefuse(checkState(match.state, ['delivered']));
      const { quantity, offerId, socialNeedId, deliveryNo } = match;
      const more = await stillFree(tx, id);
      await countMatched(tx, offerId, more);
      await countHelp(tx, socialNeedId, { matched: more, delivered: -quantity }, tx.today);
      await reopenWished(tx, socialNeedId);
      const taken = { on: tx.today, reason: reasonCode, recordedBy: tx.actor.id };
      const wasNeedMet = await insertTakingBack(tx, id, deliveryNo ?? 0, taken);
      await keepTakenBack(tx, id, quantity + more);
      await returnPayment(tx, match, reasonCode);
      emitStep(tx, match, { step: 'taken-back', reasonCode });
      if (wasNeedMet) await reopenNeed(tx, match);
      return answerOf(match, 'accepted', 'social-match.taken-back', reasonCode);
    });
  }
}

/** Of a fund the payment is taken back in its ledger. */
async function returnPayment(
  tx: CommandTx,
  { organisationId, matchId }: SocialMatch,
  reason: EntryCorrection,
): Promise<void> {
  const payment = await standingPayment(tx, matchId);
  if (payment === undefined) return;
  const { amountFen, entryNo } = payment;
  const entry = { on: tx.today, direction: 'in' as const, amountFen, source: null, paper: null };
  await enter(
    tx,
    organisationId,
    { ...entry, matchId, ...NO_REVERSAL, reverses: entryNo, reason },
    tx.actor.id,
  );
}

/** A need that was met by it alone stands again. */
async function reopenNeed(tx: CommandTx, match: SocialMatch): Promise<void> {
  if (await isMetByDelivery(tx, match.needId)) return;
  if ((await reopenMetNeeds(tx, [match.needId])).size === 0) return;
  const again = { state: 'open-again' as const, on: tx.today, time: tx.now, causationId: match.matchId };
  emitNeedUpdated(tx, ofNeed(match), again);
}
