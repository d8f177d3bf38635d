import { refusalAllowed } from './refusal-allowed.rules.js';

type Asked = Parameters<typeof refusalAllowed>;
const DELIVERED = { askedOn: '2026-08-01', deliveredOn: '2026-08-02', dueOn: '2026-08-12' };
const codeOf = (
  reason: Asked[0],
  place: Asked[1],
  earlier: Asked[2]['earlier'],
  asked?: Asked[2]['asked'],
  today = '2026-08-21',
) => {
  const result = refusalAllowed(reason, place, { earlier, asked, today });
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
    const earlier = [
      { reasonCode: 'not-the-applicant', setAsideOn: '2026-08-20', remedyResult: 'redone' },
    ] as const;
    expect(codeOf('not-the-applicant', () => true, earlier)).toBe('NON_ACCEPTANCE_SET_ASIDE');
    expect(codeOf('filed-twice', () => true, earlier)).toBe('allowed');
    const stands = [{ reasonCode: 'not-the-applicant', setAsideOn: null, remedyResult: null }] as const;
    expect(codeOf('not-the-applicant', () => true, stands)).toBe('allowed');
  });

  it('[L-07] [L-22] words of the window are no way round: not after the family was asked to put it right, and not after a refusal was set aside', () => {
    expect(codeOf('other', () => true, [], DELIVERED)).toBe('SUPPLEMENT_ASKED_ALREADY');
    expect(codeOf('not-the-applicant', () => true, [], DELIVERED)).toBe('allowed');
    const earlier = [
      { reasonCode: 'not-the-applicant', setAsideOn: '2026-08-20', remedyResult: 'redone' },
    ] as const;
    expect(codeOf('other', () => true, earlier)).toBe('NON_ACCEPTANCE_SET_ASIDE');
  });

  it('[L-22] a result that changed the decision orders the acceptance: nothing is refused after it, whatever the reason', () => {
    const earlier = [
      { reasonCode: 'not-the-applicant', setAsideOn: '2026-08-20', remedyResult: 'changed' },
    ] as const;
    for (const reason of ['not-the-applicant', 'filed-twice', 'other', 'wrong-number'] as const)
      expect(codeOf(reason, () => true, earlier)).toBe('NON_ACCEPTANCE_CHANGED');
  });

  it('[L-07] nothing is refused while the family was not given the notice of what to put right, nor while its days run, the last one too', () => {
    const at = (asked: Asked[2]['asked'], today: string) =>
      codeOf('not-the-applicant', () => true, [], asked, today);
    const undelivered = { askedOn: '2026-08-01', deliveredOn: null, dueOn: null };
    expect(at(undelivered, '2026-08-21')).toBe('SUPPLEMENT_NOT_DELIVERED');
    expect(at(DELIVERED, '2026-08-12')).toBe('SUPPLEMENT_DAYS_RUN');
    expect(at(DELIVERED, '2026-08-13')).toBe('allowed');
    expect(at({ ...DELIVERED, dueOn: null }, '2026-08-03')).toBe('allowed');
  });
});
