import {
  amountAt,
  amountPeriods,
  maxDate,
  minDate,
  withAmountFrom,
  type AmountPeriod,
  type Fen,
  type IsoDate,
} from '@aid-chain/kernel';
import type { Recognition, RecognitionChange, SetAside } from './recognition.state.js';

type Paid = Pick<Recognition, 'changes' | 'monthlyAmountFen' | 'setAside'>;

/**
 * What is paid a month by a recognition on a day, as it was decided or changed last. Where a reduction is not carried out,
 * what was paid before it goes on, with each standard that was raised since, or more where more was decided.
 */
export function amountOf(recognition: Paid, on: IsoDate): Fen | null {
  const { changes = [], setAside = [] } = recognition;
  return setAside
    .filter((each) => holdsOn(each, on))
    .reduce((paid, each) => moreOf(paid, keptBy(each, changes, on)), decidedAmountOf(recognition, on));
}

/** What was decided for a day, whether or not a reduction among it is carried out. */
export function decidedAmountOf(recognition: Paid, on: IsoDate): Fen | null {
  return amountAt(recognition, on);
}

/** By how much raised standards raised an amount from one day to another, both among it. */
export function raisedBetween(changes: Paid['changes'], first: IsoDate, last: IsoDate): Fen {
  const raises = (changes ?? []).filter(({ from }) => first <= from && from <= last);
  return raises.reduce((sum, { raisedByFen = 0 }) => sum + raisedByFen, 0);
}

function keptBy(
  { since, from, monthlyAmountFen }: SetAside,
  changes: Paid['changes'],
  on: IsoDate,
): Fen | null {
  if (monthlyAmountFen === null) return null;
  return monthlyAmountFen + raisedBetween(changes, since ?? from, on);
}

function holdsOn({ from, to }: SetAside, on: IsoDate): boolean {
  return from <= on && (to === undefined || on < to);
}

function moreOf(one: Fen | null, other: Fen | null): Fen | null {
  if (one === null || other === null) return one ?? other;
  return Math.max(one, other);
}

/** What a recognition pays from its first day on, each amount once with its first day: also what begins later. */
export function periodsOf(recognition: Paid & Pick<Recognition, 'validFrom'>): readonly AmountPeriod[] {
  const { validFrom } = recognition;
  const days = amountDays(recognition).map((day) => maxDate(day, validFrom));
  return amountPeriods([validFrom, ...days], (day) => amountOf(recognition, day));
}

/** The days on which another amount may begin. */
export function amountDays({ changes = [], setAside = [] }: Paid): readonly IsoDate[] {
  return [
    ...changes.map(({ from }) => from),
    ...setAside.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])),
  ];
}

/** Another amount from a day on, in the order of the days; a second one for the same day takes the place of the first. */
export function withChange(recognition: Recognition, change: RecognitionChange): Recognition {
  return { ...recognition, changes: withAmountFrom(recognition.changes ?? [], change) };
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
