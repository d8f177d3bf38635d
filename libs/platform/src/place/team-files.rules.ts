import type { IsoDate } from '@aid-chain/kernel';
import type { PlaceFile } from './place-file.rules.js';
import { textOf, type Row } from './rows.rules.js';
import { checkTeamMembers } from './team-members.rules.js';
import { checkTeams } from './teams.rules.js';

/** The files that say who works in which team, and what they are compared with. */
interface TeamFiles {
  readonly teams: PlaceFile;
  readonly members: PlaceFile;
  readonly actors: PlaceFile;
  readonly regions: ReadonlyMap<string, Row>;
  readonly today: IsoDate;
}

/** Checks teams and their members. Of what cannot be read nothing is said to be missing: its own fault stands already. */
export function checkTeamFiles({ teams, members, actors, regions, today }: TeamFiles): void {
  if (regions.size === 0) return;
  const sound = checkTeams(teams.rows, { regions, today }, teams.report);
  if (!teams.isRead) return;
  const of = {
    teams: sound,
    named: rowsById(teams.rows),
    actors: actors.isRead ? rowsById(actors.rows) : undefined,
    today,
  };
  checkTeamMembers(members.rows, of, members.report);
}

function rowsById(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [textOf(row, 'id') ?? '', row]));
}
