import { Injectable } from '@nestjs/common';
import { anyOf, sql, type SqlText } from '@aid-chain/messaging';
import {
  askedRegion,
  BusinessClock,
  checkDepartment,
  Directory,
  pageByDay,
  Reads,
  regionCondition,
  withoutItemsOfRelatives,
  type Actor,
} from '@aid-chain/platform';
import { doubleAidKindCodes, nameOf, needKindCodes } from '@aid-chain/vocabulary';
import { ofFamily } from '../households/family.sql.js';
import { ReferralSettings } from '../referral-state/referral-settings.js';
import type { DoubleAidQuery } from './double-aid.dto.js';
import { relativesOfDoubles } from './double-aid.relatives.js';
import { DOUBLE_AID_COLUMNS, type DoubleAid, type GivenSide } from './double-aid.store.js';
import type { DoubleAidPage, DoubleAidView, GivenSideView } from './double-aid.view.js';

/** Answers which aid may be given twice, and what was found out about it (S2-06). */
@Injectable()
export class DoubleAidReader {
  constructor(
    private readonly reads: Reads,
    private readonly clock: BusinessClock,
    private readonly directory: Directory,
    private readonly settings: ReferralSettings,
  ) {}

  /**
   * The oldest first, without those of a relative (L-15).
   * @throws RefusalError DEPARTMENT_UNKNOWN, REGION_UNKNOWN, REGION_OUTSIDE_SUBTREE, CURSOR_INVALID, CLOSE_RELATIVE
   */
  list(actor: Actor, query: DoubleAidQuery): Promise<DoubleAidPage> {
    const { householdId } = query;
    const entry = {
      ...{ action: 'double-aid.listed', objectType: 'household' },
      ids: ({ items }: DoubleAidPage) => [...new Set(items.map((item) => item.householdId))],
      ...(householdId === undefined ? {} : { sought: { householdId } }),
    };
    return this.reads.audited(actor, entry, async (connection) => {
      const conditions = await this.conditions(actor, query);
      const { items, ...more } = await pageByDay<DoubleAid>(connection, query, {
        select: sql`select ${DOUBLE_AID_COLUMNS} from double_aid d`,
        ...{ conditions, day: sql`d.found_on`, id: sql`d.double_aid_id` },
        keyOf: (row) => [row.foundOn, row.doubleAidId],
      });
      const shown = await withoutItemsOfRelatives(connection, actor, items, {
        isOfOneFamily: householdId !== undefined,
        idOf: ({ doubleAidId }) => doubleAidId,
        declaredBy: relativesOfDoubles,
      });
      return { ...shown, items: shown.items.map((item) => this.view(item)), ...more };
    });
  }

  private async conditions(actor: Actor, query: DoubleAidQuery): Promise<SqlText[]> {
    const { state, needKind, department, householdId, regionCode } = query;
    const today = this.clock.today();
    checkDepartment(this.directory, department);
    const own = regionCondition(actor, sql`d.region_code`);
    const conditions = [householdId === undefined ? own : pairsOf(actor, householdId, own)];
    if (state !== undefined) conditions.push(sql`d.state = ${state}`);
    if (needKind !== undefined) conditions.push(sql`d.need_kind = ${needKind}`);
    if (department !== undefined)
      conditions.push(sql`(d.first_department = ${department} or d.second_department = ${department})`);
    if (regionCode !== undefined)
      conditions.push(await askedRegion(this.directory, actor, { regionCode, today }, sql`d.region_code`));
    return conditions;
  }

  private view(pair: DoubleAid): DoubleAidView {
    const { doubleAidId, kind, householdId, personId, needKind, regionCode, foundOn, state } = pair;
    const { allowed, reasonCode, decidedOn } = pair;
    return {
      ...{ doubleAidId, kind, kindName: nameOf(doubleAidKindCodes, kind), householdId },
      ...(personId === null ? {} : { personId }),
      ...{ needKind, needName: nameOf(needKindCodes, needKind), foundOn, state, regionCode },
      measures: [pair.first, pair.second].map((side) => this.side(side, regionCode)),
      ...(allowed === null ? {} : { allowed }),
      ...(reasonCode === null ? {} : { reasonCode }),
      ...(decidedOn === null ? {} : { decidedOn }),
    };
  }

  private side(side: GivenSide, regionCode: string): GivenSideView {
    const { department, measureCode } = side;
    return {
      ...side,
      departmentName: this.settings.departmentName(regionCode, department),
      measureName: this.settings.measureName(regionCode, department, measureCode),
    };
  }
}

/** The pairs of which either help is of the family. */
const pairsOf = (actor: Actor, householdId: string, own: SqlText): SqlText =>
  anyOf(
    [sql`d.first_household`, sql`d.second_household`].map((column) =>
      ofFamily(actor, householdId, { own, column }),
    ),
  );
