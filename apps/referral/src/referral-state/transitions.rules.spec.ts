import { REFERRAL_ANSWERS } from '@aid-chain/vocabulary';
import {
  answerEffect,
  CANCELLED_BY,
  isLive,
  mayMove,
  REFERRAL_STATES,
  REOPENED_BY,
} from './transitions.rules.js';

/** As the handbook of a department has it: what it may answer now, whatever came before. */
const POSSIBLE = {
  referred: 'acknowledged accepted declined passed-on completed not-possible',
  acknowledged: 'accepted declined passed-on completed not-possible',
  accepted: 'completed not-possible',
  'in-progress': 'completed not-possible',
} as const;

describe('who moves a referral from which state to which', () => {
  it.each(Object.entries(POSSIBLE))(
    '[S0-22] a department whose referral is %s may answer: %s',
    (state, possible) => {
      const moves = REFERRAL_ANSWERS.filter(
        (answer) => answerEffect(state as keyof typeof POSSIBLE, answer) === 'moves',
      );
      expect(moves.join(' ')).toBe(possible);
    },
  );

  it('[S0-22] what an open state does not allow is overtaken or too late, and an end takes no answer', () => {
    expect(answerEffect('in-progress', 'acknowledged')).toBe('late');
    expect(answerEffect('accepted', 'declined')).toBe('not-now');
    for (const state of REFERRAL_STATES.filter((one) => !isLive(one)))
      for (const answer of REFERRAL_ANSWERS) expect(answerEffect(state, answer)).toBe('ended');
    expect(REFERRAL_STATES.filter(isLive)).toEqual(Object.keys(POSSIBLE));
  });

  it('[S0-22] officials take back what is open, a department never does; nobody moves what has ended (A-18)', () => {
    for (const from of REFERRAL_STATES) {
      for (const by of CANCELLED_BY) expect(mayMove(from, 'cancelled', by)).toBe(isLive(from));
      expect(mayMove(from, 'cancelled', 'department')).toBe(false);
      for (const by of [...REOPENED_BY, 'department', 'system'] as const)
        expect(REFERRAL_STATES.some((to) => mayMove(from, to, by)) && !isLive(from)).toBe(false);
    }
  });

  it('[S0-22] after it accepted, a department cannot pass a need on; only where the department has left does it go on', () => {
    expect(mayMove('accepted', 'passed-on', 'department')).toBe(false);
    expect(mayMove('in-progress', 'passed-on', 'system')).toBe(true);
  });
});
