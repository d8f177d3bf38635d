import { foldReference, isRealDate, type Fault, type IsoDate, type LooseFields } from '@aid-chain/kernel';

interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/**
 * WAGE_PERIODS_OVERLAP where a list has two wages of one member for the same days and does not name two payers: their
 * money would count twice. Wages of two payers are two jobs. Equal lines have a fault of their own.
 * @param path JSON pointer of the list in the body
 */
export function overlapFaults(items: readonly LooseFields[], path: string): Fault[] {
  return items.flatMap((item, index): Fault[] => {
    const first = items
      .slice(0, index)
      .findIndex((before) => isOneWage(before, item) && overlap(before, item));
    if (first < 0) return [];
    return [
      { code: 'WAGE_PERIODS_OVERLAP', path: `${path}/${String(index)}/period`, params: { first: first + 1 } },
    ];
  });
}

function isOneWage(a: LooseFields, b: LooseFields): boolean {
  const isWage = a['kind'] === 'wage' && b['kind'] === 'wage' && a['itemCode'] === b['itemCode'];
  const ofOne = a['personId'] === b['personId'] && a['memberRef'] === b['memberRef'];
  return isWage && ofOne && !areTwoPayers(a['payer'], b['payer']) && !isSamePeriod(a, b);
}

function areTwoPayers(a: unknown, b: unknown): boolean {
  return typeof a === 'string' && typeof b === 'string' && foldReference(a) !== foldReference(b);
}

/** Two amounts for the very same days are two payments of one job, such as pay and a bonus. */
function isSamePeriod(a: LooseFields, b: LooseFields): boolean {
  const [x, y] = [spanOf(a), spanOf(b)];
  return x?.from === y?.from && x?.to === y?.to;
}

function overlap(a: LooseFields, b: LooseFields): boolean {
  const [x, y] = [spanOf(a), spanOf(b)];
  return x !== undefined && y !== undefined && x.from <= y.to && y.from <= x.to;
}

/** The days of a line; undefined where they cannot be read, which the check of its form reports. */
function spanOf({ period }: LooseFields): Span | undefined {
  if (typeof period !== 'object' || period === null) return undefined;
  const { from, to } = period as LooseFields;
  return isDay(from) && isDay(to) && from <= to ? { from, to } : undefined;
}

function isDay(value: unknown): value is IsoDate {
  return typeof value === 'string' && isRealDate(value);
}
