import { TRACKS } from '@aid-chain/vocabulary';
import fc from 'fast-check';
import { anyFamily } from '../testing/any-family.fixture.js';
import { FAMILIES } from '../testing/families.fixture.js';
import type { PersonFacts } from '../facts/facts.js';
import type { CategoryResult } from '../categories/category-result.js';
import { demoPack } from '../testing/repository-policies.fixture.js';
import { categoryResults, decide, resultsUnder } from './decide.js';

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

  it('[S1-18] finds what a standard alone adds: the household is that of one day, by parameters of whichever other', () => {
    const facts = { ...FAMILIES.li(), persons: FAMILIES.li().persons.map(leaving('2026-06-30')) };
    const dibao = (results: readonly CategoryResult[]) =>
      results.find(({ category }) => category === 'dibao')?.monthlyAmountFen;
    const earlier = demoPack('2026-01-15');
    expect(dibao(resultsUnder(facts, earlier, ON, 'civil-affairs'))).toBe(
      dibao(categoryResults(facts, pack, ON, 'civil-affairs')),
    );
    expect(dibao(categoryResults(facts, earlier, '2026-01-15', 'civil-affairs'))).not.toBe(
      dibao(categoryResults(facts, pack, ON, 'civil-affairs')),
    );
  });
});

/** The last of the household leaves it on a day. */
function leaving(to: string) {
  return (person: PersonFacts, index: number): PersonFacts =>
    index === 2 ? { ...person, livesTogether: { from: '2000-01-01', to } } : person;
}
