import { HOUSEHOLD_CHANGE_REASONS } from '@aid-chain/vocabulary';
import { reasonChecked, type Concerned, type ReasonedChange } from './change-reasons.rules.js';

const man: Concerned = { birthDate: '1960-05-04', relation: 'head' };
const son: Concerned = { birthDate: '2014-03-01', relation: 'child' };
const refusal = (change: Omit<ReasonedChange, 'effectiveOn'> & { effectiveOn?: string }) => {
  const checked = reasonChecked({ effectiveOn: '2026-01-10', ...change });
  return checked.ok ? undefined : checked.refusal.code;
};

describe('the reason of a household change', () => {
  it.each([
    [
      'somebody born in 1960 joins as born in 2026',
      { kinds: ['join'], reasonCode: 'born', concerned: [man] },
    ],
    ['a child dies as the head', { kinds: ['leave'], reasonCode: 'head-died', concerned: [son] }],
    [
      'a number is called issued though none is entered',
      { kinds: ['correction'], reasonCode: 'number-issued', concerned: [son] },
    ],
  ] as const)('[A-19] is refused where it cannot be true of the person: %s', (_title, change) => {
    expect(refusal(change)).toBe('CHANGE_REASON_OF_OTHER_PERSON');
  });

  it.each([
    ['a move because somebody was born', { kinds: ['moved'], reasonCode: 'born', concerned: [] }],
    ['somebody joins because of a death', { kinds: ['join'], reasonCode: 'died', concerned: [man] }],
    [
      'a member leaves because of a number',
      { kinds: ['leave'], reasonCode: 'number-issued', concerned: [son] },
    ],
    [
      'a name is corrected because of a marriage',
      { kinds: ['correction'], reasonCode: 'married-in', concerned: [] },
    ],
  ] as const)('[A-19] is refused where it belongs to another change: %s', (_title, change) => {
    expect(refusal(change)).toBe('CHANGE_REASON_OF_OTHER_KIND');
  });

  it('names the reasons that fit', () => {
    const checked = reasonChecked({
      ...{ kinds: ['moved'], reasonCode: 'died', concerned: [], effectiveOn: '2026-01-10' },
    });
    expect(checked).toMatchObject({ refusal: { params: { reasonCode: 'died', reasons: 'moved、other' } } });
  });

  it.each([
    [
      'a newborn in the month of birth',
      { kinds: ['join'], reasonCode: 'born', concerned: [son], effectiveOn: '2014-03-31' },
    ],
    ['the head dies and leaves', { kinds: ['leave'], reasonCode: 'head-died', concerned: [man] }],
    [
      'a number that was missing',
      { kinds: ['correction'], reasonCode: 'number-issued', concerned: [{ ...son, numberEntered: true }] },
    ],
    [
      'one answer of the window that does two things',
      { kinds: ['leave', 'join'], reasonCode: 'custody', concerned: [son] },
    ],
  ] as const)('is taken: %s', (_title, change) => {
    expect(refusal(change)).toBeUndefined();
  });

  it('every reason belongs to some kind of change', () => {
    const kinds = ['join', 'leave', 'split', 'merge', 'new-head', 'correction', 'moved'] as const;
    const lost = HOUSEHOLD_CHANGE_REASONS.filter((reasonCode) =>
      kinds.every(
        (kind) => refusal({ kinds: [kind], reasonCode, concerned: [] }) === 'CHANGE_REASON_OF_OTHER_KIND',
      ),
    );
    expect(lost).toEqual([]);
  });
});
