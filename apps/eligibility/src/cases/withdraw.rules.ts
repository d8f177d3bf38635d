import { maxDate, type IsoDate } from '@aid-chain/kernel';
import type { Track, WithdrawalDeclineReason } from '@aid-chain/vocabulary';
import type { CaseEvent, CaseState, Decided, TrackClosing } from './case.state.js';
import { isOpen, tracksOf, withTrack } from './case-track.rules.js';
import { lastStepOf } from './step-date.rules.js';

/** What a family asks: the day it names and why. */
export interface AskedWithdrawal {
  readonly applicationId: string;
  readonly on: IsoDate;
  readonly reasonCode: string;
}

/**
 * Answers a family that takes its application back. A family may withdraw until the decision: the tracks that nobody has
 * decided end, those that were decided stay. Where none is left to end it is declined, with the reason.
 */
export function answerWithdrawal(file: CaseState, asked: AskedWithdrawal): Decided {
  const open = tracksOf(file).flatMap(({ track, state }) => (isOpen(state) ? [{ track, state }] : []));
  if (open.length === 0) return { state: file, events: [declined(file, asked)] };
  const { on, reasonCode } = asked;
  return open.reduce<Decided>(
    (sofar, { track, state }) => {
      // A family may name a day before the last step; the track did not end before that step was taken.
      const day = maxDate(on, lastStepOf(state));
      const end = { outcome: 'withdrawn', reasonCode, by: 'applicant', on: day, stood: state } as const;
      const closed = closeTrack(sofar.state, track, end);
      return { state: closed.state, events: [...sofar.events, ...closed.events] };
    },
    {
      state: file,
      events: [
        granted(
          file,
          asked,
          open.map(({ track }) => track),
        ),
      ],
    },
  );
}

/** Whether a withdrawal has ended tracks of the case already, so that a second event of it changes nothing. */
export function isWithdrawn(file: CaseState): boolean {
  return tracksOf(file).some(({ state }) => state.is === 'closed' && state.outcome === 'withdrawn');
}

function granted(file: CaseState, { applicationId, on }: AskedWithdrawal, tracks: Track[]): CaseEvent {
  const { householdId, caseId } = file;
  const late = tracksOf(file).flatMap(({ track, state }) => (state.is === 'decided' ? [track] : []));
  const decided = late.length === 0 ? {} : { decided: late };
  return {
    type: 'eligibility.withdrawal-granted.v1',
    data: { subject: { householdId }, applicationId, caseId, tracks, ...decided, on },
  };
}

function declined(file: CaseState, { applicationId, on }: AskedWithdrawal): CaseEvent {
  const { householdId, caseId } = file;
  const wasDecided = tracksOf(file).some(({ state }) => state.is === 'decided');
  const reasonCode: WithdrawalDeclineReason = wasDecided ? 'already-decided' : 'already-ended';
  return {
    type: 'eligibility.withdrawal-declined.v1',
    data: { subject: { householdId }, applicationId, caseId, reasonCode, on },
  };
}

/** Ends a track without recognition and without refusal. */
export function closeTrack(file: CaseState, track: Track, end: TrackClosing): Decided {
  const { outcome, reasonCode, on } = end;
  const event: CaseEvent = {
    type: 'eligibility.track-closed.v1',
    data: { subject: { householdId: file.householdId }, caseId: file.caseId, track, outcome, reasonCode, on },
  };
  return { state: withTrack(file, track, { is: 'closed', ...end }), events: [event] };
}
