import type { Result } from './adjustment.state.js';
import { heardFrom } from './hearing-month.rules.js';

const REDUCED: Result = {
  ...{ kinds: ['lower-amount'], amountBeforeFen: 84_000, amountAfterFen: 33_334, ends: false },
  ...{ metInstead: null, ground: ['dibao.income'] },
};
const ENDED: Result = { ...REDUCED, kinds: ['ends'], amountAfterFen: null, ends: true };
const from = '2027-02-01';
const heard = (proposal: Result, result: Result): unknown => {
  const found = heardFrom({ ...proposal, category: 'dibao', firstMonth: '2026-10-01' }, { result, from });
  return found.ok ? found.value : found.refusal.code;
};

describe('[L-01] [L-03] a hearing after the first month of the proposal', () => {
  it('is on the first month that is left, where the same is paid in it', () => {
    expect(heard(REDUCED, REDUCED)).toBe(from);
    expect(heard(ENDED, ENDED)).toBe(from);
  });

  it('is not held on what will not be: another amount, another ground, an end, or none any more', () => {
    expect(heard(REDUCED, { ...REDUCED, amountBeforeFen: 90_000 })).toBe('PROPOSAL_MONTH_OVER');
    expect(heard(REDUCED, { ...REDUCED, amountAfterFen: 39_334 })).toBe('PROPOSAL_MONTH_OVER');
    expect(heard(REDUCED, { ...REDUCED, ground: ['dibao.property'] })).toBe('PROPOSAL_MONTH_OVER');
    expect(heard(REDUCED, ENDED)).toBe('PROPOSAL_MONTH_OVER');
    expect(heard(ENDED, REDUCED)).toBe('PROPOSAL_MONTH_OVER');
    expect(heard(ENDED, { ...REDUCED, kinds: [] })).toBe('PROPOSAL_MONTH_OVER');
  });

  it('is on an end all the same where a raise was decided meanwhile: whoever loses all of it loses that as well', () => {
    expect(heard(ENDED, { ...ENDED, amountBeforeFen: 90_000 })).toBe(from);
  });
});
