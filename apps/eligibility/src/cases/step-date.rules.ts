import { maxDate, ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type { CaseState, TrackState } from './case.state.js';

/** Previous step ≤ `on` ≤ today. Refuses STEP_DATE_TOO_EARLY and STEP_DATE_AFTER_TODAY. */
export function stepDate(on: IsoDate, earliest: IsoDate, today: IsoDate): Result<IsoDate> {
  if (on < earliest) return refuse('STEP_DATE_TOO_EARLY', { earliest });
  if (on > today) return refuse('STEP_DATE_AFTER_TODAY', { today });
  return ok(on);
}

/** The day before which no further step of the track may be dated: its last step, at first the acceptance. */
export function lastStepOf(state: TrackState): IsoDate {
  switch (state.is) {
    case 'gathering':
      return state.since;
    case 'awaiting-publicity':
    case 'opposed':
      return state.opinion.on;
    case 'in-publicity':
      return state.publicity.startedOn;
    case 'publicised':
      return state.endedOn;
    case 'decided':
      return state.notice.is === 'given' ? state.notice.on : state.decision.on;
    case 'closed':
      return state.on;
  }
}

/** Earliest day of the opinion: both the report and the survey come before it, in either order. */
export function earliestOpinion(file: CaseState, state: TrackState): IsoDate {
  const reported = file.verification.is === 'reported' ? file.verification.on : file.openedOn;
  const surveyed = file.survey.is === 'recorded' ? file.survey.on : file.openedOn;
  return maxDate(lastStepOf(state), maxDate(reported, surveyed));
}
