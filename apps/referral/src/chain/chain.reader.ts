import { Injectable } from '@nestjs/common';
import { decodeCursor, page, Reads, type Actor, type Page, type PageQuery } from '@aid-chain/platform';
import { HouseholdAccess } from '../households/household-access.js';
import type { ChainLinkView } from './chain-link.view.js';
import { linksAfter } from './chain.store.js';
import type { ChainLink } from './link.rules.js';

@Injectable()
export class ChainReader {
  constructor(
    private readonly reads: Reads,
    private readonly access: HouseholdAccess,
  ) {}

  /** @throws RefusalError NOT_FOUND for a household that the actor may not see. */
  async read(actor: Actor, householdId: string, query: PageQuery): Promise<Page<ChainLinkView>> {
    const action = 'aid-chain.read';
    await this.access.check(actor, householdId, action);
    const [after] = decodeCursor(query.cursor, ['number']) ?? [];
    const entry = { action, objectType: 'household', ids: [householdId], householdId };
    return this.reads.audited(actor, entry, async (sql) => {
      const links = await linksAfter(sql, householdId, Number(after ?? 0), query.limit + 1);
      const { items, ...more } = page(links, query.limit, (link) => [link.no]);
      return { items: items.map(linkView), ...more };
    });
  }
}

function linkView({ no, on, type, eventId, textZh, textEn, refs }: ChainLink): ChainLinkView {
  return { no, on, type, eventId, textZh, textEn, refs };
}
