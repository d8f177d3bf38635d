import type { IsoDate } from '@aid-chain/kernel';
import type { Track, TrackOutcome } from '@aid-chain/vocabulary';
import type { CaseEvent, CaseState, Decided } from './case.state.js';
import { isOpen, tracksOf, withTrack } from './case-track.rules.js';

/** The family takes its application back: every track without a decision ends; what was decided stays. */
export function withdraw(file: CaseState, on: IsoDate, reasonCode: string): Decided {
  return tracksOf(file)
    .filter(({ state }) => isOpen(state))
    .reduce<Decided>(
      (sofar, { track }) => {
        const closed = closeTrack(sofar.state, track, {
          outcome: 'withdrawn',
          reasonCode,
          by: 'applicant',
          on,
        });
        return { state: closed.state, events: [...sofar.events, ...closed.events] };
      },
      { state: file, events: [] },
    );
}

/** Ends a track without recognition and without refusal. */
export function closeTrack(
  file: CaseState,
  track: Track,
  end: {
    readonly outcome: TrackOutcome;
    readonly reasonCode: string;
    readonly by: string;
    readonly on: IsoDate;
  },
): Decided {
  const { outcome, reasonCode, on } = end;
  const event: CaseEvent = {
    type: 'eligibility.track-closed.v1',
    data: { subject: { householdId: file.householdId }, caseId: file.caseId, track, outcome, reasonCode, on },
  };
  return { state: withTrack(file, track, { is: 'closed', ...end }), events: [event] };
}
