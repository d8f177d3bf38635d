import { Inject, Injectable } from '@nestjs/common';
import { hashOf, RefusalError } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import type { Actor } from '../actor/actor.js';
import { BusinessClock } from '../clock/business-clock.js';
import { Directory } from '../directory/directory.js';
import { declaredByItems } from '../due-items/declared-by-items.js';
import { DueItemProjections } from '../due-items/due-item-projections.js';
import { pageOfItems } from '../due-items/due-items.sql.js';
import { isAmong } from '../masking/impartial.js';
import { placeCondition } from '../reads/region-filter.js';
import type { DueItemRow, DueItemSource } from '../service/due-item-source.js';
import type { ServiceDefinition } from '../service/service-definition.js';
import { SERVICE_DEFINITION } from '../service/tokens.js';
import type { Handover } from './handover.store.js';

/** What one person can hand to another at one service; a county's officer has fewer open at a time. */
const MAX_ITEMS = 5_000;

/** Where and as what somebody works. */
type Post = Pick<Handover, 'role' | 'regionCode'>;

/** The open work of one person at this service, as another takes it over. */
export interface OpenWork {
  readonly items: readonly DueItemRow[];
  /** How many stay with colleagues, because the taker is a declared relative of the family (D57 11). */
  readonly leftOut: number;
  /** Names exactly these items, so that both confirm the same list. */
  readonly digest: string;
}

/** Lists the open work of a person by what waits for the role and region: the due items of the service. */
@Injectable()
export class OpenWorkReader {
  constructor(
    @Inject(SERVICE_DEFINITION) private readonly definition: ServiceDefinition,
    private readonly clock: BusinessClock,
    private readonly directory: Directory,
    private readonly projections: DueItemProjections,
  ) {}

  /** Called before a transaction begins: what is computed from cases is written by one of its own. */
  bringUpToDate(): Promise<void> {
    return this.projections.bringUpToDate(this.clock.today());
  }

  /**
   * @param post whose work goes over
   * @throws RefusalError HANDOVER_LIST_TOO_LONG
   */
  async find(connection: Sql, post: Post, taker: Actor): Promise<OpenWork> {
    const sources = this.definition.dueItems.filter(({ visibleTo }) => visibleTo.includes(post.role));
    const rows = await this.rows(connection, sources, post, taker);
    if (rows.length > MAX_ITEMS)
      throw new RefusalError({ code: 'HANDOVER_LIST_TOO_LONG', params: { most: MAX_ITEMS } });
    const related = await relatedItems(connection, sources, rows, taker);
    const items = rows.filter(({ ref_id }) => !related.has(ref_id));
    const digest = hashOf(items.map(({ kind, ref_id, part }) => [kind, ref_id, part]));
    return { items, leftOut: rows.length - items.length, digest };
  }

  private async rows(
    connection: Sql,
    sources: readonly DueItemSource[],
    { role, regionCode }: Post,
    actor: Actor,
  ): Promise<DueItemRow[]> {
    if (sources.length === 0) return [];
    const today = this.clock.today();
    const ofRegion = placeCondition(this.directory.scope(regionCode, today), sql`i.region_code`);
    const conditions = [sql`i.role = ${role}`, ofRegion];
    const asked = { today, actor, conditions, after: undefined, limit: MAX_ITEMS + 1 };
    return pageOfItems(sources, asked).on<DueItemRow>(connection);
  }
}

/** The items whose family declared the taker as a relative. */
async function relatedItems(
  connection: Sql,
  sources: readonly DueItemSource[],
  rows: readonly DueItemRow[],
  { staffCode }: Actor,
): Promise<ReadonlySet<string>> {
  if (staffCode === undefined) return new Set();
  const declared = [...(await declaredByItems(connection, sources, rows))];
  return new Set(declared.flatMap(([refId, officials]) => (isAmong(staffCode, officials) ? [refId] : [])));
}
