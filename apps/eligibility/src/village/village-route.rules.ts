import { addDays, type IsoDate } from '@aid-chain/kernel';
import { VILLAGE_OUTCOMES, type VillageOutcome, type VillageStep } from '@aid-chain/vocabulary';
import type { CaseState } from '../cases/case.state.js';
import type { VillageStepTaken } from '../cases/course.state.js';

/** The track of which villages report households (S3-09). */
export const VILLAGE_TRACK = 'monitored';

/** What each step may come to, and what follows; undefined where the village reports the household no further. */
const FOLLOWS: Readonly<
  Record<VillageStep, Readonly<Partial<Record<VillageOutcome, VillageStep | 'done' | 'not-reported'>>>>
> = {
  'village-survey': { 'matches-report': 'village-meeting', 'not-matching': 'not-reported' },
  'village-meeting': { agreed: 'village-publicity', 'not-agreed': 'not-reported' },
  'village-publicity': { started: 'village-publicity-end' },
  'village-publicity-end': { 'no-objection': 'township-recheck', objection: 'village-survey' },
  'township-recheck': { 'matches-report': 'done', 'not-matching': 'not-reported' },
};

/** Where a household stands on its way from the village to the township; undefined where the village has not begun. */
export function villageRoute({ village = [] }: CaseState): VillageStep | 'done' | 'not-reported' | undefined {
  const last = village.at(-1);
  return last === undefined ? undefined : FOLLOWS[last.step][last.outcome];
}

/** Which step comes next: the survey at first, and again where the village reported nothing; undefined once all is done. */
export function nextVillageStep(file: CaseState): VillageStep | undefined {
  const route = villageRoute(file) ?? 'not-reported';
  if (route === 'done') return undefined;
  return route === 'not-reported' ? 'village-survey' : route;
}

/** Whether a step may come to this. */
export function outcomeFits(step: VillageStep, outcome: VillageOutcome): boolean {
  return FOLLOWS[step][outcome] !== undefined;
}

/** What a step may come to. */
export function outcomesOf(step: VillageStep): VillageOutcome[] {
  return VILLAGE_OUTCOMES.filter((outcome) => outcomeFits(step, outcome));
}

/** The last day of the publicity by the village that runs; undefined where none runs. */
export function villagePublicityEnd({ village = [] }: CaseState): IsoDate | undefined {
  return village.at(-1)?.lastDay;
}

/** A step as the case keeps it; natural days from the day after the start, as every publicity. */
export function stepTaken(
  { step, on, outcome }: Pick<VillageStepTaken, 'step' | 'on' | 'outcome'>,
  publicityDays: number,
): VillageStepTaken {
  return step === 'village-publicity'
    ? { step, on, outcome, lastDay: addDays(on, publicityDays) }
    : { step, on, outcome };
}
