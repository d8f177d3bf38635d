import { regionPrefix, type IsoDate } from '@aid-chain/kernel';
import { sql, type SqlText, type Tx } from '@aid-chain/messaging';
import type { OfferWithdrawalReason } from '@aid-chain/vocabulary';
import type { OfferFacts } from './offer.rules.js';

/** An offer as it stands. */
export interface Offer extends OfferFacts {
  readonly offerId: string;
  readonly organisationId: string;
  readonly regionCode: string;
  readonly version: number;
  readonly withdrawnOn: IsoDate | null;
  readonly reasonCode: OfferWithdrawalReason | null;
}

/** Columns of an {@link Offer}; `o` is the table. */
export const OFFER_COLUMNS = sql`
  o.offer_id as "offerId", o.organisation_id as "organisationId", o.form, o.item, o.unit, o.quantity, o.matched,
  o.need_kinds as "needKinds", o.region_code as "regionCode", o.valid_from::text as "validFrom",
  o.valid_until::text as "validUntil", o.state, o.version, o.withdrawn_on::text as "withdrawnOn",
  o.reason_code as "reasonCode"`;

/** Keeps a new offer. */
export async function insertOffer(
  tx: Tx,
  offer: Omit<Offer, 'matched' | 'state' | 'version' | 'withdrawnOn' | 'reasonCode'>,
): Promise<void> {
  const { offerId, organisationId, form, item, unit, quantity, needKinds, regionCode } = offer;
  await sql`
    insert into social_offer (offer_id, organisation_id, form, item, unit, quantity, need_kinds, region_code, area,
                              valid_from, valid_until, state)
    values (${offerId}::uuid, ${organisationId}::uuid, ${form}, ${item}, ${unit}, ${quantity}::bigint,
            ${needKinds}::text[], ${regionCode}, ${regionPrefix(regionCode)}, ${offer.validFrom}::date,
            ${offer.validUntil}::date, 'open')`.on(tx);
}

/** Locks one for a command. @param condition who may, on the table `o` */
export async function lockOffer(tx: Tx, id: string, condition: SqlText): Promise<Offer | undefined> {
  const [found] = await sql`
    select ${OFFER_COLUMNS} from social_offer o where o.offer_id = ${id}::uuid and ${condition} for update`.on<Offer>(
    tx,
  );
  return found;
}

/** What an amendment changes. */
export type Amended = Pick<OfferFacts, 'quantity' | 'needKinds' | 'validUntil'>;

/** Keeps an amendment, and what the offer was before. */
export async function keepAmendment(tx: Tx, id: string, amended: Amended, on: IsoDate): Promise<void> {
  const { quantity, needKinds, validUntil } = amended;
  await sql`
    insert into social_offer_version (offer_id, version, quantity, need_kinds, valid_until, until_day)
    select offer_id, version, quantity, need_kinds, valid_until, ${on}::date from social_offer
     where offer_id = ${id}::uuid`.on(tx);
  await sql`
    update social_offer
       set quantity = ${quantity}::bigint, need_kinds = ${needKinds}::text[], valid_until = ${validUntil}::date,
           version = version + 1
     where offer_id = ${id}::uuid`.on(tx);
}

/** Keeps that an offer is withdrawn; what was matched of it stays. */
export async function keepWithdrawal(
  tx: Tx,
  id: string,
  { on, reasonCode }: { readonly on: IsoDate; readonly reasonCode: OfferWithdrawalReason },
): Promise<void> {
  await sql`
    update social_offer set state = 'withdrawn', withdrawn_on = ${on}::date, reason_code = ${reasonCode}
     where offer_id = ${id}::uuid`.on(tx);
}

/** Adds to what is matched of an offer, or releases it: never more than is offered, by the table itself. */
export async function countMatched(tx: Tx, id: string, quantity: number): Promise<void> {
  await sql`update social_offer set matched = matched + ${quantity}::bigint where offer_id = ${id}::uuid`.on(
    tx,
  );
}
