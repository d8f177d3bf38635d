import { rows, sql, type SqlText } from '@aid-chain/messaging';
import type { DirectoryData } from './directory-data.js';

type Teams = NonNullable<DirectoryData['teams']>;
type TeamMembers = NonNullable<DirectoryData['teamMembers']>;

const TEAM_COLUMNS = {
  id: 'text',
  kind: 'text',
  regionCode: 'text',
  nameZh: 'text',
  nameEn: 'text',
  validFrom: 'date',
  validTo: 'date',
} as const;
const MEMBER_COLUMNS = {
  team: 'text',
  rowNo: 'integer',
  name: 'text',
  position: 'text',
  charge: 'text',
  origin: 'text',
  tasks: 'jsonb',
  actor: 'text',
  from: 'date',
  to: 'date',
} as const;

/** Takes all teams out, so that a new list of them can be written. */
export const REMOVE_TEAM_MEMBERS: SqlText = sql`delete from directory.team_member`;
export const REMOVE_TEAMS: SqlText = sql`delete from directory.team`;

export const writeTeams = (teams: Teams): SqlText => sql`
  insert into directory.team (id, kind, region_code, name_zh, name_en, valid_from, valid_to)
  select "id", "kind", "regionCode", "nameZh", "nameEn", "validFrom", "validTo"
    from ${rows(
      't',
      TEAM_COLUMNS,
      teams.map((team) => ({ validTo: null, ...team })),
    )}`;

export const writeTeamMembers = (members: TeamMembers): SqlText => sql`
  insert into directory.team_member (team_id, row_no, name, position, charge, origin, tasks, actor_id, valid_from, valid_to)
  select "team", "rowNo", "name", "position", "charge", "origin",
         array(select jsonb_array_elements_text("tasks")), "actor", "from", "to"
    from ${rows(
      'm',
      MEMBER_COLUMNS,
      members.map((member, index) => ({ charge: null, actor: null, to: null, ...member, rowNo: index + 1 })),
    )}`;
