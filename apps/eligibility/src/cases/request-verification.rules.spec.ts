import { CHILD, FATHER, MOTHER, opened } from '../testing/given.fixture.js';
import { assess, reassess } from './request-verification.rules.js';

const together = { from: '2015-01-01' };
const father = { personId: FATHER, birthDate: '1980-05-01', livesTogether: together };
const mother = { personId: MOTHER, birthDate: '1982-05-01', livesTogether: together };
const child = { personId: CHILD, birthDate: '2008-01-13', livesTogether: together };

describe('the request for verification', () => {
  it('[S0-20] nobody is queried until every adult has signed', () => {
    expect(assess([father, mother, child], new Set([FATHER]), '2026-01-12')).toEqual({
      is: 'authorisation-missing',
      missing: [MOTHER],
    });
    expect(assess([father, mother, child], new Set([FATHER, MOTHER]), '2026-01-12')).toEqual({
      is: 'requested',
      on: '2026-01-12',
    });
  });

  it('a household that the register has not sent yet waits', () => {
    expect(assess(undefined, new Set(), '2026-01-12')).toEqual({ is: 'authorisation-missing', missing: [] });
  });

  it('a new adult member asks for one more signature; a report that is there stays', () => {
    const requested = opened().state;
    expect(reassess(requested, [father, mother], new Set([FATHER]), '2026-01-20').verification).toEqual({
      is: 'authorisation-missing',
      missing: [MOTHER],
    });
    const reported = {
      ...requested,
      verification: { is: 'reported', version: 1, on: '2026-01-13' } as const,
    };
    expect(reassess(reported, [father, mother], new Set([FATHER]), '2026-01-20')).toBe(reported);
  });

  it('a request that stands is not dated anew', () => {
    const file = opened().state;
    expect(reassess(file, [father], new Set([FATHER]), '2026-01-20')).toBe(file);
  });
});
