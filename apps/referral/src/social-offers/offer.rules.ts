import { ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import {
  isItemOf,
  type NeedKind,
  type OfferForm,
  type OfferItem,
  type OfferState,
  type OfferUnit,
} from '@aid-chain/vocabulary';

/** What is offered, or wished for: its form, and of goods and services what, counted in what. */
export interface HelpParts {
  readonly form: OfferForm;
  readonly item: OfferItem | null;
  readonly unit: OfferUnit;
}

/**
 * The parts of help as they were stated: money is counted in fen and has no item, goods have an item and a unit, services and
 * volunteers an item and hours. Refuses SOCIAL_OFFER_PARTS_INVALID.
 */
export function helpParts(
  form: OfferForm,
  item: OfferItem | undefined,
  unit: OfferUnit | undefined,
): Result<HelpParts> {
  if (form === 'money')
    return item === undefined && (unit === undefined || unit === 'fen')
      ? ok({ form, item: null, unit: 'fen' })
      : refuse('SOCIAL_OFFER_PARTS_INVALID');
  if (item === undefined || !isItemOf(form, item)) return refuse('SOCIAL_OFFER_PARTS_INVALID');
  if (form === 'goods')
    return unit === undefined || unit === 'fen' || unit === 'hour'
      ? refuse('SOCIAL_OFFER_PARTS_INVALID')
      : ok({ form, item, unit });
  return unit === undefined || unit === 'hour'
    ? ok({ form, item, unit: 'hour' })
    : refuse('SOCIAL_OFFER_PARTS_INVALID');
}

/** What the rules need to know of an offer. */
export interface OfferFacts extends HelpParts {
  readonly quantity: number;
  readonly matched: number;
  readonly needKinds: readonly NeedKind[];
  readonly validFrom: IsoDate;
  readonly validUntil: IsoDate | null;
  readonly state: OfferState;
}

/** The days of an offer. Refuses SOCIAL_OFFER_DATES_INVALID for one that ends before it begins, or has ended. */
export function checkOfferDays(from: IsoDate, until: IsoDate | null, today: IsoDate): Result<true> {
  return until !== null && (until < from || until < today) ? refuse('SOCIAL_OFFER_DATES_INVALID') : ok(true);
}

/**
 * Whether an offer may be changed so: what is matched of it stays promised. Refuses SOCIAL_OFFER_CLOSED,
 * SOCIAL_OFFER_BELOW_MATCHED, SOCIAL_OFFER_DATES_INVALID.
 */
export function checkAmendment(
  offer: OfferFacts,
  { quantity, validUntil }: Pick<OfferFacts, 'quantity' | 'validUntil'>,
  today: IsoDate,
): Result<true> {
  if (offer.state !== 'open') return refuse('SOCIAL_OFFER_CLOSED');
  if (quantity < offer.matched)
    return refuse('SOCIAL_OFFER_BELOW_MATCHED', { matched: String(offer.matched) });
  return checkOfferDays(offer.validFrom, validUntil, today);
}

/** Whether something may be matched with an offer on a day. Refuses SOCIAL_OFFER_CLOSED. */
export function checkOfferRuns({ state, validFrom, validUntil }: OfferFacts, today: IsoDate): Result<true> {
  const runs = validFrom <= today && (validUntil === null || validUntil >= today);
  return state === 'open' && runs ? ok(true) : refuse('SOCIAL_OFFER_CLOSED');
}
