import { maxDate, type IsoDate, type WorkCalendar } from '@aid-chain/kernel';
import type { CaseCommand, Track } from '@aid-chain/vocabulary';
import type { WorkingDaysKey } from '../procedures/procedure-definition.js';
import { PROCEDURES, type Procedures } from '../procedures/procedures.rules.js';
import type { CaseState, TrackState } from './case.state.js';
import { isOpen, outlivesHousehold, tracksOf } from './case-track.rules.js';
import { trackDueDate } from './case-view.rules.js';

/** Working days that a place gives for a step; null where it gives none. */
export type DueTerms = (parameter: WorkingDaysKey) => number | null;

export interface CaseDueDate {
  readonly step: CaseCommand;
  readonly track?: Track;
  readonly on: IsoDate;
  /** The day lies beyond the announced calendar. */
  readonly provisional: boolean;
}

/**
 * What a case waits for and by when: survey and verification count from the acceptance, the verification from a later request where adults signed after it,
 * the decision from the end of publicity, or from the opinion where there is none. Source: D57 15, 17, 20, 21.
 */
export function caseDueDates(
  file: CaseState,
  terms: DueTerms,
  calendar: WorkCalendar,
  procedures: Procedures = PROCEDURES,
): CaseDueDate[] {
  const due = (step: CaseCommand, from: IsoDate, parameter: WorkingDaysKey): CaseDueDate[] => {
    const days = terms(parameter);
    if (days === null) return [];
    const { date, provisional } = calendar.addWorkingDays(from, days);
    return [{ step, on: date, provisional }];
  };
  const tracks = tracksOf(file);
  const alive = tracks.filter(({ state }) => isOpen(state) && !outlivesHousehold(file, state));
  const shared = (step: 'survey' | 'verification-report', from: IsoDate): CaseDueDate[] => {
    const parameters = alive.flatMap(({ track }) => procedures[track].steps[step]?.due ?? []);
    return earliest([...new Set(parameters)].flatMap((parameter) => due(step, from, parameter)));
  };
  const accepted = file.acceptedOn ?? file.openedOn;
  const requestedOn = ({ on }: { readonly on: IsoDate }): IsoDate =>
    on <= file.openedOn ? accepted : maxDate(on, accepted);
  return [
    ...(file.survey.is === 'due' ? shared('survey', accepted) : []),
    ...(file.verification.is === 'requested'
      ? shared('verification-report', requestedOn(file.verification))
      : []),
    ...tracks.flatMap(({ track, state }) => {
      const from = outlivesHousehold(file, state) ? null : decidableSince(state);
      const own = trackDueDate(file, state);
      const waiting = from === null ? [] : due('decision', from, procedures[track].steps.decision.due);
      return [...waiting, ...(own === null ? [] : [own])].map((date) => ({ ...date, track }));
    }),
  ];
}

/** A step that serves several tracks is owed by the first of their days. */
function earliest(dates: readonly CaseDueDate[]): CaseDueDate[] {
  return [...dates].sort((a, b) => (a.on < b.on ? -1 : 1)).slice(0, 1);
}

function decidableSince(state: TrackState): IsoDate | null {
  if (state.is === 'publicised') return state.endedOn;
  return state.is === 'opposed' || state.is === 'supported' ? state.opinion.on : null;
}
