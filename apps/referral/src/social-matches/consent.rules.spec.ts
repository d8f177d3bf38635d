import { checkConsent, type GivenConsent } from './consent.rules.js';

const [adult, child] = ['adult', 'child'];
const members = [
  { personId: adult, birthDate: '1986-01-01' },
  { personId: child, birthDate: '2012-01-15' },
];
const given: GivenConsent = {
  ...{ personId: adult, signedAs: 'self', signedBy: null, hasGuardianName: false },
  ...{ textVersion: 'v-2026', signedOn: '2026-01-14' },
};
const code = (over: Partial<GivenConsent>, household = members): string => {
  const result = checkConsent({ ...given, ...over }, household, ['v-2026']);
  return result.ok ? 'ok' : result.refusal.code;
};

describe('the consent of a family to give its name to an organisation', () => {
  it('[N13] is signed by the person whose data are given, on a text of the place', () => {
    expect([code({}), code({ signedBy: adult })]).toEqual(['ok', 'ok']);
    expect(code({ signedBy: child })).toBe('SOCIAL_CONSENT_SIGNER_INVALID');
    expect(code({ textVersion: 'v-2025' })).toBe('SOCIAL_CONSENT_TEXT_UNKNOWN');
    expect(code({ personId: 'nobody' })).toBe('PERSON_NOT_OF_FAMILY');
  });

  it('[N13] somebody of outside is its guardian only where no adult lives with the child', () => {
    const alone = members.filter(({ personId }) => personId === child);
    const outside = { personId: child, signedAs: 'guardian', hasGuardianName: true } as const;
    expect([code(outside), code(outside, alone)]).toEqual(['SOCIAL_CONSENT_SIGNER_INVALID', 'ok']);
  });

  it('[N13] of a child under 14 a guardian signs, an adult of the household where there is one', () => {
    expect(code({ personId: child })).toBe('SOCIAL_CONSENT_SIGNER_INVALID');
    expect(code({ personId: child, signedAs: 'guardian' })).toBe('SOCIAL_CONSENT_SIGNER_INVALID');
    expect(code({ personId: child, signedAs: 'guardian', signedBy: adult })).toBe('ok');
    expect(code({ personId: child, signedAs: 'guardian', hasGuardianName: true })).toBe(
      'SOCIAL_CONSENT_SIGNER_INVALID',
    );
    expect(code({ personId: adult, signedAs: 'guardian', signedBy: child })).toBe(
      'SOCIAL_CONSENT_SIGNER_INVALID',
    );
  });

  it('[N13] on the fourteenth birthday the child consents itself', () => {
    expect(code({ personId: child, signedOn: '2026-01-15' })).toBe('ok');
  });
});
