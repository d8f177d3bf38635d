import { formatYuan, type Fen } from '@aid-chain/kernel';
import type { Measure } from '@aid-chain/policy';
import { measurePeriodCodes, nameOf } from '@aid-chain/vocabulary';
import type { MayGetView } from './may-get.view.js';

/** What the parameters of the place make of the amounts that a measure states. */
export interface StatedAmounts {
  readonly amount: Fen | undefined;
  readonly cap: Fen | undefined;
}

type Terms = Pick<
  MayGetView,
  'amountFen' | 'amountYuan' | 'capFen' | 'capYuan' | 'unit' | 'each' | 'maxMonths' | 'funding'
>;

/** What the document of a measure states of its extent (S3-18, S3-22, S3-23); what it leaves open is left out. */
export function shownTerms(
  { terms: { unit, period, maxMonths, funding } }: Measure,
  { amount, cap }: StatedAmounts,
): Terms {
  return {
    ...(amount === undefined ? {} : { amountFen: amount, amountYuan: formatYuan(amount) }),
    ...(cap === undefined ? {} : { capFen: cap, capYuan: formatYuan(cap) }),
    ...(unit === null ? {} : { unit }),
    ...(period === null ? {} : { each: nameOf(measurePeriodCodes, period) }),
    ...(maxMonths === null ? {} : { maxMonths }),
    ...(funding === null ? {} : { funding: fundingOf(funding) }),
  };
}

function fundingOf({ zh, en, yearlyAtLeastFen }: NonNullable<Measure['terms']['funding']>) {
  return { zh, en, ...(yearlyAtLeastFen === null ? {} : { yearlyAtLeastFen }) };
}
