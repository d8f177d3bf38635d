import type { IncomeKind } from '@aid-chain/vocabulary';
import type { ExaminedHousehold } from '../household/household.js';
import { common } from '../periods/days.js';
import { sum, times, ZERO, type Exact } from '../exact/exact.js';
import type { IncomeFact, Period } from '../facts/facts.js';
import type { FactRef } from '../worksheet/worksheet-line.js';
import { factRef } from '../worksheet/fact-ref.js';
import { partInWindow, partOnDays } from '../periods/part-of-amount.js';

/** Income by kind in the window; a person's business loss is kept from eating the family's other income. */
export function partsOf(
  household: ExaminedHousehold,
  items: readonly IncomeFact[],
  window: Period,
  floorLoss: boolean,
): Record<IncomeKind, Exact> {
  const of = (kind: IncomeKind, personId?: string): Exact =>
    amountIn(
      items.filter((item) => item.kind === kind && (personId === undefined || item.personId === personId)),
      window,
    );
  const floored = (value: Exact) => (floorLoss && value.num < 0n ? ZERO : value);
  const business = sum(household.members.map((member) => floored(of('business', member.personId))));
  return { wage: of('wage'), business, property: of('property'), transfer: of('transfer') };
}

/** Where a loss offsets other income it takes all of it at most: no income is below zero. */
export function neverBelowZero(income: Exact): Exact {
  return income.num < 0n ? ZERO : income;
}

/** What some incomes come to in the window. */
export function amountIn(items: readonly IncomeFact[], window: Period): Exact {
  return sum(items.map((item) => countedPart(item, window)));
}

/** The part of an income that falls into a window, of the days for which it counts. */
function countedPart({ amountFen, period, counts }: IncomeFact, window: Period): Exact {
  if (counts === undefined) return partInWindow(amountFen, period, window);
  return partOnDays(amountFen, period, common(counts, [window]));
}

/** Income of one head and month, exact; the number of members must be above zero. */
export function perHeadMonth(total: Exact, members: number, months: number): Exact {
  return times(total, 1, BigInt(members) * BigInt(months));
}

/** Incomes as a line of the worksheet names them. */
export function incomeRefs(items: readonly IncomeFact[]): FactRef[] {
  return items.map((item) =>
    factRef(`income.${item.kind}.${item.itemCode}`, item.personId, item.amountFen, item),
  );
}
