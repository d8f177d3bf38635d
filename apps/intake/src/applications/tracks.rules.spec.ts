import fc from 'fast-check';
import { TRACKS } from '@aid-chain/vocabulary';
import { ACCEPTED, afterOutcome, afterWithdrawal, type Outcome, type Standing } from './tracks.rules.js';

const opened: Outcome = { kind: 'case-opened', tracks: ['civil-affairs', 'monitored'] };
const ended = (track: 'civil-affairs' | 'monitored', as: 'recognised' | 'refused' | 'closed'): Outcome => ({
  kind: 'ended',
  track,
  as,
});
const after = (...outcomes: Outcome[]): Standing => outcomes.reduce(afterOutcome, ACCEPTED);

describe('where an application stands', () => {
  it('[S0-18] one application starts both tracks at once', () => {
    expect(ACCEPTED).toEqual({ state: 'open', tracks: { 'civil-affairs': 'open', monitored: 'open' } });
    expect(after(opened)).toEqual(ACCEPTED);
  });

  it('is undecided as long as one track is open', () => {
    expect(after(opened, ended('civil-affairs', 'recognised')).state).toBe('open');
  });

  it('is decided when the last track has ended, however it ended', () => {
    expect(after(opened, ended('civil-affairs', 'refused'), ended('monitored', 'closed'))).toEqual({
      state: 'decided',
      tracks: { 'civil-affairs': 'refused', monitored: 'closed' },
    });
  });

  it('a track on which one category was recognised and another refused counts as recognised', () => {
    const margin = ended('civil-affairs', 'recognised');
    const dibao = ended('civil-affairs', 'refused');
    expect(after(margin, dibao).tracks['civil-affairs']).toBe('recognised');
    expect(after(dibao, margin).tracks['civil-affairs']).toBe('recognised');
  });

  it('a track that eligibility did not open is closed', () => {
    expect(after({ kind: 'case-opened', tracks: ['civil-affairs'] }).tracks).toEqual({
      'civil-affairs': 'open',
      monitored: 'closed',
    });
  });

  it('withdrawal closes what is open and leaves what was decided', () => {
    expect(afterWithdrawal(after(ended('civil-affairs', 'recognised')))).toEqual({
      state: 'withdrawn',
      tracks: { 'civil-affairs': 'recognised', monitored: 'closed' },
    });
  });

  it('a recognition that crossed with the withdrawal shows', () => {
    const standing = afterOutcome(afterWithdrawal(ACCEPTED), ended('civil-affairs', 'recognised'));
    expect(standing).toEqual({
      state: 'withdrawn',
      tracks: { 'civil-affairs': 'recognised', monitored: 'closed' },
    });
  });

  it('the order in which the ends of the tracks arrive makes no difference, and a repeat changes nothing', () => {
    const outcome = fc.record({
      kind: fc.constant('ended' as const),
      track: fc.constantFrom(...TRACKS),
      as: fc.constantFrom('recognised' as const, 'refused' as const, 'closed' as const),
    });
    const told = fc.array(outcome, { maxLength: 6 });
    const orders = told.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(orders, ([list, shuffled]) => {
        expect(after(...shuffled)).toEqual(after(...list));
        expect(after(...list, ...list)).toEqual(after(...list));
      }),
    );
  });
});
