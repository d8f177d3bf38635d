import { addDays, isWithinYears, type IsoDate } from './dates.js';

/** A calendar quarter, `2026Q1`. */
export type Quarter = string;

const QUARTER = /^\d{4}Q[1-4]$/;

function parts(quarter: Quarter): { year: number; index: number } {
  if (!QUARTER.test(quarter)) throw new RangeError('not a quarter (2026Q1)');
  return { year: Number(quarter.slice(0, 4)), index: Number(quarter.slice(5)) };
}

/** Whether the text is a quarter as written in events and answers, of the years that people state. */
export function isQuarter(text: string): boolean {
  return QUARTER.test(text) && isWithinYears(text);
}

/** The quarter of a day. */
export function quarterOf(date: IsoDate): Quarter {
  return `${date.slice(0, 4)}Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

/** First day of a quarter. Throws RangeError for a text that is no quarter. */
export function quarterStart(quarter: Quarter): IsoDate {
  const { year, index } = parts(quarter);
  return `${String(year).padStart(4, '0')}-${String(index * 3 - 2).padStart(2, '0')}-01`;
}

/** Last day of a quarter. Throws RangeError for a text that is no quarter. */
export function quarterEnd(quarter: Quarter): IsoDate {
  return addDays(quarterStart(nextQuarter(quarter)), -1);
}

/** The quarter after. Throws RangeError for a text that is no quarter. */
export function nextQuarter(quarter: Quarter): Quarter {
  const { year, index } = parts(quarter);
  return index === 4 ? `${String(year + 1).padStart(4, '0')}Q1` : `${quarter.slice(0, 5)}${index + 1}`;
}
