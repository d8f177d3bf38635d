import { Injectable } from '@nestjs/common';
import { sql, type SqlText } from '@aid-chain/messaging';
import {
  askedRegion,
  BusinessClock,
  checkOpenCase,
  Directory,
  pageByDay,
  purposeEntry,
  Reads,
  regionCondition,
  Sealer,
  withoutItemsOfRelatives,
  type Actor,
  type Unmasking,
} from '@aid-chain/platform';
import { checkNoRelative } from '../authorisation/no-relative.js';
import { correctionsOf, type ArrearsCorrection } from './arrears-correction.store.js';
import { CORRECTION_FIELD, REASON_FIELD } from './arrears-fields.js';
import { arrearsView } from './arrears-view.rules.js';
import type { ArrearsQuery } from './arrears.dto.js';
import type { Arrears } from './arrears.state.js';
import { ARREARS_COLUMNS, relativesOfArrears } from './arrears.store.js';
import type { ArrearsCorrectionView, ArrearsDetailView, ArrearsPage } from './arrears.view.js';

/** Answers what is owed to families for months that were paid less, and what was paid of it. */
@Injectable()
export class ArrearsReader {
  constructor(
    private readonly reads: Reads,
    private readonly clock: BusinessClock,
    private readonly directory: Directory,
    private readonly sealer: Sealer,
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
      const conditions = await this.conditions(actor, query);
      const { items, ...more } = await pageByDay<Arrears>(connection, query, {
        select: sql`select ${ARREARS_COLUMNS} from arrears a`,
        ...{ conditions, day: sql`a.found_on`, id: sql`a.arrears_id` },
        keyOf: (row) => [row.foundOn, row.arrearsId],
      });
      const shown = await withoutItemsOfRelatives(connection, actor, items, {
        isOfOneFamily: householdId !== undefined,
        idOf: ({ arrearsId }) => arrearsId,
        declaredBy: relativesOfArrears,
      });
      return { ...shown, items: shown.items.map(arrearsView), ...more };
    });
  }

  /** @throws RefusalError NOT_FOUND, with an audit row, for what is not there or lies elsewhere, CLOSE_RELATIVE, LOOK_UP_CASE_CLOSED */
  async one(actor: Actor, id: string, unmask: Unmasking | undefined): Promise<ArrearsDetailView> {
    const action = unmask === undefined ? 'arrears.read' : 'arrears.unmasked';
    const [found] = await sql`
      select ${ARREARS_COLUMNS} from arrears a
       where a.arrears_id = ${id}::uuid and ${regionCondition(actor, sql`a.region_code`)}`.on<Arrears>(
      this.reads,
    );
    const look = { action, objectType: 'arrears', objectId: id };
    if (found === undefined) return this.reads.deny(actor, look);
    const { householdId, state, note } = found;
    const entry = { ...look, ids: [id], householdId, ...purposeEntry(unmask) };
    return this.reads.audited(actor, entry, async (connection) => {
      checkOpenCase(unmask, state === 'due');
      await checkNoRelative(connection, actor, householdId);
      const isShown = unmask !== undefined && note !== null;
      const reason = isShown ? { reason: this.sealer.openJson<string>(REASON_FIELD, id, note) } : {};
      const corrections = (await correctionsOf(connection, id)).map((each) =>
        this.correction(each, unmask !== undefined),
      );
      return { ...arrearsView(found), ...reason, corrections };
    });
  }

  private correction(
    { correctionId, corrected, settledOn, on, reason }: ArrearsCorrection,
    isShown: boolean,
  ): ArrearsCorrectionView {
    const shown = { corrected, settledOn, on };
    if (!isShown) return shown;
    return { ...shown, reason: this.sealer.openJson<string>(CORRECTION_FIELD, correctionId, reason) };
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
