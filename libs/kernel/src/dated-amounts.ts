import type { IsoDate } from './dates.js';
import type { Fen } from './money.js';

/** An amount a month from a day on; null where there is none. */
export interface AmountPeriod {
  readonly from: IsoDate;
  readonly monthlyAmountFen: Fen | null;
}

interface Changing {
  /** Before the first change. */
  readonly monthlyAmountFen: Fen | null;
  /** In the order of their days. */
  readonly changes?: readonly AmountPeriod[] | undefined;
}

/** @returns the amount of a day: what was changed last until then, or what was before any change */
export function amountAt({ monthlyAmountFen, changes = [] }: Changing, on: IsoDate): Fen | null {
  const last = changes.filter(({ from }) => from <= on).at(-1);
  return last === undefined ? monthlyAmountFen : last.monthlyAmountFen;
}

/** Another amount from a day on, in the order of the days; a second one for the same day takes the place of the first. */
export function withAmountFrom<C extends AmountPeriod>(changes: readonly C[], change: C): C[] {
  const others = changes.filter(({ from }) => from !== change.from);
  return [...others, change].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/**
 * Each amount once, with its first day.
 * @param days on which another amount may begin, in any order; the periods begin with the first of them
 */
export function amountPeriods(
  days: readonly IsoDate[],
  amountOn: (day: IsoDate) => Fen | null,
): readonly AmountPeriod[] {
  const periods = [...new Set(days)].sort().map((from) => ({ from, monthlyAmountFen: amountOn(from) }));
  return periods.filter((each, index) => each.monthlyAmountFen !== periods[index - 1]?.monthlyAmountFen);
}
