import { Injectable } from '@nestjs/common';
import { newId, RefusalError } from '@aid-chain/kernel';
import { sql } from '@aid-chain/messaging';
import {
  checkOwnRegion,
  Commands,
  Directory,
  orRefuse,
  regionCondition,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import type { OfferForm } from '@aid-chain/vocabulary';
import { freeFen, offeredFen } from '../social-fund/fund.store.js';
import { lockOrganisation, type Organisation } from '../social-organisations/organisation.store.js';
import { checkStands, lockOwnOrganisation } from '../social-organisations/own-organisation.js';
import type { OfferAmendmentDto, OfferDto, OfferWithdrawalDto } from './offer.dto.js';
import { checkAmendment, checkOfferDays, helpParts } from './offer.rules.js';
import { insertOffer, keepAmendment, keepWithdrawal, lockOffer, type Offer } from './offer.store.js';

/** What organisations offer, recorded by officials for them: dated, amended, withdrawn (S2-31). */
@Injectable()
export class Offers {
  constructor(
    private readonly commands: Commands,
    private readonly directory: Directory,
  ) {}

  /** Refuses NOT_FOUND, REGION_UNKNOWN, REGION_OUTSIDE_SUBTREE, SOCIAL_OFFER_PARTS_INVALID, SOCIAL_OFFER_DATES_INVALID. */
  make(ctx: CommandContext, organisationId: string, body: OfferDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const organisation = await lockOwnOrganisation(tx, organisationId);
      checkStands(organisation);
      const regionCode = body.regionCode ?? organisation.regionCode;
      await checkOwnRegion(this.directory, tx.actor, regionCode, tx);
      const parts = orRefuse(helpParts(body.form, body.item, body.unit));
      const [validFrom, validUntil] = [body.validFrom ?? tx.today, body.validUntil ?? null];
      orRefuse(checkOfferDays(validFrom, validUntil, tx.today));
      const offerId = newId();
      await checkFund(tx, organisation, { offerId, form: parts.form, left: body.quantity });
      await insertOffer(tx, {
        ...{ offerId, organisationId, ...parts, quantity: body.quantity, needKinds: body.needKinds ?? [] },
        ...{ regionCode, validFrom, validUntil },
      });
      return answerOf(offerId, 'open', 'social-offer.made', [organisationId]);
    });
  }

  /** Refuses NOT_FOUND, and what {@link checkAmendment} refuses. */
  amend(ctx: CommandContext, offerId: string, body: OfferAmendmentDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const offer = await lockOwnOffer(tx, offerId);
      const { quantity, needKinds, validUntil = null } = body;
      orRefuse(checkAmendment(offer, { quantity, validUntil }, tx.today));
      const { form, matched, organisationId } = offer;
      const organisation = await lockOrganisation(tx, organisationId);
      if (organisation !== undefined)
        await checkFund(tx, organisation, { offerId, form, left: quantity - matched });
      await keepAmendment(tx, offerId, { quantity, needKinds, validUntil }, tx.today);
      return answerOf(offerId, 'open', 'social-offer.amended', [organisationId]);
    });
  }

  /** What is matched of it stays. Refuses NOT_FOUND, SOCIAL_OFFER_CLOSED. */
  withdraw(ctx: CommandContext, offerId: string, { reasonCode }: OfferWithdrawalDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const { state, organisationId } = await lockOwnOffer(tx, offerId);
      if (state !== 'open') throw new RefusalError({ code: 'SOCIAL_OFFER_CLOSED', params: {} });
      await keepWithdrawal(tx, offerId, { on: tx.today, reasonCode });
      return answerOf(offerId, 'withdrawn', 'social-offer.withdrawn', [organisationId], reasonCode);
    });
  }
}

/** A fund offers no more money than it has, without what it has promised or offers elsewhere (S4-05). @throws RefusalError SOCIAL_OFFER_ABOVE_FUND */
async function checkFund(
  tx: CommandTx,
  { kind, organisationId }: Organisation,
  { offerId, form, left }: { readonly offerId: string; readonly form: OfferForm; readonly left: number },
): Promise<void> {
  if (kind !== 'township-fund' || form !== 'money') return;
  const offered = await offeredFen(tx, organisationId, offerId, tx.today);
  const free = (await freeFen(tx, organisationId)) - offered;
  if (left > free)
    throw new RefusalError({ code: 'SOCIAL_OFFER_ABOVE_FUND', params: { left: String(Math.max(0, free)) } });
}

/** @throws RefusalError NOT_FOUND for one that lies elsewhere */
async function lockOwnOffer(tx: CommandTx, offerId: string): Promise<Offer> {
  const offer = await lockOffer(tx, offerId, regionCondition(tx.actor, sql`o.region_code`));
  if (offer === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
  return offer;
}

function answerOf(
  offerId: string,
  state: Offer['state'],
  action: string,
  ids: readonly string[],
  reason?: string,
) {
  const audit = { action, objectType: 'social-offer', objectId: offerId, ids };
  return {
    status: 201 as const,
    body: { offerId, state },
    audit: { ...audit, ...(reason === undefined ? {} : { reason }) },
  };
}
