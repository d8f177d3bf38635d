import type { CaseState, TrackState } from '../cases/case.state.js';
import { withTrack } from '../cases/case-track.rules.js';
import { caseStateOf } from '../cases/case-view.rules.js';
import { gathered, HASH, HOUSEHOLD_ID } from '../testing/given.fixture.js';
import { reviewOfRestored, type ReviewContext } from './review-of-restored.rules.js';

const track = 'civil-affairs' as const;
const opening: ReviewContext['opening'] = {
  ...{ caseId: 'review', householdId: HOUSEHOLD_ID, regionCode: '510683990001', openedOn: '2026-02-12' },
  verification: { is: 'requested', on: '2026-02-12' },
};
const GATHERING: TrackState = { is: 'gathering', since: '2026-02-01', surveyAfter: 0 };
const stood = { is: 'gathering', since: '2026-01-12', surveyAfter: 0 } as const;
const closedWith: TrackState = {
  ...{ is: 'closed', outcome: 'household-ended', reasonCode: 'household-ended', by: 'reviewer' },
  ...{ on: '2026-01-27', stood },
  mistaken: { householdEnded: { on: '2026-01-24', reasonCode: 'died' }, restoredOn: '2026-02-10' },
};
const opinion = { by: 'reviewer', on: '2026-01-15', determinationHash: HASH };
const decision = {
  ...{ by: 'official', on: '2026-01-20', determinationHash: HASH },
  ...{ recognised: [], refused: [], reasonCodes: [] },
};
const decided: TrackState = { is: 'decided', opinion, decision, notice: { is: 'not-owed' } };
const other = (state: TrackState): CaseState => ({ ...withTrack(gathered(), track, state), caseId: 'other' });
const reviewBeside = (others: readonly CaseState[]) =>
  reviewOfRestored(track, { others, opening, received: ['dibao'] });

describe('the review of a recognition whose conditions have changed while it was ended by mistake', () => {
  it('[A-18] [S2-19] is a case of its household for that track alone, of what it receives, from the facts of today', () => {
    const review = reviewBeside([other(decided)]);
    expect(review.caseId).toBe('review');
    expect(review.opened).toBeDefined();
    if (review.opened === undefined) return;
    const { state, events } = review.opened;
    expect(Object.keys(state.tracks)).toEqual([track]);
    expect(state).toMatchObject({ origin: 'review', openedOn: '2026-02-12', survey: { is: 'due' } });
    expect(state.categoriesRequested).toContain('dibao');
    expect(caseStateOf(state)).toBe('gathering');
    expect(events).toMatchObject([
      { type: 'eligibility.case-opened.v1', data: { caseId: 'review', origin: 'review', tracks: [track] } },
    ]);
  });

  it('[A-18] is the case that works on the track already, or that waits to be reopened: no second one is opened', () => {
    expect(reviewBeside([other(decided), other(GATHERING)])).toEqual({ caseId: 'other' });
    expect(reviewBeside([other(closedWith)])).toEqual({ caseId: 'other' });
  });
});
