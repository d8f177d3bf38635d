import { Injectable } from '@nestjs/common';
import { sql } from '@aid-chain/messaging';
import { pageByDay, Reads, type Actor } from '@aid-chain/platform';
import { OrganisationNames } from '../social-organisations/organisation-names.js';
import { usableBy } from '../social-organisations/organisation.store.js';
import { helpView } from './help-view.js';
import type { OfferPage, OffersQuery, OfferView } from './offer.dto.js';
import { OFFER_COLUMNS, type Offer } from './offer.store.js';

/** Answers what social forces offer in a region. */
@Injectable()
export class OffersReader {
  constructor(
    private readonly reads: Reads,
    private readonly names: OrganisationNames,
  ) {}

  /** By their first days. @throws RefusalError CURSOR_INVALID */
  list(actor: Actor, { state, form, organisationId, limit, cursor }: OffersQuery): Promise<OfferPage> {
    const entry = {
      ...{ action: 'social-offer.listed', objectType: 'social-offer' },
      ids: ({ items }: OfferPage) => items.map(({ offerId }) => offerId),
    };
    return this.reads.audited(actor, entry, async (connection) => {
      const conditions = [usableBy(actor, sql`o.region_code`, sql`o.area`)];
      if (state !== undefined) conditions.push(sql`o.state = ${state}`);
      if (form !== undefined) conditions.push(sql`o.form = ${form}`);
      if (organisationId !== undefined) conditions.push(sql`o.organisation_id = ${organisationId}::uuid`);
      const { items, ...more } = await pageByDay<Offer>(
        connection,
        { cursor, limit },
        {
          select: sql`select ${OFFER_COLUMNS} from social_offer o`,
          ...{ conditions, day: sql`o.valid_from`, id: sql`o.offer_id` },
          keyOf: (row) => [row.validFrom, row.offerId],
        },
      );
      const names = await this.names.load(
        connection,
        items.map((item) => item.organisationId),
      );
      return { items: items.map((item) => viewOf(item, names)), ...more };
    });
  }
}

function viewOf(offer: Offer, names: ReadonlyMap<string, string>): OfferView {
  const { offerId, organisationId, quantity, matched, regionCode, validFrom, validUntil, state } = offer;
  const { needKinds, version, withdrawnOn, reasonCode } = offer;
  return {
    ...helpView(offer),
    ...{ offerId, organisationId, organisationName: names.get(organisationId) ?? '' },
    ...{ left: quantity - matched, needKinds: [...needKinds], regionCode, validFrom, state, version },
    ...(validUntil === null ? {} : { validUntil }),
    ...(withdrawnOn === null ? {} : { withdrawnOn }),
    ...(reasonCode === null ? {} : { reasonCode }),
  };
}
