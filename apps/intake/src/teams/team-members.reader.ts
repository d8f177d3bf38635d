import { Injectable } from '@nestjs/common';
import { all, anyOf, sql, type SqlText } from '@aid-chain/messaging';
import {
  askedRegion,
  BusinessClock,
  decodeCursor,
  Directory,
  page,
  Reads,
  regionCondition,
  type Actor,
} from '@aid-chain/platform';
import { regionsAbove, type IsoDate } from '@aid-chain/kernel';
import { teamMemberView, type TeamMemberPage, type TeamMemberRow } from './team-member.view.js';
import type { TeamMembersQuery } from './team-members.query.js';

const REGION = sql`t.region_code`;

/** Lists who works in the teams today; no family is in it. */
@Injectable()
export class TeamMembersReader {
  constructor(
    private readonly reads: Reads,
    private readonly clock: BusinessClock,
    private readonly directory: Directory,
  ) {}

  /**
   * The teams of the own region, with those below it and those above it, because a family has to do with all of them.
   * @throws RefusalError REGION_UNKNOWN, REGION_OUTSIDE_SUBTREE, CURSOR_INVALID
   */
  list(actor: Actor, query: TeamMembersQuery): Promise<TeamMemberPage> {
    const today = this.clock.today();
    const entry = {
      action: 'team-member.listed',
      objectType: 'team',
      ids: (found: TeamMemberPage) => [...new Set(found.items.map(({ team }) => team.id))],
    };
    return this.reads.audited(actor, entry, async (connection) => {
      const conditions = [...(await this.regions(actor, query, today)), ...filters(query)];
      const after = decodeCursor(query.cursor, ['text', 'text', 'number']);
      const statement = members({ conditions, after, today, limit: query.limit + 1 });
      const rows = await statement.on<TeamMemberRow>(connection);
      const { items, ...more } = page(rows, query.limit, (row) => [row.regionCode, row.teamId, row.rowNo]);
      return { items: items.map(teamMemberView), ...more };
    });
  }

  private async regions(actor: Actor, { regionCode }: TeamMembersQuery, today: IsoDate): Promise<SqlText[]> {
    const own = [regionCondition(actor, REGION), isAbove(actor.regionCode)];
    if (regionCode === undefined) return [anyOf(own)];
    const asked = await askedRegion(this.directory, actor, { regionCode, today }, REGION);
    return [anyOf(own), anyOf([asked, isAbove(regionCode)])];
  }
}

const isAbove = (regionCode: string | undefined): SqlText =>
  sql`${REGION} = any (${regionCode === undefined ? [] : regionsAbove(regionCode)}::text[])`;

function filters({ kind, task }: TeamMembersQuery): SqlText[] {
  return [
    ...(kind === undefined ? [] : [sql`t.kind = ${kind}`]),
    ...(task === undefined ? [] : [sql`${task} = any (m.tasks)`]),
  ];
}

interface Asked {
  readonly conditions: readonly SqlText[];
  readonly after: readonly unknown[] | undefined;
  readonly today: IsoDate;
  readonly limit: number;
}

function members({ conditions, after, today, limit }: Asked): SqlText {
  const [region, team, rowNo] = after ?? [];
  const next = sql`(t.region_code, t.id, m.row_no) > (${region}, ${team}, ${rowNo}::integer)`;
  const isPresent = sql`${today}::date between greatest(t.valid_from, m.valid_from)
    and least(coalesce(t.valid_to, 'infinity'), coalesce(m.valid_to, 'infinity'))`;
  const where = all([isPresent, ...conditions, ...(after === undefined ? [] : [next])]);
  return sql`
    select t.id as "teamId", m.row_no as "rowNo", t.kind, t.name_zh as "nameZh", t.name_en as "nameEn",
           t.region_code as "regionCode", m.name, m.position, m.charge, m.origin, m.tasks,
           m.valid_from::text as "from", m.valid_to::text as "to"
      from directory.team t join directory.team_member m on m.team_id = t.id
     where ${where} order by t.region_code, t.id, m.row_no limit ${limit}`;
}
