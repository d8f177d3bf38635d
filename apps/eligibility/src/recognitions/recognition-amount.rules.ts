import { maxDate, minDate, type Fen, type IsoDate } from '@aid-chain/kernel';
import type { Recognition, SetAside } from './recognition.state.js';

type Paid = Pick<Recognition, 'changes' | 'monthlyAmountFen' | 'setAside'>;

/**
 * What is paid a month by a recognition on a day, as it was decided or changed last. Where a reduction is not carried out,
 * what was paid before it goes on, or more where more was decided since.
 */
export function amountOf(recognition: Paid, on: IsoDate): Fen | null {
  const { changes = [], monthlyAmountFen, setAside = [] } = recognition;
  const last = changes.filter(({ from }) => from <= on).at(-1);
  const decided = last === undefined ? monthlyAmountFen : last.monthlyAmountFen;
  return setAside
    .filter((each) => holdsOn(each, on))
    .reduce((paid, { monthlyAmountFen: before }) => moreOf(paid, before), decided);
}

function holdsOn({ from, to }: SetAside, on: IsoDate): boolean {
  return from <= on && (to === undefined || on < to);
}

function moreOf(one: Fen | null, other: Fen | null): Fen | null {
  if (one === null || other === null) return one ?? other;
  return Math.max(one, other);
}

/** An amount with the days for which it holds. */
export interface AmountPeriod {
  readonly from: IsoDate;
  readonly monthlyAmountFen: Fen | null;
}

/** What a recognition pays from its first day on, each amount once with its first day: also what begins later. */
export function amountPeriods(recognition: Paid & Pick<Recognition, 'validFrom'>): readonly AmountPeriod[] {
  const { validFrom } = recognition;
  const days = amountDays(recognition).map((day) => maxDate(day, validFrom));
  const starts = [...new Set([validFrom, ...days])].sort();
  const periods = starts.map((from) => ({ from, monthlyAmountFen: amountOf(recognition, from) }));
  return periods.filter((each, index) => each.monthlyAmountFen !== periods[index - 1]?.monthlyAmountFen);
}

/** The days on which another amount may begin. */
export function amountDays({ changes = [], setAside = [] }: Paid): readonly IsoDate[] {
  return [
    ...changes.map(({ from }) => from),
    ...setAside.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])),
  ];
}

/** What is decided anew holds from its day on also where an earlier reduction was not carried out: the family was heard on it. */
export function endSetAside(recognition: Recognition, on: IsoDate): Recognition {
  const { setAside } = recognition;
  if (setAside === undefined) return recognition;
  return {
    ...recognition,
    setAside: setAside.map((each) => ({ ...each, to: each.to === undefined ? on : minDate(each.to, on) })),
  };
}
