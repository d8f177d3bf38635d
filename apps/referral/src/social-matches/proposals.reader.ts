import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import { all, sql } from '@aid-chain/messaging';
import {
  BusinessClock,
  decodeCursor,
  page,
  Reads,
  regionCondition,
  type Actor,
  type PageQuery,
} from '@aid-chain/platform';
import { nameOf, needKindCodes, type Bilingual, type NeedKind } from '@aid-chain/vocabulary';
import { withoutHouseholdsOfRelatives } from '../declared-relatives/declared-relatives.js';
import { helpName, helpView } from '../social-offers/help-view.js';
import type { HelpParts } from '../social-offers/offer.rules.js';
import { OrganisationNames } from '../social-organisations/organisation-names.js';
import { usableBy } from '../social-organisations/organisation.store.js';
import { wishedFor } from '../social-needs/social-need.store.js';
import type { ProposalPage, ProposalView } from './match.view.js';

interface Proposed extends HelpParts {
  readonly socialNeedId: string;
  readonly householdId: string;
  readonly needKind: NeedKind;
  readonly openedOn: IsoDate;
  readonly offerId: string;
  readonly organisationId: string;
  readonly wished: number;
  readonly offered: number;
  readonly isForKind: boolean;
  readonly isOfTownship: boolean;
}

/** Which needs and offers fit each other, for the official who matches them: by form, item and unit, kind of need, place, and what is left. */
@Injectable()
export class ProposalsReader {
  constructor(
    private readonly reads: Reads,
    private readonly clock: BusinessClock,
    private readonly names: OrganisationNames,
  ) {}

  /** The needs that wait longest first, without those of a relative (L-15). @throws RefusalError CURSOR_INVALID */
  list(actor: Actor, { limit, cursor }: PageQuery): Promise<ProposalPage> {
    const entry = {
      ...{ action: 'social-proposal.listed', objectType: 'social-need' },
      ids: ({ items }: ProposalPage) => [...new Set(items.map(({ socialNeedId }) => socialNeedId))],
    };
    return this.reads.audited(actor, entry, async (connection) => {
      const today = this.clock.today();
      const [day, needId, offerId] = decodeCursor(cursor, ['date', 'id', 'id']) ?? [];
      const conditions = [
        regionCondition(actor, sql`s.region_code`),
        wishedFor(today),
        usableBy(actor, sql`o.region_code`, sql`o.area`),
        sql`o.state = 'open' and o.matched < o.quantity and o.valid_from <= ${today}::date
            and (o.valid_until is null or o.valid_until >= ${today}::date)`,
      ];
      if (day !== undefined)
        conditions.push(
          sql`(s.opened_on, s.social_need_id, o.offer_id) > (${day}::date, ${needId}::uuid, ${offerId}::uuid)`,
        );
      const found = await sql`
        select s.social_need_id as "socialNeedId", s.household_id as "householdId", s.need_kind as "needKind",
               s.opened_on::text as "openedOn", s.form, s.item, s.unit, o.offer_id as "offerId",
               o.organisation_id as "organisationId", s.quantity - s.matched as wished, o.quantity - o.matched as offered,
               o.need_kinds <> '{}' as "isForKind", length(o.area) >= 9 as "isOfTownship"
          from social_need s
          join social_offer o on o.form = s.form and o.item is not distinct from s.item and o.unit = s.unit
            and (o.need_kinds = '{}' or s.need_kind = any (o.need_kinds)) and starts_with(s.region_code, o.area)
         where ${all(conditions)}
         order by s.opened_on, s.social_need_id, o.offer_id limit ${limit + 1}`.on<Proposed>(connection);
      const { items, ...more } = page(found, limit, (row) => [row.openedOn, row.socialNeedId, row.offerId]);
      const shown = await withoutHouseholdsOfRelatives(connection, actor, items);
      const organisations = shown.items.map((item) => item.organisationId);
      const names = await this.names.load(connection, organisations);
      return { ...shown, items: shown.items.map((item) => proposalView(item, names)), ...more };
    });
  }
}

function proposalView(proposed: Proposed, names: ReadonlyMap<string, string>): ProposalView {
  const { socialNeedId, householdId, needKind, offerId, organisationId, wished, offered } = proposed;
  return {
    ...helpView({ ...proposed, quantity: Math.min(wished, offered) }),
    ...{ socialNeedId, householdId, needKind, needName: nameOf(needKindCodes, needKind) },
    ...{ offerId, organisationName: names.get(organisationId) ?? '', wished, offered },
    reasons: reasonsOf(proposed),
  };
}

/** Why a need and an offer fit each other, in words. */
function reasonsOf({
  form,
  item,
  needKind,
  isForKind,
  isOfTownship,
  wished,
  offered,
}: Proposed): Bilingual[] {
  const [what, kind] = [helpName({ form, item }), nameOf(needKindCodes, needKind)];
  return [
    { zh: `所需和所供均为${what.zh}`, en: `both are ${what.en}` },
    ...(isForKind ? [{ zh: `供给指定用于${kind.zh}需求`, en: `it is offered for ${kind.en} needs` }] : []),
    isOfTownship
      ? { zh: '供给用于本乡镇', en: 'it is offered for this township' }
      : { zh: '供给用于本县或更大范围', en: 'it is offered for the county or a larger area' },
    offered >= wished
      ? { zh: '剩余数量足够', en: 'enough of it is left' }
      : { zh: '剩余数量只够一部分', en: 'what is left is enough for a part' },
  ];
}
