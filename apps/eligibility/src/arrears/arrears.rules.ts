import type { Sealed } from '@aid-chain/contracts';
import {
  addMonths,
  firstOfMonth,
  newId,
  ok,
  refuse,
  type Fen,
  type IsoDate,
  type Result,
} from '@aid-chain/kernel';
import type { ArrearsOutcome, ArrearsState } from '@aid-chain/vocabulary';
import { stepDate } from '../cases/step-date.rules.js';
import type { Arrears, MonthOwed } from './arrears.state.js';

/** What was due and what was paid in the months of a period. */
export interface OwedPeriod {
  /** The first month. */
  readonly from: IsoDate;
  /** The first day that is not among them any more: what begins on it is paid as usual. */
  readonly until: IsoDate;
  readonly due: (month: IsoDate) => Fen;
  readonly paid: (month: IsoDate) => Fen;
}

/**
 * What is owed month by month: of each month that has begun what was due beyond what was paid, to the fen (D57 21).
 * A month for which too much was paid is none of it: nothing is set off in silence.
 */
export function monthsOwed({ from, until, due, paid }: OwedPeriod): readonly MonthOwed[] {
  const months: MonthOwed[] = [];
  for (let month = firstOfMonth(from); month < until; month = addMonths(month, 1)) {
    const amountFen = due(month) - paid(month);
    if (month >= from && amountFen > 0) months.push({ month, amountFen });
  }
  return months;
}

/** The arrears of some months; undefined where nothing is owed. */
export function arrearsOf(
  about: Omit<Arrears, 'arrearsId' | 'sumFen' | 'state' | 'settledOn' | 'settledBy' | 'note'>,
): Arrears | undefined {
  const { months } = about;
  if (months.length === 0) return undefined;
  const sumFen = months.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const open = { state: 'due', settledOn: null, settledBy: null, note: null } as const;
  return { ...about, arrearsId: newId(), sumFen, ...open };
}

/**
 * That arrears were paid, or that a person found that they are not owed. Refuses ARREARS_SETTLED, ARREARS_REASON_MISSING, STEP_DATE_*.
 */
export function settled(
  { state, foundOn, settledOn }: Pick<Arrears, 'state' | 'foundOn' | 'settledOn'>,
  command: {
    readonly on: IsoDate;
    readonly outcome: Exclude<ArrearsState, 'due'>;
    readonly hasReason: boolean;
  },
  today: IsoDate,
): Result<true> {
  if (state !== 'due') return refuse('ARREARS_SETTLED', { on: settledOn ?? foundOn });
  if (command.outcome === 'not-owed' && !command.hasReason) return refuse('ARREARS_REASON_MISSING');
  const day = stepDate(command.on, foundOn, today);
  return day.ok ? ok(true) : day;
}

/** A settlement that was recorded by mistake, as it had been recorded. */
export interface SettlementToCorrect {
  readonly corrected: ArrearsOutcome;
  readonly settledOn: IsoDate;
  readonly settledBy: string;
  readonly settlementNote: Sealed | null;
}

/** What a correction on a day takes back. Refuses ARREARS_NOT_SETTLED, STEP_DATE_*. */
export function settlementToCorrect(
  { state, settledOn, settledBy, note }: Pick<Arrears, 'state' | 'settledOn' | 'settledBy' | 'note'>,
  on: IsoDate,
  today: IsoDate,
): Result<SettlementToCorrect> {
  if (state === 'due' || settledOn === null || settledBy === null) return refuse('ARREARS_NOT_SETTLED');
  const day = stepDate(on, settledOn, today);
  return day.ok ? ok({ corrected: state, settledOn, settledBy, settlementNote: note }) : day;
}
