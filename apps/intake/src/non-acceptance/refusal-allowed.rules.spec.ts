import { refusalAllowed } from './refusal-allowed.rules.js';

type Asked = Parameters<typeof refusalAllowed>;
const codeOf = (reason: Asked[0], place: Asked[1], earlier: Asked[2]['earlier'], isAsked = false) => {
  const result = refusalAllowed(reason, place, { earlier, isAsked });
  return result.ok ? 'allowed' : result.refusal.code;
};

describe('for which reasons an application is not accepted', () => {
  it('[L-07] [L-22] a mistyped number and a household that has to be changed first are no ground: the bool of the place is read, and false refuses the refusal', () => {
    const place = (key: string) => key.endsWith('not-the-applicant');
    expect(codeOf('wrong-number', place, [])).toBe('WINDOW_REFUSAL_NOT_ALLOWED');
    expect(codeOf('change-first', place, [])).toBe('WINDOW_REFUSAL_NOT_ALLOWED');
    expect(codeOf('not-the-applicant', place, [])).toBe('allowed');
    expect(codeOf('filed-twice', () => undefined, [])).toBe('WINDOW_REFUSAL_NOT_ALLOWED');
    expect(codeOf('other', () => undefined, [])).toBe('allowed');
  });

  it('[L-22] what a remedy has set aside is not decided again for the same reason, and is for another', () => {
    const earlier = [{ reasonCode: 'not-the-applicant', setAsideOn: '2026-08-20' }] as const;
    expect(codeOf('not-the-applicant', () => true, earlier)).toBe('NON_ACCEPTANCE_SET_ASIDE');
    expect(codeOf('filed-twice', () => true, earlier)).toBe('allowed');
    const stands = [{ reasonCode: 'not-the-applicant', setAsideOn: null }] as const;
    expect(codeOf('not-the-applicant', () => true, stands)).toBe('allowed');
  });

  it('[L-07] [L-22] words of the window are no way round: not after the family was asked to put it right, and not after a refusal was set aside', () => {
    expect(codeOf('other', () => true, [], true)).toBe('WINDOW_REFUSAL_NOT_ALLOWED');
    expect(codeOf('not-the-applicant', () => true, [], true)).toBe('allowed');
    const earlier = [{ reasonCode: 'not-the-applicant', setAsideOn: '2026-08-20' }] as const;
    expect(codeOf('other', () => true, earlier)).toBe('NON_ACCEPTANCE_SET_ASIDE');
  });
});
