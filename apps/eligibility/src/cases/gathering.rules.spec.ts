import type { CaseState } from './case.state.js';
import { gathered } from '../testing/given.fixture.js';
import { isGathering } from './gathering.rules.js';

const withTracks = (tracks: CaseState['tracks']): CaseState => ({ ...gathered(), tracks });
const collecting = { is: 'gathering', since: '2026-01-12', surveyAfter: 0 } as const;
const ended = {
  is: 'closed',
  outcome: 'withdrawn',
  reasonCode: 'withdrawn',
  by: 'r',
  on: '2026-01-15',
} as const;

describe('The evidence of a case', () => {
  it('is weighed while a track waits for its opinion, whatever became of the other', () => {
    expect(isGathering(withTracks({ 'civil-affairs': collecting }))).toBe(true);
    expect(isGathering(withTracks({ 'civil-affairs': ended, monitored: collecting }))).toBe(true);
  });

  it('is not weighed anew once every track is frozen or ended', () => {
    const opinion = { by: 'r', on: '2026-01-15', determinationHash: 'h' };
    const awaiting = { is: 'awaiting-publicity', opinion } as const;
    expect(isGathering(withTracks({ 'civil-affairs': awaiting, monitored: ended }))).toBe(false);
  });
});
