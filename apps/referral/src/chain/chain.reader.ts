import { Injectable } from '@nestjs/common';
import { decodeCursor, page, Reads, type Actor, type Page, type PageQuery } from '@aid-chain/platform';
import type { Bilingual } from '@aid-chain/vocabulary';
import { HouseholdAccess } from '../households/household-access.js';
import { ReferralSettings } from '../referrals/referral-settings.js';
import type { ChainLinkView } from './chain-link.view.js';
import { linksAfter } from './chain.store.js';
import { shownText } from './department-slot.rules.js';
import type { ChainLink } from './link.rules.js';

@Injectable()
export class ChainReader {
  constructor(
    private readonly reads: Reads,
    private readonly access: HouseholdAccess,
    private readonly settings: ReferralSettings,
  ) {}

  /** @throws RefusalError NOT_FOUND for a household that the actor may not see. */
  async read(actor: Actor, householdId: string, query: PageQuery): Promise<Page<ChainLinkView>> {
    const action = 'aid-chain.read';
    const regionCode = await this.access.regionOf(actor, householdId, action);
    const departmentName = (code: string): Bilingual => this.settings.departmentName(regionCode, code);
    const [after] = decodeCursor(query.cursor, ['number']) ?? [];
    const entry = { action, objectType: 'household', ids: [householdId], householdId };
    return this.reads.audited(actor, entry, async (sql) => {
      const links = await linksAfter(sql, householdId, Number(after ?? 0), query.limit + 1);
      const { items, ...more } = page(links, query.limit, (link) => [link.no]);
      return { items: items.map((link) => linkView(link, departmentName)), ...more };
    });
  }
}

function linkView(link: ChainLink, departmentName: (code: string) => Bilingual): ChainLinkView {
  const { no, on, type, eventId, refs } = link;
  return { no, on, type, eventId, ...shownText(link, departmentName), refs };
}
