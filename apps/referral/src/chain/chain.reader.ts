import { Injectable } from '@nestjs/common';
import type { Sql } from '@aid-chain/messaging';
import { nameOf, needKindCodes, type Bilingual } from '@aid-chain/vocabulary';
import {
  decodeCursor,
  page,
  Reads,
  type Actor,
  type Language,
  type Page,
  type PageQuery,
} from '@aid-chain/platform';
import { HouseholdAccess } from '../households/household-access.js';
import { checkNoRelative } from '../declared-relatives/declared-relatives.js';
import { ReferralSettings } from '../referral-state/referral-settings.js';
import type { ChainLinkView } from './chain-link.view.js';
import { joinedNeeds } from '../open-needs/need-origins.js';
import { referralsById } from '../referral-state/referral.store.js';
import { linksAfter, type StoredLink } from './chain.store.js';
import type { PlaceNames } from './link-definition.js';
import { sentenceOf } from './link.rules.js';

/** Reads a household's chain; the sentences are made here, from the events that the links name. */
@Injectable()
export class ChainReader {
  constructor(
    private readonly reads: Reads,
    private readonly access: HouseholdAccess,
    private readonly settings: ReferralSettings,
  ) {}

  /** @throws RefusalError NOT_FOUND for a household that the actor may not see, CLOSE_RELATIVE (L-15) */
  async read(
    actor: Actor,
    householdId: string,
    query: PageQuery,
    language: Language,
  ): Promise<Page<ChainLinkView>> {
    const action = 'aid-chain.read';
    const regionCode = await this.access.regionOf(actor, householdId, action);
    const [after] = decodeCursor(query.cursor, ['number']) ?? [];
    const entry = { action, objectType: 'household', ids: [householdId], householdId };
    return this.reads.audited(actor, entry, async (sql) => {
      await checkNoRelative(sql, actor, householdId);
      const links = await linksAfter(sql, householdId, Number(after ?? 0), query.limit + 1);
      const { items, ...more } = page(links, query.limit, ({ link }) => [link.no]);
      const names = await this.names(sql, regionCode, items);
      return { items: items.map((link) => linkView(link, names, language)), ...more };
    });
  }

  /** Names in which the sentences of a page are made; of its referrals those that this service has. */
  private async names(sql: Sql, regionCode: string, links: readonly StoredLink[]): Promise<PlaceNames> {
    const department = (code: string): Bilingual => this.settings.departmentName(regionCode, code);
    const ids = links.flatMap(({ link: { refs } }) => refs.referralId ?? []);
    const needIds = links.flatMap(({ link: { refs } }) => refs.needId ?? []);
    const [referrals, joined] = [await referralsById(sql, ids), await joinedNeeds(sql, needIds)];
    return {
      department,
      isJoined: (id) => joined.has(id),
      referral: (id) => {
        const found = referrals.get(id);
        return found === undefined
          ? undefined
          : {
              need: nameOf(needKindCodes, found.needKind),
              department: department(found.department),
              measure: (code) => this.settings.measureName(found.regionCode, found.department, code),
              reason: (code) => this.settings.reasonName(found.regionCode, found.department, code),
            };
      },
    };
  }
}

function linkView({ link, event }: StoredLink, names: PlaceNames, language: Language): ChainLinkView {
  const { no, on, type, eventId, refs } = link;
  const sentence = sentenceOf(type, event?.data, names);
  return {
    no,
    on,
    type,
    eventId,
    text: sentence[language],
    textZh: sentence.zh,
    textEn: sentence.en,
    refs,
  };
}
