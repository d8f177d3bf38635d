/** A calendar day `YYYY-MM-DD` in Asia/Shanghai. */
export type IsoDate = string;

const FEBRUARY = 2;
const LEAP_DAY = '02-29';
/** April, June, September and November. */
const SHORT_MONTHS: ReadonlySet<number> = new Set([4, 6, 9, 11]);
const [FIRST_YEAR, LAST_YEAR] = ['1800', '2199'];
const [ZERO, DASH] = [48, 45];
const MONTHS = 12;
const DAYS_OF_400_YEARS = 146_097;
/** Days from 1 March until the month after this many months: a year that begins in March ends with its leap day. */
const DAYS_BEFORE = [0, 31, 61, 92, 122, 153, 184, 214, 245, 275, 306, 337] as const;

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function partsOf(date: IsoDate): Day {
  const parts = readParts(date);
  if (!existsInCalendar(parts)) throw new RangeError('not a calendar date (YYYY-MM-DD)');
  return parts;
}

/** What the signs of a date say, without an expression: a decision reads hundreds. NaN where a sign is no digit. */
function readParts(text: string): Day {
  const isWritten = text.length === 10 && text.charCodeAt(4) === DASH && text.charCodeAt(7) === DASH;
  if (!isWritten) return NO_DAY;
  return { year: digits(text, 0, 4), month: digits(text, 5, 7), day: digits(text, 8, 10) };
}

const NO_DAY: Day = { year: NaN, month: NaN, day: NaN };

function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return NaN;
    number = number * 10 + digit;
  }
  return number;
}

function existsInCalendar({ year, month, day }: Day): boolean {
  return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month);
}

/** Days since 1 March of the year 0, by the Gregorian calendar: a Date object for each step costs ten times as much. */
function numberOf({ year, month, day }: Day): number {
  const fromMarch = (month + 9) % MONTHS;
  const years = month > FEBRUARY ? year : year - 1;
  return daysBeforeYear(years) + (DAYS_BEFORE[fromMarch] ?? 0) + day - 1;
}

/** Days of so many years that begin in March. */
function daysBeforeYear(years: number): number {
  return years * 365 + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
}

function dateOfNumber(days: number): IsoDate {
  let years = Math.floor((days * 400) / DAYS_OF_400_YEARS);
  while (daysBeforeYear(years + 1) <= days) years += 1;
  while (daysBeforeYear(years) > days) years -= 1;
  const ofYear = days - daysBeforeYear(years);
  let fromMarch = Math.floor(ofYear / 31);
  while ((DAYS_BEFORE[fromMarch + 1] ?? Infinity) <= ofYear) fromMarch += 1;
  const month = ((fromMarch + 2) % MONTHS) + 1;
  const day = ofYear - (DAYS_BEFORE[fromMarch] ?? 0) + 1;
  return written({ year: month > FEBRUARY ? years : years + 1, month, day });
}

function written({ year, month, day }: Day): IsoDate {
  if (year < 0 || year > 9999) throw new RangeError('a day outside the years 0000 to 9999 cannot be written');
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * Whether the text is an existing day written `YYYY-MM-DD` of the years 1800 to 2199 (30 February is not): whatever is
 * counted from such a day can be written and stored, too.
 */
export function isRealDate(text: string): boolean {
  return isWithinYears(text) && existsInCalendar(readParts(text));
}

/** Whether a day, month or quarter is of the years that people state: none of them is a slip or a stand-in for "never". */
export function isWithinYears(text: string): boolean {
  return text >= FIRST_YEAR && text.slice(0, 4) <= LAST_YEAR;
}

function daysOfMonth(year: number, month: number): number {
  if (month === FEBRUARY) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return SHORT_MONTHS.has(month) ? 30 : 31;
}

/**
 * The day `days` (may be negative) after `date`.
 * @throws RangeError if `date` is not a real date or the day has no four-digit year
 */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOfNumber(numberOf(partsOf(date)) + days);
}

/**
 * The same day `months` later (may be negative); a day that the month does not have becomes its last day:
 * 2026-01-31 + 1 -> 2026-02-28.
 * @throws RangeError if `date` is not a real date or the day has no four-digit year
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const start = partsOf(date);
  const total = start.year * MONTHS + start.month - 1 + months;
  const [year, month] = [Math.floor(total / MONTHS), (((total % MONTHS) + MONTHS) % MONTHS) + 1];
  return written({ year, month, day: Math.min(start.day, daysOfMonth(year, month)) });
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
  return numberOf(partsOf(to)) - numberOf(partsOf(from));
}

/**
 * Completed years on a day. A birthday completes the year; of somebody born on 29 February it is the last day of February
 * in common years (民法典 202: where the corresponding day is missing, the last day of the month stands for it).
 */
export function ageOn(birthDate: IsoDate, on: IsoDate): number {
  const year = Number(on.slice(0, 4));
  const years = year - Number(birthDate.slice(0, 4));
  const [day, birthday] = [on.slice(5), birthDate.slice(5)];
  const isLastOfFebruary = day === '02-28' && daysOfMonth(year, FEBRUARY) === 28;
  return day < birthday && !(birthday === LEAP_DAY && isLastOfFebruary) ? years - 1 : years;
}

/** The later of two dates. */
export function maxDate(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}

/** The earlier of two dates. */
export function minDate(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}
