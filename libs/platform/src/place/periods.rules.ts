import { addDays, type IsoDate } from '@aid-chain/kernel';
import { isDay, type Row } from './rows.rules.js';

/** Stands for the end of a period that has none. */
export const OPEN_END: IsoDate = '9999-12-31';

/** Days from the first to the last, both with them. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The period of a row by its two fields; undefined where its days are wrong, which is reported by their fields. */
export function periodOf({ fields }: Row, fromField: string, toField: string): Period | undefined {
  const [from, given] = [fields[fromField], fields[toField]];
  const to = given === undefined ? OPEN_END : given;
  const isEnd = to === OPEN_END ? given === undefined : isDay(to);
  return isDay(from) && isEnd && typeof to === 'string' && from <= to ? { from, to } : undefined;
}

export const isWithin = (day: IsoDate, { from, to }: Period): boolean => from <= day && day <= to;

/** The rows whose period begins before that of an earlier one has ended, each with that one. */
export function overlapping<R extends Period>(rows: readonly R[]): readonly (readonly [R, R])[] {
  const found: [R, R][] = [];
  let last: R | undefined;
  for (const row of byBegin(rows)) {
    if (last !== undefined && row.from <= last.to) found.push([row, last]);
    if (last === undefined || row.to > last.to) last = row;
  }
  return found;
}

/** The days of a whole period that none of the rows covers. */
export function gapsIn(whole: Period, rows: readonly Period[]): readonly Period[] {
  const gaps: Period[] = [];
  let next = whole.from;
  for (const { from, to } of byBegin(rows)) {
    if (from > next) gaps.push({ from: next, to: addDays(from, -1) });
    if (to >= whole.to) return gaps;
    if (to >= next) next = addDays(to, 1);
  }
  return next <= whole.to ? [...gaps, { from: next, to: whole.to }] : gaps;
}

function byBegin<R extends Period>(rows: readonly R[]): readonly R[] {
  return [...rows].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}
