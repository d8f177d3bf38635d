import { Injectable } from '@nestjs/common';
import { sql, type SqlText } from '@aid-chain/messaging';
import {
  askedRegion,
  BusinessClock,
  checkDepartment,
  decodeCursor,
  Directory,
  page,
  Reads,
  regionCondition,
  type Actor,
} from '@aid-chain/platform';
import { MISSED_KINDS } from '@aid-chain/vocabulary';
import { withoutHouseholdsOfRelatives } from '../declared-relatives/declared-relatives.js';
import type { MissedAidQuery } from './missed-aid.query.js';
import { missedStatement, type MissedRow } from './missed-aid.sql.js';
import type { MissedPage } from './missed-aid.view.js';
import { MissedLines } from './missed-line.js';

/** Answers what families miss (S2-06): needs without help, duties overdue, measures of the place that nobody gives. */
@Injectable()
export class MissedAidReader {
  constructor(
    private readonly reads: Reads,
    private readonly clock: BusinessClock,
    private readonly directory: Directory,
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
      const impartial = await withoutHouseholdsOfRelatives(connection, actor, items);
      const shown = await this.lines.shown(connection, impartial.items, this.clock.today());
      return { ...impartial, ...shown, ...more };
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
}
