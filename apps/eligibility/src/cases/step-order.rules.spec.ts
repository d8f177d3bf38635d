import { REFUSALS } from '@aid-chain/kernel';
import { CASE_COMMANDS } from '@aid-chain/vocabulary';
import { gathered, HASH, MOTHER } from '../testing/given.fixture.js';
import type { TrackState } from './case.state.js';
import { withTrack } from './case-track.rules.js';
import { nextSharedSteps, nextTrackSteps } from './case-view.rules.js';
import { gatheringAllowed, STEP_ORDER, stepAllowed } from './step-order.rules.js';

const opinion = { by: 'reviewer', on: '2026-01-15', determinationHash: HASH };
const publicity = { startedOn: '2026-01-15', lastDay: '2026-01-22', provisional: false };
const decision = {
  by: 'o',
  on: '2026-01-26',
  determinationHash: HASH,
  recognised: [],
  refused: [],
  reasonCodes: [],
};
const TRACK = 'civil-affairs';
const states: readonly TrackState[] = [
  { is: 'gathering', since: '2026-01-12', surveyAfter: 0 },
  { is: 'awaiting-publicity', opinion },
  { is: 'in-publicity', opinion, publicity },
  { is: 'publicised', opinion, publicity, endedOn: '2026-01-23' },
  { is: 'opposed', opinion },
  { is: 'decided', opinion, decision, notice: { is: 'not-owed' } },
  { is: 'closed', outcome: 'no-ground', reasonCode: 'no-ground', by: 'reviewer', on: '2026-01-15' },
];

describe('the order of steps', () => {
  it('has a verdict for every step in every state, and every refusal has a sentence', () => {
    for (const state of states) {
      for (const step of CASE_COMMANDS) {
        const result = stepAllowed(withTrack(gathered(), TRACK, state), TRACK, step);
        const verdict = STEP_ORDER[state.is][step];
        expect(result.ok ? 'allowed' : result.refusal.code).toBe(verdict);
        if (!result.ok) expect(REFUSALS[result.refusal.code].zh).not.toBe('');
      }
    }
  });

  it('what is shown as the next step is allowed', () => {
    for (const state of states) {
      for (const step of nextTrackSteps(gathered(), { track: TRACK, state }))
        expect(stepAllowed(withTrack(gathered(), TRACK, state), TRACK, step).ok).toBe(true);
    }
    expect(nextSharedSteps(gathered())).toEqual(['verification-report', 'survey']);
  });

  it('report and survey are open again once a track was led back, though the other track stands', () => {
    const standing = withTrack(gathered(), 'monitored', { is: 'awaiting-publicity', opinion });
    expect(gatheringAllowed(standing, 'survey')).toMatchObject({
      refusal: { code: 'OPINION_ALREADY_GIVEN' },
    });
    const back = withTrack(standing, 'civil-affairs', {
      is: 'gathering',
      since: '2026-01-18',
      surveyAfter: 1,
    });
    expect(gatheringAllowed(back, 'survey').ok).toBe(true);
    expect(
      nextTrackSteps(back, { track: TRACK, state: back.tracks[TRACK] ?? { is: 'opposed', opinion } }),
    ).toEqual([]);
  });

  it('report and survey are open while a track waits for an adult who came after the report, though the other stands', () => {
    const supplementary = { version: 1, on: '2026-01-13', persons: [MOTHER] };
    const waiting = {
      ...gathered(),
      verification: { is: 'requested', on: '2026-01-18', supplementary } as const,
    };
    const standing = withTrack(waiting, 'monitored', { is: 'awaiting-publicity', opinion });
    expect(nextSharedSteps(standing)).toEqual(['verification-report', 'survey']);
    const fixed = withTrack(standing, TRACK, { is: 'awaiting-publicity', opinion });
    expect(nextSharedSteps(fixed)).toEqual([]);
  });

  it('a case whose tracks have all ended takes neither report nor survey', () => {
    const ended = { ...gathered(), tracks: { monitored: states[6] } };
    expect(gatheringAllowed(ended, 'verification-report')).toMatchObject({
      refusal: { code: 'TRACK_ALREADY_CLOSED' },
    });
  });
});
