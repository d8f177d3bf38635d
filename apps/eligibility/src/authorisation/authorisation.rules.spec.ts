import { CHILD, FATHER, MOTHER } from '../testing/given.fixture.js';
import { adultsWithoutAuthorisation } from './authorisation.rules.js';
import { noCloseRelative } from './close-relative.rules.js';

const together = { from: '2015-01-01' };
const mother = { personId: MOTHER, birthDate: '1982-05-01', livesTogether: together };
const child = { personId: CHILD, birthDate: '2008-01-13', livesTogether: together };

describe('authorisations', () => {
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
