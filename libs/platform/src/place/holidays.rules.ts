import type { IsoDate } from '@aid-chain/kernel';
import type { Report } from './finding.rules.js';
import { checkFields, firstRows, isDay, place, rowsOf, textOf, type Fields, type Row } from './rows.rules.js';

const YEAR_FIELDS: Fields = { year: 'any', source: 'text', days: 'any' };
const DAY_FIELDS: Fields = { date: 'date', working: 'boolean', name: 'text' };
const [FIRST_YEAR, LAST_YEAR] = [2020, 2100];

/**
 * Checks the rows of holidays.json: a year each, with the document that fixes its days.
 * @returns the last day of which days off are known; undefined where there is no year
 */
export function checkHolidays(rows: readonly Row[], report: Report): IsoDate | undefined {
  const years = rows.flatMap((row) => checkYear(row, report) ?? []).sort((a, b) => a - b);
  for (const [index, year] of years.entries()) {
    const before = years[index - 1];
    if (before === year) report('HOLIDAY_YEAR_TWICE', String(year));
    if (before !== undefined && year > before + 1)
      report('HOLIDAY_YEAR_GAP', String(year), String(before + 1));
  }
  const days = rows.flatMap((row) => rowsOf(row.fields['days'], textOfYear(row), () => undefined));
  firstRows(
    days,
    (row) => textOf(row, 'date'),
    (row, date) => report('HOLIDAY_DAY_TWICE', place(row, date)),
  );
  const last = years.at(-1);
  return last === undefined ? undefined : `${String(last)}-12-31`;
}

function textOfYear({ fields: { year } }: Row): string {
  return typeof year === 'number' ? String(year) : '';
}

function checkYear(row: Row, report: Report): number | undefined {
  const at = textOfYear(row);
  checkFields(row, at, YEAR_FIELDS, report);
  const { year, days } = row.fields;
  const right = typeof year === 'number' && Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
  if (year !== undefined && !right)
    report('FIELD_WRONG', place(row, at, 'year'), `${String(FIRST_YEAR)}–${String(LAST_YEAR)}`);
  for (const day of rowsOf(days, place(row, at, 'days'), report))
    checkDay(day, right ? year : undefined, at, report);
  return right ? year : undefined;
}

function checkDay(row: Row, year: number | undefined, at: string, report: Report): void {
  const { date, working } = row.fields;
  checkFields(row, `${at} ${typeof date === 'string' ? date : ''}`.trim(), DAY_FIELDS, report);
  if (!isDay(date)) return;
  // A notice may also move a day of the December before.
  const own =
    year === undefined || date.startsWith(String(year)) || date.startsWith(`${String(year - 1)}-12`);
  if (!own) report('HOLIDAY_OTHER_YEAR', place(row, date), at);
  if (working === true && !isWeekend(date)) report('HOLIDAY_POINTLESS', place(row, date));
}

function isWeekend(date: IsoDate): boolean {
  return [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
}
