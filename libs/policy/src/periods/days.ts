import { addDays, daysBetween, maxDate, minDate } from '@aid-chain/kernel';
import type { Period } from './period.js';

/** Some days as periods in their order that do not touch each other. */
export type Days = readonly Period[];

/** @returns every day of some periods; a reversed one holds none */
export function daysOf(periods: readonly Period[]): Days {
  const inOrder = periods.filter(({ from, to }) => from <= to);
  if (inOrder.length < 2) return inOrder;
  const days: Period[] = [];
  for (const period of [...inOrder].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = days.at(-1);
    if (last === undefined || addDays(last.to, 1) < period.from) days.push(period);
    else days[days.length - 1] = { from: last.from, to: maxDate(last.to, period.to) };
  }
  return days;
}

/** @returns the days of both */
export function common(a: Days, b: Days): Days {
  return daysOf(a.flatMap((x) => b.map((y) => ({ from: maxDate(x.from, y.from), to: minDate(x.to, y.to) }))));
}

/** @returns the days of the first that are not of the second */
export function without(a: Days, b: Days): Days {
  return b.reduce<Days>((rest, cut) => rest.flatMap((period) => outside(period, cut)), a);
}

/** Whether every day of the first is of the second. */
export function areWithin(a: Days, b: Days): boolean {
  return without(a, b).length === 0;
}

/** How many days they are. */
export function count(days: Days): number {
  return days.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0);
}

function outside({ from, to }: Period, cut: Period): Period[] {
  if (cut.to < from || cut.from > to) return [{ from, to }];
  return [
    ...(from < cut.from ? [{ from, to: addDays(cut.from, -1) }] : []),
    ...(cut.to < to ? [{ from: addDays(cut.to, 1), to }] : []),
  ];
}
