import { Injectable } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import {
  decodeCursor,
  orRefuse,
  page,
  Reads,
  type Actor,
  type Language,
  type Page,
  type PageQuery,
} from '@aid-chain/platform';
import { HouseholdAccess } from '../households/household-access.js';
import { impartialTo } from '../declared-relatives/declared-relatives.js';
import type { ChainLinkView } from './chain-link.view.js';
import { ChainNames } from './chain-names.js';
import { linksAfter, type StoredLink } from './chain.store.js';
import type { PlaceNames } from './link-definition.js';
import { sentenceOf } from './link.rules.js';

/** Reads a household's chain; the sentences are made here, from the events that the links name. */
@Injectable()
export class ChainReader {
  constructor(
    private readonly reads: Reads,
    private readonly access: HouseholdAccess,
    private readonly names: ChainNames,
  ) {}

  /** @throws RefusalError NOT_FOUND for a household that the actor may not see, CLOSE_RELATIVE (L-15) */
  async read(
    actor: Actor,
    householdId: string,
    query: PageQuery,
    language: Language,
  ): Promise<Page<ChainLinkView>> {
    const action = 'aid-chain.read';
    const [after] = decodeCursor(query.cursor, ['number']) ?? [];
    const entry = { action, objectType: 'household', ids: [householdId], householdId };
    return this.reads.audited(actor, entry, async (sql) => {
      // What does not rest on an earlier answer is asked together; nothing of it is shown before all of it allows it.
      const [regionCode, impartiality, links] = await Promise.all([
        this.access.findRegion(actor, householdId),
        impartialTo(sql, actor, householdId),
        linksAfter(sql, householdId, Number(after ?? 0), query.limit + 1),
      ]);
      if (regionCode === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
      orRefuse(impartiality);
      const { items, ...more } = page(links, query.limit, ({ link }) => [link.no]);
      const names = await this.names.load(sql, regionCode, items);
      return { items: items.map((link) => linkView(link, names, language)), ...more };
    });
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
