import {
  addDays,
  addMonths,
  formatYuan,
  isRealDate,
  type Fault,
  type IsoDate,
  type LooseFields,
} from '@aid-chain/kernel';
import { LARGEST_SUM_FEN } from './limits.js';
import { noneBesideSome } from './none-beside-some.js';
import { overlapFaults } from './overlapping-wages.js';
import { repeatFaults } from './repeated-lines.js';

/** The days in which what is put forward must lie; the spending of a paid year may reach further than an income. */
export interface EvidenceRange {
  readonly from: IsoDate;
  readonly incomeTo: IsoDate;
  readonly expenditureTo: IsoDate;
  /** The last day on which a medical bill can have begun: nobody has issued one of a day to come. */
  readonly billTo: IsoDate;
}

/** What a place says of these days; null or undefined where it says nothing. */
export interface RangeTerms {
  readonly monthsBack?: number | null | undefined;
  readonly incomeDaysAhead?: number | null | undefined;
  readonly expenditureDaysAhead?: number | null | undefined;
}

/**
 * The one range of every channel.
 * @param around from the application to the day on which something is put forward
 * @returns undefined where the place does not set all of it: then no period is bounded
 */
export function rangeAround(
  around: { readonly from: IsoDate; readonly to: IsoDate },
  { monthsBack, incomeDaysAhead, expenditureDaysAhead }: RangeTerms,
): EvidenceRange | undefined {
  const [months, income, spending] = [
    monthsBack ?? null,
    incomeDaysAhead ?? null,
    expenditureDaysAhead ?? null,
  ];
  if (months === null || income === null || spending === null) return undefined;
  return {
    from: addMonths(around.from, -months),
    incomeTo: addDays(around.to, income),
    expenditureTo: addDays(around.to, spending),
    billTo: around.to,
  };
}

interface Ranged {
  readonly field: 'incomes' | 'expenditures' | 'assets';
  readonly amount: string;
  /** Assets are as they are today and have no period. */
  readonly to?: 'incomeTo' | 'expenditureTo';
}

const RANGED: readonly Ranged[] = [
  { field: 'incomes', amount: 'amountFen', to: 'incomeTo' },
  { field: 'expenditures', amount: 'grossFen', to: 'expenditureTo' },
  { field: 'assets', amount: 'valueFen' },
];

/**
 * Faults of what a body with facts puts forward, on every channel alike: a period outside the possible days
 * (PERIOD_OUT_OF_RANGE), a bill of days to come (FACT_IN_FUTURE), amounts of one kind whose sum cannot be (SUM_TOO_LARGE), lines that a list holds twice
 * (LINE_TWICE, BILL_TWICE), two wages of one payer for the same days (WAGE_PERIODS_OVERLAP), none of an asset beside some of it (ASSET_NONE_BESIDE_SOME). What cannot be read is skipped: the check of its form names it.
 * @param path JSON pointer of the facts in the body
 * @param range undefined where the place sets none
 */
export function evidenceFaults(facts: LooseFields, path: string, range: EvidenceRange | undefined): Fault[] {
  return RANGED.flatMap(({ field, amount, to }) => {
    const items = itemsIn(facts[field]);
    const days = range === undefined || to === undefined ? undefined : { from: range.from, to: range[to] };
    return [
      ...(days === undefined
        ? []
        : items.flatMap((item, index) => periodFaults(item, days, `${path}/${field}/${index}`))),
      ...(range === undefined || field !== 'expenditures' ? [] : billFaults(items, range.billTo, path)),
      ...(field === 'assets' ? noneBesideSome(items, `${path}/${field}`) : []),
      ...sumFaults(items, amount, `${path}/${field}`),
      ...repeatFaults(field, items, `${path}/${field}`),
      ...(field === 'incomes' ? overlapFaults(items, `${path}/${field}`) : []),
    ];
  });
}

function periodFaults({ period }: LooseFields, days: { from: IsoDate; to: IsoDate }, path: string): Fault[] {
  if (typeof period !== 'object' || period === null) return [];
  const { from, to } = period as LooseFields;
  const outside = [from, to].some((day) => isDay(day) && (day < days.from || day > days.to));
  return outside ? [{ code: 'PERIOD_OUT_OF_RANGE', path: `${path}/period`, params: { ...days } }] : [];
}

/** A year of school is paid before it begins, with a receipt; treatment is billed once it was given. */
function billFaults(items: readonly LooseFields[], until: IsoDate, path: string): Fault[] {
  return items.flatMap(({ kind, period }, index): Fault[] => {
    if (kind !== 'medical') return [];
    const { from } = (typeof period === 'object' && period !== null ? period : {}) as LooseFields;
    const at = `${path}/expenditures/${String(index)}/period`;
    return isDay(from) && from > until ? [{ code: 'FACT_IN_FUTURE', path: at, params: { until } }] : [];
  });
}

function sumFaults(items: readonly LooseFields[], field: string, path: string): Fault[] {
  const amounts = items.map((item) => item[field]).filter((amount) => Number.isSafeInteger(amount));
  const sum = amounts.reduce((all: number, amount) => all + Number(amount), 0);
  return sum > LARGEST_SUM_FEN
    ? [{ code: 'SUM_TOO_LARGE', path, params: { max: formatYuan(LARGEST_SUM_FEN) } }]
    : [];
}

function itemsIn(list: unknown): LooseFields[] {
  if (!Array.isArray(list)) return [];
  return list.map((item: unknown) =>
    typeof item === 'object' && item !== null ? (item as LooseFields) : {},
  );
}

function isDay(value: unknown): value is IsoDate {
  return typeof value === 'string' && isRealDate(value);
}
