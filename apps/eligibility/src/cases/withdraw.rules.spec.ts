import { gathered, HASH, opened } from '../testing/given.fixture.js';
import type { CaseState, TrackState } from './case.state.js';
import { withTrack } from './case-track.rules.js';
import { caseStateOf } from './case-view.rules.js';
import { answerWithdrawal, isWithdrawn } from './withdraw.rules.js';

const asked = { applicationId: 'a-1', on: '2026-01-13', reasonCode: 'no-longer-needed' };
const opinion = { by: 'reviewer', on: '2026-01-15', determinationHash: HASH };
const DECIDED: TrackState = {
  is: 'decided',
  opinion,
  decision: {
    ...{ by: 'officer', on: '2026-01-16', determinationHash: HASH },
    ...{ recognised: [], refused: ['dibao'], reasonCodes: [] },
  },
  notice: { is: 'due', dueOn: '2026-01-21', provisional: false },
};
const NO_GROUND: TrackState = {
  ...{ is: 'closed', outcome: 'no-ground', reasonCode: 'no-ground' },
  ...{ by: 'reviewer', on: '2026-01-15' },
};
const published = (file: CaseState): unknown[] =>
  answerWithdrawal(file, asked).events.map(({ type, data }) => [
    type.replace('eligibility.', '').replace('.v1', ''),
    'tracks' in data ? data.tracks : 'track' in data ? data.track : 'reasonCode' in data && data.reasonCode,
  ]);

describe('a family takes its application back', () => {
  it('as long as nothing is decided every track ends, and the grant names them before they end', () => {
    expect(published(opened().state)).toEqual([
      ['withdrawal-granted', ['civil-affairs', 'monitored']],
      ['track-closed', 'civil-affairs'],
      ['track-closed', 'monitored'],
    ]);
    expect(caseStateOf(answerWithdrawal(opened().state, asked).state)).toBe('ended');
  });

  it('also after the opinion and during publicity: a family may withdraw until the decision', () => {
    const publicity = { startedOn: '2026-01-15', lastDay: '2026-01-22', provisional: false };
    const file = withTrack(gathered(), 'civil-affairs', { is: 'in-publicity', opinion, publicity });
    expect(published(file)).toContainEqual(['track-closed', 'civil-affairs']);
  });

  it('a track that was decided stays decided with its notice; only the open one ends', () => {
    const file = withTrack(gathered(), 'civil-affairs', DECIDED);
    expect(published(file)).toEqual([
      ['withdrawal-granted', ['monitored']],
      ['track-closed', 'monitored'],
    ]);
    const { state, events } = answerWithdrawal(file, asked);
    expect(events[0]?.data).toMatchObject({ tracks: ['monitored'], decided: ['civil-affairs'] });
    expect(state.tracks['civil-affairs']).toEqual(DECIDED);
    expect(caseStateOf(state)).toBe('notice-due');
  });

  it.each([
    ['one track was decided', DECIDED, NO_GROUND, 'already-decided'],
    ['both tracks ended without a decision', NO_GROUND, NO_GROUND, 'already-ended'],
  ])('where %s and none is open it is declined, and nothing changes', (_, civil, monitored, reason) => {
    const file = withTrack(withTrack(gathered(), 'civil-affairs', civil), 'monitored', monitored);
    expect(published(file)).toEqual([['withdrawal-declined', reason]]);
    expect(answerWithdrawal(file, asked).state).toEqual(file);
  });

  it('a track does not end before its last step, whatever day the family names', () => {
    const file = withTrack(gathered(), 'civil-affairs', { is: 'opposed', opinion });
    const { state } = answerWithdrawal(file, asked);
    expect(state.tracks).toMatchObject({
      'civil-affairs': { on: '2026-01-15' },
      monitored: { on: '2026-01-13' },
    });
  });

  it('a case that a withdrawal has ended is known as such, one that ended otherwise is not', () => {
    expect(isWithdrawn(answerWithdrawal(opened().state, asked).state)).toBe(true);
    const ended = withTrack(withTrack(gathered(), 'civil-affairs', DECIDED), 'monitored', NO_GROUND);
    expect(isWithdrawn(ended)).toBe(false);
  });
});
