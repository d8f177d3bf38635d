import type { IsoDate, WorkCalendar } from '@aid-chain/kernel';
import type { CaseCommand, Track } from '@aid-chain/vocabulary';
import type { CaseState, TrackState } from './case.state.js';
import { isOpen, outlivesHousehold, tracksOf } from './case-track.rules.js';
import { trackDueDate } from './case-view.rules.js';

/** Working days that a place gives for the steps that wait for officials; null where it gives none. */
export interface DueTerms {
  readonly surveyStart: number | null;
  readonly verificationStart: number | null;
  readonly decision: number | null;
}

export interface CaseDueDate {
  readonly step: CaseCommand;
  readonly track?: Track;
  readonly on: IsoDate;
  /** The day lies beyond the announced calendar. */
  readonly provisional: boolean;
}

/**
 * What a case waits for and by when: the survey counts from the acceptance, the verification from its request,
 * the decision from the end of publicity or from a negative opinion. Source: D57 15, 17, 20, 21.
 */
export function caseDueDates(file: CaseState, terms: DueTerms, calendar: WorkCalendar): CaseDueDate[] {
  const due = (step: CaseCommand, from: IsoDate, days: number | null): CaseDueDate[] => {
    if (days === null) return [];
    const { date, provisional } = calendar.addWorkingDays(from, days);
    return [{ step, on: date, provisional }];
  };
  const tracks = tracksOf(file);
  const open = tracks.some(({ state }) => isOpen(state) && !outlivesHousehold(file, state));
  return [
    ...(open && file.survey.is === 'due'
      ? due('survey', file.acceptedOn ?? file.openedOn, terms.surveyStart)
      : []),
    ...(open && file.verification.is === 'requested'
      ? due('verification-report', file.verification.on, terms.verificationStart)
      : []),
    ...tracks.flatMap(({ track, state }) => {
      const from = outlivesHousehold(file, state) ? null : decidableSince(state);
      const own = trackDueDate(file, state);
      const waiting = from === null ? [] : due('decision', from, terms.decision);
      return [...waiting, ...(own === null ? [] : [own])].map((date) => ({ ...date, track }));
    }),
  ];
}

function decidableSince(state: TrackState): IsoDate | null {
  if (state.is === 'publicised') return state.endedOn;
  return state.is === 'opposed' ? state.opinion.on : null;
}
