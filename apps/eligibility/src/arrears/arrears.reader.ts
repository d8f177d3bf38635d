import { Injectable } from '@nestjs/common';
import { all, sql, type SqlText } from '@aid-chain/messaging';
import {
  askedRegion,
  BusinessClock,
  decodeCursor,
  Directory,
  page,
  Reads,
  regionCondition,
  withoutItemsOfRelatives,
  type Actor,
} from '@aid-chain/platform';
import { arrearsView } from './arrears-view.rules.js';
import type { ArrearsQuery } from './arrears.dto.js';
import type { Arrears } from './arrears.state.js';
import { ARREARS_COLUMNS, relativesOfArrears } from './arrears.store.js';
import type { ArrearsPage } from './arrears.view.js';

/** Answers what is owed to families for months that were paid less, and what was paid of it. */
@Injectable()
export class ArrearsReader {
  constructor(
    private readonly reads: Reads,
    private readonly clock: BusinessClock,
    private readonly directory: Directory,
  ) {}

  /** The oldest first, without those of a relative (L-15). @throws RefusalError REGION_UNKNOWN, REGION_OUTSIDE_SUBTREE, CURSOR_INVALID, CLOSE_RELATIVE */
  list(actor: Actor, query: ArrearsQuery): Promise<ArrearsPage> {
    const { householdId } = query;
    const entry = {
      ...{ action: 'arrears.listed', objectType: 'household' },
      ids: ({ items }: ArrearsPage) => [...new Set(items.map((item) => item.householdId))],
      ...(householdId === undefined ? {} : { sought: { householdId } }),
    };
    return this.reads.audited(actor, entry, async (connection) => {
      const [day, id] = decodeCursor(query.cursor, ['date', 'id']) ?? [];
      const conditions = await this.conditions(actor, query);
      if (day !== undefined) conditions.push(sql`(a.found_on, a.arrears_id) > (${day}::date, ${id}::uuid)`);
      const rows = await sql`
        select ${ARREARS_COLUMNS} from arrears a where ${all(conditions)}
         order by a.found_on, a.arrears_id limit ${query.limit + 1}`.on<Arrears>(connection);
      const { items, ...more } = page(rows, query.limit, (row) => [row.foundOn, row.arrearsId]);
      const shown = await withoutItemsOfRelatives(connection, actor, items, {
        isOfOneFamily: householdId !== undefined,
        idOf: ({ arrearsId }) => arrearsId,
        declaredBy: relativesOfArrears,
      });
      return { ...shown, items: shown.items.map(arrearsView), ...more };
    });
  }

  private async conditions(
    actor: Actor,
    { state, householdId, regionCode }: ArrearsQuery,
  ): Promise<SqlText[]> {
    const conditions = [regionCondition(actor, sql`a.region_code`)];
    if (state !== undefined) conditions.push(sql`a.state = ${state}`);
    if (householdId !== undefined) conditions.push(sql`a.household_id = ${householdId}::uuid`);
    const today = this.clock.today();
    if (regionCode !== undefined)
      conditions.push(await askedRegion(this.directory, actor, { regionCode, today }, sql`a.region_code`));
    return conditions;
  }
}
