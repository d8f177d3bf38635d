import { addDays, maxDate, ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type { PackEntry, ParameterKey, RulePack } from '@aid-chain/policy';
import type { CaseState, TrackState } from './case.state.js';
import type { Publicity } from './open-track.state.js';
import { isOpen } from './case-track.rules.js';

/** Previous step ≤ `on` ≤ today. Refuses STEP_DATE_TOO_EARLY and STEP_DATE_AFTER_TODAY. */
export function stepDate(on: IsoDate, earliest: IsoDate, today: IsoDate): Result<IsoDate> {
  if (on < earliest) return refuse('STEP_DATE_TOO_EARLY', { earliest });
  if (on > today) return refuse('STEP_DATE_AFTER_TODAY', { today });
  return ok(on);
}

/** A parameter that changed between two days, and since when it is as it is now. */
export interface ChangedParameter {
  readonly parameter: ParameterKey;
  readonly from: IsoDate;
}

/** Of some parameters those that were not the same on an earlier day: in value, in state, or in their document. */
export function changedSince(
  then: RulePack,
  now: RulePack,
  keys: readonly ParameterKey[],
): ChangedParameter[] {
  return [...new Set(keys)].flatMap((parameter): ChangedParameter[] => {
    const entry = now.parameters[parameter];
    if (comparable(entry) === comparable(then.parameters[parameter])) return [];
    return [{ parameter, from: entry?.from ?? now.from }];
  });
}

function comparable(entry: PackEntry | undefined): string {
  return JSON.stringify(entry === undefined ? null : [entry.state, entry.value, entry.doc, entry.article]);
}

/**
 * A step is dated back by so many days at most, and never to a day on which a parameter that it rests on was another:
 * who records a step does not choose the rule. Refuses STEP_DATE_TOO_OLD and STEP_DATE_ACROSS_PARAMETER, each with the
 * earliest possible day.
 * @param daysBack null where the place sets none
 */
export function backdatingAllowed(
  on: IsoDate,
  today: IsoDate,
  { daysBack, changed }: { readonly daysBack: number | null; readonly changed: readonly ChangedParameter[] },
): Result<IsoDate> {
  const last = [...changed].sort((a, b) => (a.from < b.from ? 1 : -1))[0];
  const byDays = daysBack === null ? on : addDays(today, -daysBack);
  const earliest = last === undefined ? byDays : maxDate(byDays, last.from);
  if (last !== undefined && on < last.from) {
    return refuse('STEP_DATE_ACROSS_PARAMETER', { parameter: last.parameter, earliest });
  }
  return on < earliest ? refuse('STEP_DATE_TOO_OLD', { earliest }) : ok(on);
}

/** The day before which no further step of the track may be dated: its last step, at first the acceptance, or its reopening. */
export function lastStepOf(state: TrackState): IsoDate {
  const on = ownStepOf(state);
  return isOpen(state) && state.reopenedOn !== undefined ? maxDate(on, state.reopenedOn) : on;
}

function ownStepOf(state: TrackState): IsoDate {
  switch (state.is) {
    case 'gathering':
      return state.since;
    case 'awaiting-publicity':
    case 'supported':
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

/** The last day of publicity and the first day on which it can be ended, the one after it (D57 19). */
export function publicityDays({ lastDay }: Pick<Publicity, 'lastDay'>): {
  readonly lastDay: IsoDate;
  readonly endableFrom: IsoDate;
} {
  return { lastDay, endableFrom: addDays(lastDay, 1) };
}
