import { Injectable } from '@nestjs/common';
import { sql } from '@aid-chain/messaging';
import { pageByDay, Reads, regionCondition, type Actor } from '@aid-chain/platform';
import { nameOf, needKindCodes } from '@aid-chain/vocabulary';
import { checkNoRelative, withoutHouseholdsOfRelatives } from '../declared-relatives/declared-relatives.js';
import { ofFamily } from '../households/family.sql.js';
import { helpView } from '../social-offers/help-view.js';
import { LawFirstAid } from './law-first.js';
import type {
  SocialNeedDetailView,
  SocialNeedPage,
  SocialNeedsQuery,
  SocialNeedView,
} from './social-need.dto.js';
import { SOCIAL_NEED_COLUMNS, type SocialNeed } from './social-need.store.js';

/** Answers officials which needs are open to social forces, and what the law gives first. */
@Injectable()
export class SocialNeedsReader {
  constructor(
    private readonly reads: Reads,
    private readonly law: LawFirstAid,
  ) {}

  /** The oldest first, without those of a relative (L-15). @throws RefusalError CURSOR_INVALID, CLOSE_RELATIVE */
  list(actor: Actor, query: SocialNeedsQuery): Promise<SocialNeedPage> {
    const { state, needKind, householdId } = query;
    const entry = {
      ...{ action: 'social-need.listed', objectType: 'social-need' },
      ids: ({ items }: SocialNeedPage) => items.map(({ socialNeedId }) => socialNeedId),
      ...(householdId === undefined ? {} : { sought: { householdId } }),
    };
    return this.reads.audited(actor, entry, async (connection) => {
      const own = regionCondition(actor, sql`s.region_code`);
      const column = sql`s.household_id`;
      const conditions = [householdId === undefined ? own : ofFamily(actor, householdId, { own, column })];
      if (state !== undefined) conditions.push(sql`s.state = ${state}`);
      if (needKind !== undefined) conditions.push(sql`s.need_kind = ${needKind}`);
      const { items, ...more } = await pageByDay<SocialNeed>(connection, query, {
        select: sql`select ${SOCIAL_NEED_COLUMNS} from social_need s`,
        ...{ conditions, day: sql`s.opened_on`, id: sql`s.social_need_id` },
        keyOf: (row) => [row.openedOn, row.socialNeedId],
      });
      const shown = await withoutHouseholdsOfRelatives(connection, actor, items, householdId !== undefined);
      return { ...shown, items: shown.items.map(socialNeedView), ...more };
    });
  }

  /** @throws RefusalError NOT_FOUND, with an audit row, for what is not there or lies elsewhere, CLOSE_RELATIVE */
  async one(actor: Actor, socialNeedId: string): Promise<SocialNeedDetailView> {
    const look = { action: 'social-need.read', objectType: 'social-need', objectId: socialNeedId };
    const [found] = await sql`
      select ${SOCIAL_NEED_COLUMNS} from social_need s
       where s.social_need_id = ${socialNeedId}::uuid and ${regionCondition(actor, sql`s.region_code`)}`.on<SocialNeed>(
      this.reads,
    );
    if (found === undefined) return this.reads.deny(actor, look);
    const { householdId } = found;
    const entry = { ...look, ids: [socialNeedId], householdId };
    return this.reads.audited(actor, entry, async (connection) => {
      await checkNoRelative(connection, actor, householdId);
      const law = await this.law.load(connection, found, found.needKind);
      return { ...socialNeedView(found), law };
    });
  }
}

/** One as officials see it. */
function socialNeedView(need: SocialNeed): SocialNeedView {
  const { socialNeedId, needId, householdId, personId, needKind, quantity, matched, delivered } = need;
  const { ground, lawFirst, openedOn, until, state, closedOn, closeReason, regionCode } = need;
  return {
    ...helpView(need),
    ...{ socialNeedId, needId, householdId, ...(personId === null ? {} : { personId }) },
    ...{ needKind, needName: nameOf(needKindCodes, needKind), left: quantity - matched, delivered },
    ...{ ground, lawFirst, openedOn, state, regionCode },
    ...(need.besideReason === null ? {} : { besideReason: need.besideReason }),
    ...(until === null ? {} : { until }),
    ...(closedOn === null ? {} : { closedOn }),
    ...(closeReason === null ? {} : { closeReason }),
  };
}
