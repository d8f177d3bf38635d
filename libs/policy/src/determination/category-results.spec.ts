import { TRACKS } from '@aid-chain/vocabulary';
import fc from 'fast-check';
import { anyFamily } from '../testing/any-family.fixture.js';
import { FAMILIES } from '../testing/families.fixture.js';
import { demoPack } from '../testing/repository-policies.fixture.js';
import { categoryResults, decide } from './decide.js';

const ON = '2026-07-15';
const pack = demoPack(ON);
const byName = <T extends { readonly category: string }>(results: readonly T[]): T[] =>
  [...results].sort((a, b) => (a.category < b.category ? -1 : 1));

describe('Deciding without a worksheet', () => {
  it.each(TRACKS)('comes to what the worksheet of %s comes to, of every family', (track) => {
    fc.assert(
      fc.property(anyFamily, (facts) => {
        const whole = decide(facts, pack, ON).categories.filter((result) => result.track === track);
        expect(byName(categoryResults(facts, pack, ON, track))).toEqual(byName(whole));
      }),
      { numRuns: 60 },
    );
  });

  it('refuses parameters of another day, as the worksheet does', () => {
    expect(() => categoryResults(FAMILIES.li(), pack, '2026-01-15', 'civil-affairs')).toThrow(
      'not on 2026-01-15',
    );
  });
});
