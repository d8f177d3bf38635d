import { addDays, type IsoDate } from '@aid-chain/kernel';
import type { Publicity } from '../cases/case.state.js';

/** The last day of publicity and the first day on which it can be ended, the one after it (D57 19). */
export function publicityDays({ lastDay }: Pick<Publicity, 'lastDay'>): {
  readonly lastDay: IsoDate;
  readonly endableFrom: IsoDate;
} {
  return { lastDay, endableFrom: addDays(lastDay, 1) };
}
