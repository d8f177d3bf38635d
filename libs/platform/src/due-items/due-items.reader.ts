import { Inject, Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import { sql, type Sql, type SqlText } from '@aid-chain/messaging';
import type { Actor } from '../actor/actor.js';
import { BusinessClock } from '../clock/business-clock.js';
import { checkDepartment } from '../directory/check-department.js';
import { Directory } from '../directory/directory.js';
import { decodeCursor, page } from '../paging/page.js';
import { askedRegion } from '../asked-region/asked-region.js';
import { Reads } from '../reads/reads.js';
import { ownCondition } from '../reads/region-filter.js';
import type { ServiceDefinition } from '../service/service-definition.js';
import { SERVICE_DEFINITION } from '../service/tokens.js';
import { DueItemProjections } from './due-item-projections.js';
import type { DueItemRow, DueItemSource } from '../service/due-item-source.js';
import { dueItemView, type DueItemPage } from './due-item.view.js';
import { countOverdue, rowsOfPage, type PageOfItems } from './due-items.sql.js';
import type { DueItemsQuery } from './due-items.query.js';
import { impartialItems } from './impartial-items.js';
import { responsibleFor } from './responsible.js';

/** Of `i`, a row of a source. */
const OWNER = { regionCode: sql`i.region_code`, department: sql`i.department` };

/** Lists what waits for a person at this service, the earliest due day first. */
@Injectable()
export class DueItemsReader {
  constructor(
    @Inject(SERVICE_DEFINITION) private readonly definition: ServiceDefinition,
    private readonly reads: Reads,
    private readonly clock: BusinessClock,
    private readonly directory: Directory,
    private readonly projections: DueItemProjections,
  ) {}

  /**
   * A department sees what it owes itself, people what is of their region (S0-24), of what their role may read and no
   * relative's (L-15); nobody's name is in it.
   * @throws RefusalError DEPARTMENT_UNKNOWN, REGION_UNKNOWN, REGION_OUTSIDE_SUBTREE, REGION_BELOW_TOWNSHIP, CURSOR_INVALID
   */
  async list(actor: Actor, query: DueItemsQuery): Promise<DueItemPage> {
    const today = this.clock.today();
    await this.projections.bringUpToDate(today);
    const entry = {
      action: 'due-item.listed',
      objectType: 'due-item',
      ids: (found: DueItemPage) => found.items.map(({ objectId }) => objectId),
    };
    return this.reads.audited(actor, entry, async (connection) => {
      const asked = await this.asked(actor, query, today);
      const found = asked === undefined ? [] : await rowsOfPage(connection, ...asked);
      const { items, ...more } = page(found, query.limit, (row) => [row.due_on, row.ref_id, row.part]);
      return { ...(await this.shown(connection, actor, items)), ...more };
    });
  }

  /** A page without the items of families that declared the reader as a relative (L-15). */
  private async shown(
    connection: Sql,
    actor: Actor,
    items: readonly DueItemRow[],
  ): Promise<Pick<DueItemPage, 'items' | 'leftOut'>> {
    const { directory, sources } = this;
    const today = this.clock.today();
    const showing = await impartialItems(connection, { actor, directory, sources, today }, items);
    const shown = items.filter((row) => showing(row).isShown);
    const responsible = await responsibleFor(connection, directory, shown, today);
    const needsColleague = (row: DueItemRow): boolean => showing(row).needsColleague;
    const shownTo = { actor, today, responsible, needsColleague };
    return {
      items: shown.map((row) => dueItemView(row, sources, shownTo)),
      leftOut: items.length - shown.length,
    };
  }

  /** How many items have passed their due day, by every kind that the service has. */
  async countOverdue(today: IsoDate): Promise<ReadonlyMap<string, number>> {
    const counts = new Map(this.sources.flatMap(({ kinds }) => Object.keys(kinds).map((kind) => [kind, 0])));
    if (this.sources.length === 0) return counts;
    await this.projections.bringUpToDate(today);
    const found = await countOverdue(this.sources, today).on<{ kind: string; n: number }>(this.reads);
    for (const { kind, n } of found) counts.set(kind, n);
    return counts;
  }

  private get sources(): readonly DueItemSource[] {
    return this.definition.dueItems;
  }

  /** Undefined where no source of the service has what is asked for and the actor may see. */
  private async asked(
    actor: Actor,
    query: DueItemsQuery,
    today: IsoDate,
  ): Promise<[readonly DueItemSource[], PageOfItems] | undefined> {
    const { kind, limit, cursor } = query;
    const after = decodeCursor(cursor, ['date', 'id', 'text']);
    const conditions = [ownCondition(actor, OWNER), ...(await this.filters(actor, query, today))];
    const sources = this.sources.filter(
      ({ kinds, visibleTo }) =>
        visibleTo.includes(actor.role) && (kind === undefined || kinds[kind] !== undefined),
    );
    if (sources.length === 0) return undefined;
    return [sources, { today, actor, conditions, after, limit: limit + 1 }];
  }

  private async filters(actor: Actor, query: DueItemsQuery, today: IsoDate): Promise<SqlText[]> {
    const { kind, overdue, regionCode, department, role } = query;
    const conditions: SqlText[] = [];
    if (kind !== undefined) conditions.push(sql`i.kind = ${kind}`);
    if (overdue === 'true') conditions.push(sql`i.due_on < ${today}::date`);
    if (overdue === 'false') conditions.push(sql`i.due_on >= ${today}::date`);
    checkDepartment(this.directory, department);
    if (department !== undefined) conditions.push(sql`i.department = ${department}`);
    if (role !== undefined) conditions.push(sql`i.role = ${role}`);
    if (regionCode !== undefined)
      conditions.push(await askedRegion(this.directory, actor, { regionCode, today }, sql`i.region_code`));
    return conditions;
  }
}
