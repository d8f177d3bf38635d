import { maxDate, type IsoDate } from '@aid-chain/kernel';
import type { CaseState } from './case.state.js';
import { tracksOf } from './case-track.rules.js';

/** A later version is not dated before the one it replaces. */
export function earliestVersion(file: CaseState, previous: IsoDate | undefined): IsoDate {
  const since = gatheringSince(file);
  return previous === undefined ? since : maxDate(since, previous);
}

/** The day from which a report or survey may be dated: the acceptance, or the objection or return that asks for it. */
function gatheringSince(file: CaseState): IsoDate {
  return tracksOf(file).reduce(
    (since, { state }) =>
      state.is === 'gathering' && state.surveyAfter > 0 ? maxDate(since, state.since) : since,
    file.openedOn,
  );
}

/** Whether evidence is still weighed: once every track has its opinion, the worksheets are frozen as they were. */
export function isGathering(file: CaseState): boolean {
  return tracksOf(file).some(({ state }) => state.is === 'gathering');
}
