import { maxDate, type IsoDate } from '@aid-chain/kernel';
import type { Category, Track } from '@aid-chain/vocabulary';
import type { Recognised } from '../cases/case.state.js';
import { amountOf } from './recognition-amount.rules.js';
import type { Recognition } from './recognition.state.js';
import { runsFrom } from './waiting.rules.js';

/**
 * What a household receives in a track beside one of its cases, of each category, and person who belongs to it, the last recognition: what runs, and
 * for the case itself what its own decision replaced.
 * @param on the day whose amounts are named; of what begins later that of its first day
 */
export function runningBenefits(
  recognitions: readonly Recognition[],
  track: Track,
  on: IsoDate,
  besideCaseId?: string,
): readonly Recognised[] {
  return lastRunning(recognitions, track, besideCaseId).map((each) => ({
    category: each.category,
    ...(each.personId === null ? {} : { personId: each.personId }),
    validFrom: firstDayOn(each, on),
    ...(each.validTo === undefined ? {} : { validTo: each.validTo }),
    monthlyAmountFen: amountOf(each, runsFrom(each, on)),
  }));
}

/** The first day of what runs on a day; what waits then begins on the day on which it runs again. */
function firstDayOn(recognition: Recognition, on: IsoDate): IsoDate {
  const from = runsFrom(recognition, on);
  const { validFrom } = recognition;
  return from === maxDate(on, validFrom) ? validFrom : from;
}

/** The categories of what a household receives in a track, of each recognition one. */
export function runningCategories(recognitions: readonly Recognition[], track: Track): readonly Category[] {
  return lastRunning(recognitions, track).map(({ category }) => category);
}

function lastRunning(
  recognitions: readonly Recognition[],
  track: Track,
  besideCaseId?: string,
): readonly Recognition[] {
  const running = recognitions
    .filter((each) => each.track === track && each.caseId !== besideCaseId && ranBeside(each, besideCaseId))
    .sort((a, b) => (a.decidedOn < b.decidedOn ? -1 : 1));
  return [...new Map(running.map((each) => [`${each.category} ${each.personId ?? ''}`, each])).values()];
}

function ranBeside({ state }: Recognition, caseId: string | undefined): boolean {
  switch (state.is) {
    case 'running':
      return true;
    case 'replaced':
      return state.byCaseId === caseId;
    case 'ended':
      return false;
  }
}
