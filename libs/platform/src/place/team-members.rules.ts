import { groupBy, holdsPersonalNumber, inSubtree, isRegionCode, type IsoDate } from '@aid-chain/kernel';
import {
  TEAM_CHARGES,
  TEAM_ORIGINS,
  TEAM_POSITIONS,
  TEAM_TASKS,
  type TeamPosition,
  type TeamTask,
} from '@aid-chain/vocabulary';
import type { Report } from './finding.rules.js';
import { gapsIn, isWithin, OPEN_END, overlapping, periodOf, type Period } from './periods.rules.js';
import {
  checkChoice,
  checkFields,
  isDay,
  place,
  rowText,
  textOf,
  type Fields,
  type Row,
} from './rows.rules.js';
import type { CheckedTeam } from './teams.rules.js';

const FIELDS: Fields = {
  team: 'actor-id',
  name: 'text',
  position: 'text',
  charge: 'text?',
  origin: 'text',
  tasks: 'any',
  actor: 'actor-id?',
  from: 'date',
  to: 'date?',
};

/** What the rows of team-members.json are compared with. */
export interface MembersOf {
  readonly teams: ReadonlyMap<string, CheckedTeam>;
  /** The rows of teams.json by their ids, also those with a fault of their own. */
  readonly named: ReadonlyMap<string, Row>;
  /** The rows of actors.json by their ids; undefined where the file cannot be read. */
  readonly actors: ReadonlyMap<string, Row> | undefined;
  readonly today: IsoDate;
}

interface Member extends Period {
  readonly row: Row;
  readonly name: string;
  readonly team: CheckedTeam;
  readonly position: TeamPosition | undefined;
  readonly charge: string | undefined;
  readonly tasks: readonly TeamTask[];
}

/** Checks the rows of team-members.json: who works in which team, in which place, for which tasks, and when (S0-11, S0-12). */
export function checkTeamMembers(rows: readonly Row[], of: MembersOf, report: Report): void {
  const members = rows.flatMap((row) => checkedMember(row, of, report) ?? []);
  const byTeam = groupBy(members, ({ team }) => team.id);
  for (const team of of.teams.values()) checkTeam(team, byTeam.get(team.id) ?? [], of.today, report);
}

function checkedMember(row: Row, { teams, named, actors }: MembersOf, report: Report): Member | undefined {
  const name = textOf(row, 'name');
  checkFields(row, name, FIELDS, report);
  if (holdsPersonalNumber(name ?? '')) report('PERSONAL_NUMBER', place(row, undefined, 'name'));
  const at = { row, id: name };
  const position = checkChoice({ ...at, field: 'position' }, TEAM_POSITIONS, report);
  const charge = checkChoice({ ...at, field: 'charge' }, TEAM_CHARGES, report);
  checkChoice({ ...at, field: 'origin' }, TEAM_ORIGINS, report);
  if (position === 'deputy' && row.fields['charge'] === undefined)
    report('TEAM_CHARGE_MISSING', place(row, name, 'charge'));
  const tasks = checkTasks(row, name, report);
  const { from, to } = row.fields;
  if (isDay(from) && isDay(to) && to < from)
    report('DATES_REVERSED', place(row, name, 'to'), `${from}, ${to}`);
  const id = textOf(row, 'team');
  const team = teams.get(id ?? '');
  if (id !== undefined && !named.has(id)) report('TEAM_UNKNOWN', place(row, name, 'team'), id);
  if (team === undefined) return undefined;
  checkActor(row, team, actors, report);
  const period = periodOf(row, 'from', 'to');
  if (period === undefined || name === undefined) return undefined;
  if (period.from < team.from || (period.to > team.to && to !== undefined))
    report('TEAM_PERIOD_OUTSIDE', place(row, name, 'from'), `${team.from} – ${shownEnd(team.to)}`);
  return { row, name, team, position, charge, tasks, from: period.from, to: earlier(period.to, team.to) };
}

const earlier = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b);
const shownEnd = (day: IsoDate): string => (day === OPEN_END ? '…' : day);

function checkTasks(row: Row, name: string | undefined, report: Report): readonly TeamTask[] {
  const value: unknown = row.fields['tasks'];
  if (value === undefined) return [];
  const given: readonly unknown[] = Array.isArray(value) ? value : [];
  const tasks = TEAM_TASKS.filter((task) => given.includes(task));
  if (!Array.isArray(value) || tasks.length !== given.length)
    report('TEAM_TASKS_WRONG', place(row, name, 'tasks'), TEAM_TASKS.join(', '));
  return tasks;
}

function checkActor(row: Row, team: CheckedTeam, actors: MembersOf['actors'], report: Report): void {
  const id = textOf(row, 'actor');
  if (id === undefined || actors === undefined) return;
  const at = place(row, textOf(row, 'name'), 'actor');
  const actor = actors.get(id);
  if (actor === undefined) return report('TEAM_ACTOR_UNKNOWN', at, id);
  const serves = textOf(actor, 'regionCode');
  if (serves !== undefined && isRegionCode(serves) && !inSubtree(serves, team.regionCode))
    report('TEAM_ACTOR_ELSEWHERE', at, `${id} ${serves}, ${team.regionCode}`);
}

/** One head and one deputy for each business at a time, and each of the six tasks with somebody (S0-11, S0-12). */
function checkTeam(team: CheckedTeam, members: readonly Member[], today: IsoDate, report: Report): void {
  const heads = members.filter(({ position }) => position === 'head');
  const deputies = members.filter(({ position }) => position === 'deputy');
  const twice = (code: Parameters<Report>[0], groups: Iterable<readonly Member[]>): void => {
    for (const group of groups)
      for (const [later, first] of overlapping(group))
        report(code, place(later.row, later.name, 'from'), rowText(first.row, first.name));
  };
  twice('TEAM_MEMBER_TWICE', groupBy(members, ({ name }) => name).values());
  twice('TEAM_HEAD_TWICE', [heads]);
  twice('TEAM_DEPUTY_TWICE', groupBy(deputies, ({ charge }) => charge).values());
  for (const { from, to } of gapsIn(team, heads))
    report('TEAM_HEAD_GAP', team.id, `${from} – ${shownEnd(to)}`);
  if (team.kind !== 'township-team' || !isWithin(today, team)) return;
  const present = members.filter((member) => isWithin(today, member));
  for (const charge of TEAM_CHARGES)
    if (!present.some((one) => one.position === 'deputy' && one.charge === charge))
      report('TEAM_DEPUTY_MISSING', team.id, charge);
  const open = TEAM_TASKS.filter((task) => !present.some(({ tasks }) => tasks.includes(task)));
  if (open.length > 0) report('TEAM_TASK_NOBODY', team.id, open.join(', '));
}
