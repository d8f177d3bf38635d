import { ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type {
  BesideReason,
  HandedBy,
  NeedKind,
  SocialMatchState,
  SocialNeedState,
} from '@aid-chain/vocabulary';
import { checkOfferRuns, type HelpParts, type OfferFacts } from '../social-offers/offer.rules.js';

/** What the rules need to know of a need that is open to social forces. */
export interface WishedHelp extends HelpParts {
  readonly state: SocialNeedState;
  readonly isNeedOpen: boolean;
  readonly until: IsoDate | null;
  readonly needKind: NeedKind;
  readonly regionCode: string;
  readonly quantity: number;
  readonly matched: number;
}

/** An offer with the digits with which all places of its area begin. */
export type OfferedHelp = OfferFacts & { readonly area: string };

/** What is matched: how much, and what stands beside it. */
export interface AskedMatch {
  readonly quantity: number;
  /** Whether social forces give the family the same help for the same need already. */
  readonly isGivenAlready: boolean;
  readonly besideReason: BesideReason | null;
  /** Of a fund, what it has not promised yet; null for others. */
  readonly freeFen: number | null;
}

/**
 * Whether a need may be matched with an offer (S2-31, S4-05): both open, of one kind, and never more than is offered or wished for.
 * Refuses SOCIAL_NEED_CLOSED, SOCIAL_OFFER_CLOSED, SOCIAL_OFFER_NOT_FITTING, SOCIAL_OFFER_EXHAUSTED, SOCIAL_NEED_COVERED,
 * SOCIAL_FUND_SHORT, SOCIAL_AID_ALREADY_GIVEN.
 */
export function checkMatch(
  need: WishedHelp,
  offer: OfferedHelp,
  asked: AskedMatch,
  today: IsoDate,
): Result<true> {
  const isOver = need.until !== null && need.until < today;
  if (need.state !== 'open') return refuse('SOCIAL_NEED_CLOSED', { state: need.state });
  if (!need.isNeedOpen || isOver) return refuse('SOCIAL_NEED_CLOSED', { state: 'closed' });
  const runs = checkOfferRuns(offer, today);
  if (!runs.ok) return runs;
  if (!isFitting(need, offer)) return refuse('SOCIAL_OFFER_NOT_FITTING');
  const amount = checkQuantity(need, offer, asked);
  if (!amount.ok) return amount;
  return asked.isGivenAlready && asked.besideReason === null ? refuse('SOCIAL_AID_ALREADY_GIVEN') : ok(true);
}

/** Whether an offer is of what is wished for: form, item and unit, kind of need, and place. */
function isFitting(need: WishedHelp, offer: OfferedHelp): boolean {
  return (
    need.form === offer.form &&
    need.item === offer.item &&
    need.unit === offer.unit &&
    (offer.needKinds.length === 0 || offer.needKinds.includes(need.needKind)) &&
    need.regionCode.startsWith(offer.area)
  );
}

function checkQuantity(
  need: WishedHelp,
  offer: OfferedHelp,
  { quantity, freeFen }: AskedMatch,
): Result<true> {
  const [offered, wished] = [offer.quantity - offer.matched, need.quantity - need.matched];
  if (quantity > offered) return refuse('SOCIAL_OFFER_EXHAUSTED', { left: String(offered) });
  if (quantity > wished) return refuse('SOCIAL_NEED_COVERED', { left: String(wished) });
  return freeFen !== null && quantity > freeFen
    ? refuse('SOCIAL_FUND_SHORT', { left: String(freeFen) })
    : ok(true);
}

/** Whether a step may be taken with a match as it stands. Refuses SOCIAL_MATCH_STATE. */
export function checkState(state: SocialMatchState, allowed: readonly SocialMatchState[]): Result<true> {
  return allowed.includes(state)
    ? ok(true)
    : refuse('SOCIAL_MATCH_STATE', { state, allowed: allowed.join(', ') });
}

/** What is recorded as delivered. */
export interface Delivery {
  readonly quantity: number;
  readonly handedBy: HandedBy;
  readonly hasConsent: boolean;
}

/**
 * Whether a delivery may be recorded: by the organisation itself only with the family's consent, and no more than was matched. Who receives
 * it is judged by `checkReceiver`. Refuses SOCIAL_MATCH_STATE, SOCIAL_DELIVERY_TOO_MUCH, SOCIAL_DELIVERY_BY_TOWNSHIP.
 */
export function checkDelivery(
  { state, quantity: matched }: { readonly state: SocialMatchState; readonly quantity: number },
  { quantity, handedBy, hasConsent }: Delivery,
): Result<true> {
  const step = checkState(state, ['accepted']);
  if (!step.ok) return step;
  if (quantity > matched) return refuse('SOCIAL_DELIVERY_TOO_MUCH', { quantity: String(matched) });
  return handedBy === 'organisation' && !hasConsent ? refuse('SOCIAL_DELIVERY_BY_TOWNSHIP') : ok(true);
}
