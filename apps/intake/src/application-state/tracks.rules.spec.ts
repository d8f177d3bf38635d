import fc from 'fast-check';
import { TRACKS } from '@aid-chain/vocabulary';
import {
  ACCEPTED,
  afterDecline,
  afterGrant,
  afterOutcome,
  afterWithdrawal,
  type Outcome,
  type Standing,
} from './tracks.rules.js';

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

  it('a track that only eligibility knew to start is open from the opening of the case, and keeps it undecided', () => {
    const { 'civil-affairs': civil } = ACCEPTED.tracks;
    const fewer: Standing = { state: 'open', tracks: { 'civil-affairs': civil ?? 'open' } };
    const started = afterOutcome(fewer, opened);
    expect(started).toEqual(ACCEPTED);
    expect(afterOutcome(started, ended('civil-affairs', 'recognised')).state).toBe('open');
  });

  it('a withdrawal that ends every track withdraws the application', () => {
    expect(afterGrant(ACCEPTED, TRACKS)).toEqual({
      state: 'withdrawn',
      tracks: { 'civil-affairs': 'closed', monitored: 'closed' },
    });
    const noGround = after(opened, ended('monitored', 'closed'));
    expect(afterGrant(noGround, ['civil-affairs']).state).toBe('withdrawn');
  });

  it.each(['recognised', 'refused'] as const)(
    'one of which a track was %s before stays decided: only the open track was taken back',
    (as) => {
      expect(afterGrant(after(opened, ended('civil-affairs', as)), ['monitored'])).toEqual({
        state: 'decided',
        tracks: { 'civil-affairs': as, monitored: 'closed' },
      });
    },
  );

  it('[A-18] one of which a track was reopened is undecided again, and is decided with that track', () => {
    const closed = after(opened, ended('civil-affairs', 'closed'), ended('monitored', 'refused'));
    const reopened = afterOutcome(closed, { kind: 'reopened', track: 'civil-affairs' });
    expect(reopened).toEqual({ state: 'open', tracks: { 'civil-affairs': 'open', monitored: 'refused' } });
    expect(afterOutcome(reopened, ended('civil-affairs', 'recognised'))).toEqual({
      state: 'decided',
      tracks: { 'civil-affairs': 'recognised', monitored: 'refused' },
    });
    expect(afterGrant(reopened, ['civil-affairs']).state).toBe('decided');
  });

  it('a withdrawal that crossed a decision is undone: the application is decided, with what was decided', () => {
    const crossed = afterOutcome(
      afterOutcome(afterWithdrawal(ACCEPTED), ended('civil-affairs', 'recognised')),
      ended('monitored', 'refused'),
    );
    expect(afterDecline(crossed)).toEqual({
      state: 'decided',
      tracks: { 'civil-affairs': 'recognised', monitored: 'refused' },
    });
    const one = afterOutcome(afterWithdrawal(ACCEPTED), ended('civil-affairs', 'refused'));
    expect(afterGrant(one, ['monitored'])).toMatchObject({ state: 'decided' });
  });

  it('a declined withdrawal changes nothing of an application that is decided', () => {
    const decided = after(opened, ended('civil-affairs', 'refused'), ended('monitored', 'closed'));
    expect(afterDecline(decided)).toEqual(decided);
  });

  it('the order in which the ends of the tracks arrive makes no difference, and a repeat changes nothing', () => {
    const outcome = fc.record({
      kind: fc.constant('ended' as const),
      track: fc.constantFrom(...TRACKS),
      as: fc.constantFrom('recognised' as const, 'refused' as const, 'closed' as const),
    });
    const reported = fc.array(outcome, { maxLength: 6 });
    const orders = reported.chain((list) =>
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
