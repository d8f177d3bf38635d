import type { IsoDate } from '@aid-chain/kernel';

/** From a day to a day, both included. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}
