import { addDays, addMonths, ageOn, minDate, type IsoDate } from '@aid-chain/kernel';
import type { Recognition } from '../recognitions/recognition.state.js';

/** How far ahead the days of a place are known; who is matched is looked at again then at the latest. */
export const MONTHS_AHEAD = 12;

/** What may give a household something else on a later day. */
interface Ahead {
  /** Days of the place after the day, in their order. */
  readonly days: readonly IsoDate[];
  readonly recognitions: readonly Recognition[];
  /** Dates of birth of its members, as far as they are known. */
  readonly births: readonly IsoDate[];
}

/**
 * The next day on which a household is matched anew: the first on which its place gives something else, the one after the last
 * day of a recognition that runs, or the birthday of a member, since what a place gives may depend on age.
 */
export function nextLook(on: IsoDate, { days, recognitions, births }: Ahead): IsoDate {
  const ends = recognitions.flatMap(({ state, validTo }) =>
    state.is === 'running' && validTo !== undefined && validTo >= on ? [addDays(validTo, 1)] : [],
  );
  const birthdays = births.map((birth) => nextBirthday(birth, on));
  return [...days.slice(0, 1), ...ends, ...birthdays].reduce(minDate, addMonths(on, MONTHS_AHEAD));
}

/** The first day after a day on which somebody is a year older, as {@link ageOn} counts. */
function nextBirthday(birth: IsoDate, on: IsoDate): IsoDate {
  return addMonths(birth, 12 * (ageOn(birth, on) + 1));
}
