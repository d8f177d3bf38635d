import { maxDate, minDate, type IsoDate } from '@aid-chain/kernel';
import type { Recognition, Waited } from './recognition.state.js';

/** Days on which something runs: the first one, and the first one without. */
export interface Span {
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/**
 * What had ended runs again from a day on. Its first day stays the one of the decision, and the days on which it waited stay on record
 * (L-18).
 * @param from not before its end; the day of that end where it did not wait
 */
export function runsAgain(recognition: Recognition, from: IsoDate): Recognition {
  const { state, waited = [] } = recognition;
  if (state.is !== 'ended') return recognition;
  const again: Recognition = { ...recognition, state: { is: 'running' } };
  if (from <= state.on) return again;
  const last = waited.at(-1);
  // What waits once more on the day on which it would have run again has waited all the time.
  return last?.to === state.on
    ? { ...again, waited: [...waited.slice(0, -1), { from: last.from, to: from }] }
    : { ...again, waited: [...waited, { from: state.on, to: from }] };
}

/** The first day from a day on, and not before its own first day, on which it does not wait. */
export function runsFrom(
  { validFrom, waited = [] }: Pick<Recognition, 'validFrom' | 'waited'>,
  on: IsoDate,
): IsoDate {
  return waited.reduce((day, { from, to }) => (from <= day && day < to ? to : day), maxDate(on, validFrom));
}

/** Days without those on which it waited. @returns none where nothing is left of them */
export function spansWithout(waited: readonly Waited[] = [], { from, until }: Span): readonly Span[] {
  const bounds = [from, ...waited.flatMap((each) => [each.from, each.to]), until];
  const spans = bounds.flatMap((day, index): Span[] => {
    const next = bounds[index + 1];
    return index % 2 === 0 && next !== undefined
      ? [{ from: maxDate(day, from), until: minDate(next, until) }]
      : [];
  });
  return spans.filter((each) => each.from < each.until);
}
