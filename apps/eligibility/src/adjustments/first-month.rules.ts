import { addMonths, firstOfMonth, type IsoDate } from '@aid-chain/kernel';

/** The first month that lies wholly under the parameters of a day. */
export function fromMonthOf(day: IsoDate): IsoDate {
  const first = firstOfMonth(day);
  return first === day ? day : addMonths(first, 1);
}
