import { firstOfMonth, lastOfMonth } from '@aid-chain/kernel';
import { exact, sum, times, ZERO, type Exact } from '../exact/exact.js';
import { common, count, type Days } from './days.js';
import type { Period } from './period.js';
import { monthsOf } from './window.js';

/** The part of an amount that falls into a window, unrounded; how, see {@link partOnDays}. */
export function partInWindow(amountFen: number, period: Period, window: Period): Exact {
  const isWithin = period.from >= window.from && period.to <= window.to && period.from <= period.to;
  return isWithin ? exact(amountFen) : partOnDays(amountFen, period, [window]);
}

/**
 * The part of an amount that falls on some days, unrounded. An amount of whole calendar months is the same each month, as a
 * monthly rent or wage is, so that a window of whole months takes whole months of it, however many days they have (D57 13:
 * the window is one of months); within a month, and an amount of any other days, goes by days.
 */
export function partOnDays(amountFen: number, period: Period, days: Days): Exact {
  const counted = common([period], days);
  if (counted.length === 0) return ZERO;
  if (!isOfWholeMonths(period)) return times(exact(amountFen), count(counted), count([period]));
  const months = monthsOf(period);
  const share = sum(
    monthsOfDays(counted, months).map((month) => exact(count(common(counted, [month])), count([month]))),
  );
  return times(exact(amountFen), share.num, share.den * BigInt(months.length));
}

function isOfWholeMonths({ from, to }: Period): boolean {
  return from === firstOfMonth(from) && to === lastOfMonth(to);
}

function monthsOfDays(days: Days, months: readonly Period[]): readonly Period[] {
  return months.filter((month) => days.some(({ from, to }) => from <= month.to && to >= month.from));
}
