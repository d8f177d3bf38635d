import type { ReferralState } from '@aid-chain/vocabulary';
import { checkCancellation, checkReopening, type InTheWay, type OfficialsReferral } from './course.rules.js';
import { endsNeed } from '../referral-state/referral-state.rules.js';

const live = {
  state: 'accepted',
  referredOn: '2026-01-14',
  endedOn: null,
  householdEnded: false,
  personLeftOn: null,
} as const;
const ended = (state: ReferralState) => ({ ...live, state, endedOn: '2026-02-10' });
const today = '2026-03-02';
const free = { reopenedAs: null, live: null, householdEndedOn: null };
const codeOf = (result: ReturnType<typeof checkCancellation>) =>
  result.ok ? 'ok' : [result.refusal.code, ...Object.values(result.refusal.params)].join(' ');

describe('taking a referral back', () => {
  it.each([
    ['2026-01-13', 'REFERRAL_DAY_INVALID 2026-01-14 2026-03-02 on'],
    ['2026-01-14', 'ok'],
    ['2026-03-02', 'ok'],
    ['2026-03-03', 'REFERRAL_DAY_INVALID 2026-01-14 2026-03-02 on'],
  ])('on %s: %s', (on, expected) => {
    expect(codeOf(checkCancellation(live, { reasonCode: 'other', on }, today))).toBe(expected);
  });

  it('one that has ended is not cancelled: the refusal names how and when it ended', () => {
    expect(codeOf(checkCancellation(ended('completed'), { reasonCode: 'other', on: today }, today))).toBe(
      'REFERRAL_ALREADY_ENDED completed 2026-02-10',
    );
  });

  it('[A-19] that its member has left is no reason while the register has the member', () => {
    const left = { reasonCode: 'person-left', on: today } as const;
    expect(codeOf(checkCancellation(live, left, today))).toBe('PERSON_NOT_LEFT');
    expect(codeOf(checkCancellation({ ...live, personLeftOn: '2026-02-20' }, left, today))).toBe('ok');
  });

  it('[A-19] that the household has ended is no reason while it stands', () => {
    const gone = { reasonCode: 'household-ended', on: today } as const;
    expect(codeOf(checkCancellation(live, gone, today))).toBe('HOUSEHOLD_NOT_ENDED');
    expect(codeOf(checkCancellation({ ...live, householdEnded: true }, gone, today))).toBe('ok');
  });

  it('the need ends only where the reason states that it is met or withdrawn', () => {
    expect([endsNeed('need-withdrawn'), endsNeed('need-met-otherwise')]).toEqual([true, true]);
    const kept = ['opened-by-mistake', 'wrong-department', 'other'] as const;
    expect(kept.map(endsNeed)).toEqual([false, false, false]);
  });
});

describe('opening a referral again', () => {
  it.each(['completed', 'not-possible', 'declined', 'cancelled'] as const)(
    '[A-18] one that is %s',
    (state) => {
      expect(codeOf(checkReopening(ended(state), free, '2026-02-10', today))).toBe('ok');
      expect(codeOf(checkReopening(ended(state), free, '2026-02-09', today))).toBe(
        'REFERRAL_DAY_INVALID 2026-02-10 2026-03-02 on',
      );
      expect(codeOf(checkReopening(ended(state), free, '2026-03-03', today))).toContain(
        'REFERRAL_DAY_INVALID',
      );
    },
  );

  it('[A-18] every other one is refused with the way out', () => {
    const reopen = (referral: OfficialsReferral, inTheWay: Partial<InTheWay> = {}) =>
      codeOf(checkReopening(referral, { ...free, ...inTheWay }, today, today));
    expect(reopen(live)).toBe('REFERRAL_STILL_OPEN accepted');
    expect(reopen(ended('passed-on'))).toBe('REFERRAL_WAS_PASSED_ON');
    expect(reopen(ended('completed'), { reopenedAs: 'r2' })).toBe('REFERRAL_ALREADY_REOPENED r2');
    expect(reopen(ended('completed'), { live: 'r3' })).toBe('NEED_ALREADY_REFERRED r3');
    expect(reopen(ended('cancelled'), { householdEndedOn: '2026-02-20' })).toBe(
      'REFERRAL_OF_NOBODY 2026-02-20',
    );
  });
});
