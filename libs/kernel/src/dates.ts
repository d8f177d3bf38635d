/** A calendar day `YYYY-MM-DD` in Asia/Shanghai. */
export type IsoDate = string;

const DAY_MS = 86_400_000;
const FEBRUARY = 2;
/** April, June, September and November. */
const SHORT_MONTHS: ReadonlySet<number> = new Set([4, 6, 9, 11]);
const [FIRST_YEAR, LAST_YEAR] = ['1800', '2199'];
const DATE = /^\d{4}-\d{2}-\d{2}$/;

function utcOf(date: IsoDate): number {
  if (!isCalendarDay(date)) throw new RangeError('not a calendar date (YYYY-MM-DD)');
  return Date.parse(`${date}T00:00:00Z`);
}

function isoOf(utcMs: number): IsoDate {
  return new Date(utcMs).toISOString().slice(0, 10);
}

/**
 * Whether the text is an existing day written `YYYY-MM-DD` of the years 1800 to 2199 (30 February is not): whatever is
 * counted from such a day can be written and stored, too.
 */
export function isRealDate(text: string): boolean {
  return isWithinYears(text) && isCalendarDay(text);
}

/** Whether a day, month or quarter is of the years that people state: none of them is a slip or a stand-in for "never". */
export function isWithinYears(text: string): boolean {
  return text >= FIRST_YEAR && text.slice(0, 4) <= LAST_YEAR;
}

/** Whether a day exists and is written with four digits for the year. */
function isCalendarDay(text: string): boolean {
  if (!DATE.test(text) || text < FIRST_YEAR) return false;
  const [month, day] = [Number(text.slice(5, 7)), Number(text.slice(8))];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(Number(text.slice(0, 4)), month);
}

function daysOfMonth(year: number, month: number): number {
  if (month === FEBRUARY) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return SHORT_MONTHS.has(month) ? 30 : 31;
}

/** The day `days` (may be negative) after `date`. Throws RangeError if `date` is not a real date. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return isoOf(utcOf(date) + days * DAY_MS);
}

/**
 * The same day `months` later (may be negative); a day that the month does not have becomes its last day:
 * 2026-01-31 + 1 -> 2026-02-28. Throws RangeError if `date` is not a real date.
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const start = new Date(utcOf(date));
  const first = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, 1);
  const target = new Date(first);
  const lastDay = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  return isoOf(first + (Math.min(start.getUTCDate(), lastDay) - 1) * DAY_MS);
}

/** The first day of the month of a date: 2026-01-12 -> 2026-01-01. */
export function firstOfMonth(date: IsoDate): IsoDate {
  return `${date.slice(0, 8)}01`;
}

/** The last day of the month of a date: 2026-01-12 -> 2026-01-31. */
export function lastOfMonth(date: IsoDate): IsoDate {
  const days = daysOfMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
  return `${date.slice(0, 8)}${String(days)}`;
}

/** Days from `from` to `to`: the same day gives 0, the next 1, an earlier one is negative. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((utcOf(to) - utcOf(from)) / DAY_MS);
}

/** Completed years on a day; someone born on 29 February completes the year on 1 March of common years. */
export function ageOn(birthDate: IsoDate, on: IsoDate): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** The later of two dates. */
export function maxDate(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}

/** The earlier of two dates. */
export function minDate(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}
