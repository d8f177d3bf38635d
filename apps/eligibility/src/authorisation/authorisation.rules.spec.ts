import { CHILD, FATHER, MOTHER, opened } from '../testing/given.fixture.js';
import { adultsWithoutAuthorisation, assess, reassess } from './authorisation.rules.js';
import { noCloseRelative } from './close-relative.rules.js';

const together = { from: '2015-01-01' };
const father = { personId: FATHER, birthDate: '1980-05-01', livesTogether: together };
const mother = { personId: MOTHER, birthDate: '1982-05-01', livesTogether: together };
const child = { personId: CHILD, birthDate: '2008-01-13', livesTogether: together };

describe('authorisations', () => {
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

  it('[S0-20] a child signs from the 18th birthday on, not the day before', () => {
    const signed = new Set([FATHER, MOTHER]);
    expect(adultsWithoutAuthorisation([child], signed, '2026-01-12')).toEqual([]);
    expect(adultsWithoutAuthorisation([child], signed, '2026-01-13')).toEqual([CHILD]);
  });

  it('a person without a known date of birth counts as an adult', () => {
    expect(
      adultsWithoutAuthorisation([{ personId: CHILD, livesTogether: together }], new Set(), '2026-01-12'),
    ).toEqual([CHILD]);
  });

  it('who no longer lives with the household need not sign, on the last day they still must', () => {
    const gone = { ...mother, livesTogether: { from: '2015-01-01', to: '2026-01-11' } };
    expect(adultsWithoutAuthorisation([gone], new Set(), '2026-01-12')).toEqual([]);
    expect(adultsWithoutAuthorisation([gone], new Set(), '2026-01-11')).toEqual([MOTHER]);
  });

  it('who lives with the household from a later day on need not sign before', () => {
    const later = { ...mother, livesTogether: { from: '2026-02-01' } };
    expect(adultsWithoutAuthorisation([later], new Set(), '2026-01-31')).toEqual([]);
    expect(adultsWithoutAuthorisation([later], new Set(), '2026-02-01')).toEqual([MOTHER]);
  });

  it('a household that the register has not told of yet waits', () => {
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

describe('close relatives', () => {
  it('whoever the household declared as a relative does not handle its case', () => {
    expect(noCloseRelative(['S-1', 'S-2'], new Set(['S-2']))).toMatchObject({
      refusal: { code: 'CLOSE_RELATIVE', params: { staffCodes: 'S-2' } },
    });
    expect(noCloseRelative(['S-1', undefined], new Set(['S-2']))).toEqual({ ok: true, value: true });
  });

  it.each(['s-0101', ' S-0101', 'Ｓ－０１０１', 'S- 0101'])(
    'S-0101 is excluded where the family wrote "%s": a spelling makes no other person',
    (declared) => {
      expect(noCloseRelative(['S-0101'], new Set([declared]))).toMatchObject({
        refusal: { code: 'CLOSE_RELATIVE' },
      });
    },
  );
});
