import {
  addDays,
  addMonths,
  firstOfMonth,
  lastOfMonth,
  maxDate,
  minDate,
  type IsoDate,
} from '@aid-chain/kernel';
import type { Period } from './period.js';

/**
 * The whole months before the month of application (D57 13; how many is the place’s).
 * 2026-01-12 and 12 months: 2025-01-01 to 2025-12-31.
 */
export function windowBefore(appliedOn: IsoDate, months: number): Period {
  const month = firstOfMonth(appliedOn);
  return { from: addMonths(month, -months), to: addDays(month, -1) };
}

/** The last `months` months that end on a day, that day included. */
export function windowTo(end: IsoDate, months: number): Period {
  return { from: addMonths(addDays(end, 1), -months), to: end };
}

/** The calendar months that a window touches, each within it. */
export function monthsOf({ from, to }: Period): Period[] {
  const months: Period[] = [];
  for (let first = firstOfMonth(from); first <= to; first = addMonths(first, 1))
    months.push({ from: maxDate(first, from), to: minDate(lastOfMonth(first), to) });
  return months;
}

/** The first day of the window that no period covers; undefined where every day is covered. */
export function firstUncovered(periods: readonly Period[], window: Period): IsoDate | undefined {
  let day = window.from;
  for (const period of [...periods].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (period.from > day) return day;
    if (period.to >= day) day = addDays(period.to, 1);
    if (day > window.to) return undefined;
  }
  return day;
}
