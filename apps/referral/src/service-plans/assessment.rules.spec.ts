import {
  checkAssessment,
  checkRecognised,
  type BeforeAssessment,
  type NewAssessment,
} from './assessment.rules.js';

const TODAY = '2026-01-14';
const code = (over: Partial<NewAssessment>, before: Partial<BeforeAssessment> = {}): string => {
  const wished: NewAssessment = { on: TODAY, reason: 'first', unrecognisedReason: null, ...over };
  const result = checkAssessment(wished, { lastOn: undefined, isRecognised: true, ...before }, TODAY);
  return result.ok ? 'ok' : result.refusal.code;
};

describe('an assessment of needs for services', () => {
  it('[L-54] is the first one once, and only after it one for a change, a period or a correction', () => {
    const before = { lastOn: '2026-01-10' };
    expect([code({}), code({ reason: 'periodic' })]).toEqual(['ok', 'SERVICE_FIRST_MISSING']);
    expect([code({}, before), code({ reason: 'change' }, before)]).toEqual(['SERVICE_FIRST_ALREADY', 'ok']);
    expect(code({ reason: 'correction', on: '2026-01-09' }, before)).toBe('REFERRAL_DAY_INVALID');
    expect(code({ on: '2026-01-15' })).toBe('REFERRAL_DAY_INVALID');
  });

  it('[L-54] is for recipients of social assistance, for somebody else only with the reason', () => {
    const nobody = { isRecognised: false };
    expect(code({}, nobody)).toBe('SERVICE_NOTHING_RECOGNISED');
    expect(code({ unrecognisedReason: 'case-open' }, nobody)).toBe('ok');
    expect(checkRecognised(false, null).ok).toBe(false);
  });
});
