import { groupBy, type IsoDate } from '@aid-chain/kernel';
import { TEAM_KINDS, type TeamKind } from '@aid-chain/vocabulary';
import type { Report } from './finding.rules.js';
import { isWithin, overlapping, periodOf, type Period } from './periods.rules.js';
import {
  checkChoice,
  checkFields,
  firstRows,
  isDay,
  place,
  rowText,
  textOf,
  type Fields,
  type Row,
} from './rows.rules.js';

const FIELDS: Fields = {
  id: 'actor-id',
  kind: 'text',
  regionCode: 'region-code',
  nameZh: 'text',
  nameEn: 'text',
  validFrom: 'date',
  validTo: 'date?',
};
const LEVELS: Readonly<Record<TeamKind, readonly string[]>> = {
  'city-task-force': ['city', 'county'],
  'township-team': ['township'],
};
const NAMED = 5;

/** A team whose rows about its members can be checked. */
export interface CheckedTeam extends Period {
  readonly row: Row;
  readonly id: string;
  readonly kind: TeamKind;
  readonly regionCode: string;
}

/** What the rows of teams.json are compared with. */
export interface TeamsOf {
  readonly regions: ReadonlyMap<string, Row>;
  readonly today: IsoDate;
}

/**
 * Checks the rows of teams.json: which teams there are, where and when (S0-11).
 * @returns those that have no fault of their own, by their ids
 */
export function checkTeams(
  rows: readonly Row[],
  of: TeamsOf,
  report: Report,
): ReadonlyMap<string, CheckedTeam> {
  const firsts = firstRows(
    rows,
    (row) => textOf(row, 'id'),
    (row, id, first) => report('TEAM_TWICE', place(row, id), rowText(first)),
  );
  const teams = rows.flatMap((row) => checkedTeam(row, of, report) ?? []);
  for (const group of groupBy(teams, ({ kind, regionCode }) => `${kind} ${regionCode}`).values())
    for (const [later, earlier] of overlapping(group))
      report('TEAM_OVERLAP', place(later.row, later.id, 'validFrom'), rowText(earlier.row, earlier.id));
  if (rows.length > 0) reportMissing(teams, of, report);
  return new Map(teams.filter(({ id, row }) => firsts.get(id) === row).map((team) => [team.id, team]));
}

function checkedTeam(row: Row, { regions, today }: TeamsOf, report: Report): CheckedTeam | undefined {
  const id = textOf(row, 'id');
  checkFields(row, id, FIELDS, report);
  const kind = checkChoice({ row, id, field: 'kind' }, TEAM_KINDS, report);
  const { validFrom, validTo } = row.fields;
  if (isDay(validFrom) && isDay(validTo) && validTo < validFrom)
    report('DATES_REVERSED', place(row, id, 'validTo'), `${validFrom}, ${validTo}`);
  const regionCode = textOf(row, 'regionCode');
  if (id === undefined || kind === undefined || regionCode === undefined) return undefined;
  const region = regions.get(regionCode);
  if (region === undefined || !LEVELS[kind].includes(textOf(region, 'level') ?? '')) {
    report('TEAM_REGION_WRONG', place(row, id, 'regionCode'), regionCode);
    return undefined;
  }
  const period = periodOf(row, 'validFrom', 'validTo');
  if (period === undefined) return undefined;
  const { validTo: ends } = region.fields;
  if (isDay(ends) && ends < today && isWithin(today, period))
    report('TEAM_REGION_ENDED', place(row, id, 'regionCode'), `${regionCode}, ${ends}`);
  return { row, id, kind, regionCode, ...period };
}

/** Townships in use that have no team today, in one finding: a county has hundreds of them. */
function reportMissing(teams: readonly CheckedTeam[], { regions, today }: TeamsOf, report: Report): void {
  const served = new Set(teams.filter((team) => isWithin(today, team)).map(({ regionCode }) => regionCode));
  const without = [...regions].flatMap(([code, row]) => {
    const period = periodOf(row, 'validFrom', 'validTo');
    const inUse = row.fields['level'] === 'township' && period !== undefined && isWithin(today, period);
    return inUse && !served.has(code) ? [`${code} ${textOf(row, 'name') ?? ''}`] : [];
  });
  if (without.length === 0) return;
  const more = without.length > NAMED ? ` … (${String(without.length)})` : '';
  report('TEAMS_MISSING', '', `${without.slice(0, NAMED).join(', ')}${more}`);
}
