import { refusalAllowed } from './refusal-allowed.rules.js';

type Asked = Parameters<typeof refusalAllowed>;
const codeOf = (
  reason: Asked[0],
  place: Asked[1],
  earlier: readonly Partial<Asked[2]['earlier'][number]>[],
  askedOn?: string,
) => {
  const before = earlier.map((each) => ({ ...STANDS, ...each }));
  const result = refusalAllowed(reason, place, { earlier: before, askedOn });
  return result.ok ? 'allowed' : result.refusal.code;
};

const STANDS = { reasonCode: 'other', setAsideOn: null, remedyResult: null } as const;

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
    expect(codeOf('other', () => true, [], '2026-08-20')).toBe('SUPPLEMENT_ASKED_ALREADY');
    expect(codeOf('not-the-applicant', () => true, [], '2026-08-20')).toBe('allowed');
    const earlier = [{ reasonCode: 'not-the-applicant', setAsideOn: '2026-08-20' }] as const;
    expect(codeOf('other', () => true, earlier)).toBe('NON_ACCEPTANCE_SET_ASIDE');
  });

  it('[L-22] what the authority itself changed is accepted: it is refused for no reason, and the refusal names the one that was set aside', () => {
    const redone = {
      reasonCode: 'not-the-applicant',
      setAsideOn: '2026-08-20',
      remedyResult: 'redone',
    } as const;
    expect(codeOf('filed-twice', () => true, [redone])).toBe('allowed');
    expect(codeOf('filed-twice', () => true, [{ ...redone, remedyResult: 'changed' }])).toBe(
      'NON_ACCEPTANCE_CHANGED',
    );
    const named = refusalAllowed('other', () => true, { earlier: [redone], askedOn: undefined });
    expect(named).toMatchObject({ refusal: { params: { reason: 'not-the-applicant', on: '2026-08-20' } } });
  });
});
