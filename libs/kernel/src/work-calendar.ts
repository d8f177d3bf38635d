import { addDays, isRealDate, type IsoDate } from './dates.js';

/** A day that differs from the week: a day off from Monday to Friday, or a weekend that is worked. */
export interface CalendarDay {
  date: IsoDate;
  working: boolean;
}

/** A day found by counting; `provisional` when a day was counted of whose year nothing was announced. */
export interface WorkDate {
  date: IsoDate;
  provisional: boolean;
}

export interface WorkCalendar {
  /** Whether offices are open on that day. */
  isWorkingDay(date: IsoDate): boolean;
  /** The n-th working day after a day (the day itself is not counted); n = 0 gives the day itself. */
  addWorkingDays(date: IsoDate, count: number): WorkDate;
  /** The day itself if it is a working day, else the next one. */
  nextWorkingDay(date: IsoDate): WorkDate;
}

/** The last of some working days after a day; undefined where the place sets no number of days. */
export function lastWorkingDay(
  calendar: WorkCalendar,
  from: IsoDate,
  days: number | undefined,
): IsoDate | undefined {
  return days === undefined ? undefined : calendar.addWorkingDays(from, days).date;
}

function isWeekend(date: IsoDate): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/**
 * First day of the first year that was announced: the one whose New Year's Day the table names, since a notice may
 * also move a day of the December before. Undefined where nothing was announced.
 */
function announcedFrom(days: readonly CalendarDay[]): IsoDate | undefined {
  const dates = days.map(({ date }) => date).sort();
  const first = dates.find((date) => date.endsWith('-01-01')) ?? dates[0];
  return first === undefined ? undefined : `${first.slice(0, 4)}-01-01`;
}

/**
 * Working days from the announced table: Monday to Friday unless the table says otherwise.
 * What was announced are the days from the first year that the table names to `horizon`; a result that counts a day
 * before or after them is provisional, never silently wrong (architecture §7). Throws RangeError when the table names a day twice or an impossible day.
 */
export function workCalendar(days: readonly CalendarDay[], horizon: IsoDate): WorkCalendar {
  const special = new Map<IsoDate, boolean>();
  for (const { date, working } of days) {
    if (!isRealDate(date)) throw new RangeError(`calendar: ${date} is not a date`);
    if (special.has(date)) throw new RangeError(`calendar: ${date} is named twice`);
    special.set(date, working);
  }
  const isWorkingDay = (date: IsoDate): boolean => special.get(date) ?? !isWeekend(date);
  const first = announcedFrom(days);
  const found = (date: IsoDate, counted: IsoDate): WorkDate => ({
    date,
    provisional: date > horizon || first === undefined || counted < first,
  });
  const nextWorkingDay = (date: IsoDate): WorkDate => {
    let day = date;
    while (!isWorkingDay(day)) day = addDays(day, 1);
    return found(day, date);
  };
  const addWorkingDays = (date: IsoDate, count: number): WorkDate => {
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError('count working days from 0 up');
    let day = date;
    for (let left = count; left > 0; left -= 1) day = nextWorkingDay(addDays(day, 1)).date;
    return found(day, count === 0 ? date : addDays(date, 1));
  };
  return { isWorkingDay, addWorkingDays, nextWorkingDay };
}
