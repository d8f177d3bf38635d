import { checkDecision, type GivenDecision, type UndecidedNeed } from './need-decision.rules.js';

const declined: UndecidedNeed = {
  state: 'open',
  establishedOn: '2026-01-14',
  endedOn: null,
  leftOn: ['2026-01-16', '2026-01-20'],
  live: [],
};
const today = '2026-02-02';
const codeOf = (need: UndecidedNeed, over: Partial<GivenDecision> = {}): string => {
  const given = { decision: 'not-needed', to: null, on: today, ...over } as const;
  const result = checkDecision(need, given, ['housing', 'charity'], today);
  return result.ok ? 'ok' : result.refusal.code;
};

describe('what civil affairs may decide about a need that no department takes', () => {
  it('[S0-25] an end needs a day from the last answer on, and no department', () => {
    expect([codeOf(declined), codeOf(declined, { on: '2026-01-20' })]).toEqual(['ok', 'ok']);
    expect(codeOf(declined, { on: '2026-01-19' })).toBe('REFERRAL_DAY_INVALID');
    expect(codeOf(declined, { on: '2026-02-03' })).toBe('REFERRAL_DAY_INVALID');
    expect(codeOf(declined, { to: 'charity' })).toBe('NEED_DEPARTMENT_NOT_EXPECTED');
  });

  it('[S0-25] it goes to a department of the place that is not at work on it', () => {
    const sent = (to: string | null, live: UndecidedNeed['live'] = []) =>
      codeOf({ ...declined, live }, { decision: 'sent-elsewhere', to });
    expect([sent('charity'), sent(null), sent('nobody')]).toEqual([
      'ok',
      'PASSED_ON_TO_MISSING',
      'DEPARTMENT_UNKNOWN',
    ]);
    expect(sent('charity', [{ referralId: 'r', department: 'charity' }])).toBe('NEED_ALREADY_REFERRED');
  });

  it('[S0-25] what departments are at work on is no decision, nor what has ended', () => {
    const live = [{ referralId: 'r', department: 'housing' }];
    expect(codeOf({ ...declined, leftOn: [], live })).toBe('NEED_WITH_DEPARTMENT');
    expect(codeOf({ ...declined, leftOn: [] })).toBe('ok');
    expect(codeOf({ ...declined, state: 'closed', endedOn: today })).toBe('NEED_CLOSED_ALREADY');
  });
});
