import { Injectable } from '@nestjs/common';
import { sql, type Sql, type SqlText } from '@aid-chain/messaging';
import {
  askedRegion,
  BusinessClock,
  checkDepartment,
  decodeCursor,
  Directory,
  itemsOfRelatives,
  leaveOut,
  page,
  Reads,
  regionCondition,
  type Actor,
} from '@aid-chain/platform';
import { MISSED_KINDS } from '@aid-chain/vocabulary';
import { relativesOf } from '../declared-relatives/declared-relatives.sql.js';
import { householdsById } from '../households/household.store.js';
import type { MissedAidQuery } from './missed-aid.query.js';
import { missedStatement, type MissedRow } from './missed-aid.sql.js';
import type { MissedPage } from './missed-aid.view.js';
import { MissedLines } from './missed-line.js';
import { MissingMeasures, type OpenedHousehold } from './missing-measures.js';

/** Answers what families miss (S2-06): needs without help, duties overdue, measures of the place that nobody gives. */
@Injectable()
export class MissedAidReader {
  constructor(
    private readonly reads: Reads,
    private readonly clock: BusinessClock,
    private readonly directory: Directory,
    private readonly missing: MissingMeasures,
    private readonly lines: MissedLines,
  ) {}

  /**
   * The longest missed first, without what a relative's family misses (L-15).
   * @throws RefusalError DEPARTMENT_UNKNOWN, REGION_UNKNOWN, REGION_OUTSIDE_SUBTREE, CURSOR_INVALID
   */
  list(actor: Actor, query: MissedAidQuery): Promise<MissedPage> {
    const entry = {
      ...{ action: 'missed-aid.listed', objectType: 'household' },
      ids: ({ items }: MissedPage) => [...new Set(items.map(({ householdId }) => householdId))],
    };
    return this.reads.audited(actor, entry, async (connection) => {
      const statement = missedStatement({
        today: this.clock.today(),
        kinds: query.kind === undefined ? MISSED_KINDS : [query.kind],
        conditions: await this.conditions(actor, query),
        after: decodeCursor(query.cursor, ['date', 'id', 'text']),
        limit: query.limit + 1,
      });
      const rows = await statement.on<MissedRow>(connection);
      const { items, ...more } = page(rows, query.limit, ({ since, refId, part }) => [since, refId, part]);
      const shown = await withoutRelatives(connection, actor, items);
      return { ...shown, items: await this.shown(connection, shown.items), ...more };
    });
  }

  private async conditions(
    actor: Actor,
    { needKind, department, regionCode }: MissedAidQuery,
  ): Promise<SqlText[]> {
    const today = this.clock.today();
    checkDepartment(this.directory, department);
    const conditions = [regionCondition(actor, sql`i.region_code`)];
    if (needKind !== undefined) conditions.push(sql`i.need_kind = ${needKind}`);
    if (department !== undefined) conditions.push(sql`${department} = any (i.departments)`);
    if (regionCode !== undefined)
      conditions.push(await askedRegion(this.directory, actor, { regionCode, today }, sql`i.region_code`));
    return conditions;
  }

  private async shown(connection: Sql, rows: readonly MissedRow[]): Promise<MissedPage['items']> {
    const today = this.clock.today();
    const ids = [...new Set(rows.map(({ householdId }) => householdId))];
    const families = await householdsById(connection, ids);
    const lacking = rows.filter(({ kind }) => kind === 'measure-not-given');
    const lackingIds = [...new Set(lacking.map(({ householdId }) => householdId))];
    const opened = await this.missing.open(connection, lackingIds, today);
    const byId = new Map(opened.map((household) => [household.householdId, household]));
    return rows.map((row) =>
      this.lines.line(row, {
        household: families.get(row.householdId),
        missing: missingOf(byId.get(row.householdId), row),
        today,
      }),
    );
  }
}

function missingOf(household: OpenedHousehold | undefined, row: MissedRow): OpenedHousehold['missing'] {
  return (household?.missing ?? []).filter(
    ({ match, measure }) =>
      (match.personId ?? null) === row.personId && measure.head.serves.kind === row.needKind,
  );
}

async function withoutRelatives(connection: Sql, actor: Actor, items: readonly MissedRow[]) {
  const ids = [...new Set(items.map(({ householdId }) => householdId))];
  const hidden = await itemsOfRelatives(connection, actor, ids, (asked) =>
    relativesOf(sql`select id as ref_id, id from unnest(${asked}::uuid[]) as asked (id)`),
  );
  const isHidden = ({ householdId }: MissedRow): boolean => hidden.has(householdId);
  return leaveOut(actor, items, { isOfOneFamily: false, isHidden });
}
