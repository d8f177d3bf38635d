import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import { all, sql, type Sql, type SqlText } from '@aid-chain/messaging';
import {
  BusinessClock,
  decodeCursor,
  page,
  Reads,
  regionCondition,
  type Actor,
  type PageQuery,
} from '@aid-chain/platform';
import { nameOf, needKindCodes } from '@aid-chain/vocabulary';
import { ServiceSettings } from '../referral-state/service-settings.js';
import { helpView } from '../social-offers/help-view.js';
import { publishedPlace, type Alike, type SizeClass } from './published-need.rules.js';
import type { PublishedNeedPage, PublishedNeedView } from './social-need.dto.js';
import { SOCIAL_NEED_COLUMNS, wishedFor, type SocialNeed } from './social-need.store.js';

type Found = SocialNeed & Alike & { readonly size: SizeClass };

/** What social forces are shown: needs without whose they are, and none by which a family could be found out (N13, L-57). */
@Injectable()
export class PublishedNeedsReader {
  constructor(
    private readonly reads: Reads,
    private readonly clock: BusinessClock,
    private readonly settings: ServiceSettings,
  ) {}

  /** Needs that are open and not matched in full, the oldest first. @throws RefusalError CURSOR_INVALID */
  list(actor: Actor, { limit, cursor }: PageQuery): Promise<PublishedNeedPage> {
    const entry = {
      ...{ action: 'published-need.listed', objectType: 'social-need' },
      ids: ({ items }: PublishedNeedPage) => items.map(({ socialNeedId }) => socialNeedId),
    };
    return this.reads.audited(actor, entry, async (connection) => {
      const [day, id] = decodeCursor(cursor, ['date', 'id']) ?? [];
      const today = this.clock.today();
      const conditions = [regionCondition(actor, sql`s.region_code`), wishedFor(today)];
      if (day !== undefined)
        conditions.push(sql`(s.opened_on, s.social_need_id) > (${day}::date, ${id}::uuid)`);
      const found = await withAlike(connection, all(conditions), limit + 1);
      const { items, ...more } = page(found, limit, (row) => [row.openedOn, row.socialNeedId]);
      const shown = items.flatMap((need) => this.view(need, today));
      return { items: shown, withheld: items.length - shown.length, ...more };
    });
  }

  /** One need, or nothing where too few are alike. */
  private view(need: Found, today: IsoDate): readonly PublishedNeedView[] {
    const { socialNeedId, needKind, quantity, matched, until, regionCode } = need;
    const least = this.settings.leastAlike(regionCode, today);
    const place = least === undefined ? undefined : publishedPlace(need, need, least);
    if (place === undefined) return [];
    return [
      {
        ...helpView({ ...need, quantity: quantity - matched }),
        ...{ socialNeedId, needKind, needName: nameOf(needKindCodes, needKind), ...place },
        ...(until === null ? {} : { until }),
      },
    ];
  }
}

/** The class of the size of a household `h`. */
const SIZE = sql`
  case jsonb_array_length(h.members) when 0 then '1' when 1 then '1' when 2 then '2-3' when 3 then '2-3' else '4+' end`;

/** Needs with the households of their kinds that have an open need, by place and size, counted once for the page. */
function withAlike(connection: Sql, condition: SqlText, limit: number): Promise<Found[]> {
  return sql`
    with listed as materialized (
      select s.*, ${SIZE} as size from social_need s join household h using (household_id)
       where ${condition} order by s.opened_on, s.social_need_id limit ${limit}),
    cells as materialized (
      select n.kind, left(n.region_code, 6) as county, left(n.region_code, 9) as township, ${SIZE} as size,
             count(distinct n.household_id)::int as households
        from need n join household h using (household_id)
       where n.state = 'open' and (n.kind, left(n.region_code, 6)) in (
         select l.need_kind, left(l.region_code, 6) from listed l)
       group by 1, 2, 3, 4)
    select ${SOCIAL_NEED_COLUMNS}, s.size, alike.*
      from listed s cross join lateral (
        select coalesce(sum(c.households) filter (where c.township = left(s.region_code, 9)), 0)::int as "inTownship",
               coalesce(sum(c.households) filter (where c.township = left(s.region_code, 9) and c.size = s.size), 0)::int
                 as "inTownshipOfSize",
               coalesce(sum(c.households), 0)::int as "inCounty",
               coalesce(sum(c.households) filter (where c.size = s.size), 0)::int as "inCountyOfSize"
          from cells c where c.kind = s.need_kind and c.county = left(s.region_code, 6)) alike
     order by s.opened_on, s.social_need_id`.on<Found>(connection);
}
