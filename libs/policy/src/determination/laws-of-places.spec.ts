import { canonicalJson } from '@aid-chain/kernel';
import type { Category } from '@aid-chain/vocabulary';
import fc from 'fast-check';
import { UNKNOWN, type CaseFacts } from '../facts/facts.js';
import { loadPolicies } from '../policies/load-policies.js';
import { resolvePack } from '../policies/resolve-pack.js';
import { anyFamily, money } from '../testing/any-family.fixture.js';
import { family } from '../testing/families.fixture.js';
import { repositoryPolicyFiles } from '../testing/repository-policies.fixture.js';
import { samplePlaces } from '../testing/sample-places.fixture.js';
import { decide } from './decide.js';

const tree = loadPolicies(repositoryPolicyFiles());
const PLACES = samplePlaces().map(({ region }) => region);
const DAYS = ['2026-01-15', '2026-07-01'];
const packs = PLACES.flatMap((place) =>
  DAYS.map((day) => [place, day, resolvePack(tree, place, day)] as const),
);
const FEW = { numRuns: 15 };

describe.each(packs)('In %s on %s', (_, day, pack) => {
  const results = (facts: CaseFacts) => decide(facts, pack, day).categories;

  it('more income never raises the benefit and never makes a refusal a grant', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), money, money, (members, wage, more) => {
        const resultOf = (category: Category, wageFen: number) =>
          results(family(members, { wageFen })).find((result) => result.category === category);
        const dibao = (wageFen: number) => resultOf('dibao', wageFen);
        const [poorer, richer] = [dibao(wage), dibao(wage + more)];
        if (richer?.outcome === 'met') expect(poorer?.outcome).toBe('met');
        expect(richer?.monthlyAmountFen ?? 0).toBeLessThanOrEqual(poorer?.monthlyAmountFen ?? 0);
        const monitored = (wageFen: number) => resultOf('monitored', wageFen)?.outcome;
        if (monitored(wage + more) === 'proposed') expect(monitored(wage)).toBe('proposed');
      }),
      FEW,
    );
  });

  it('the order of members and of what is stated is irrelevant', () => {
    fc.assert(
      fc.property(anyFamily, (facts) => {
        const turned = {
          ...facts,
          persons: [...facts.persons].reverse(),
          incomes: [...facts.incomes].reverse(),
          assets: [...facts.assets].reverse(),
        };
        expect(canonicalJson(results(turned))).toBe(canonicalJson(results(facts)));
      }),
      FEW,
    );
  });

  it('whose incomes nobody knows is refused nothing that rests on them', () => {
    fc.assert(
      fc.property(anyFamily, (facts) => {
        const persons = facts.persons.map((person) => ({ ...person, incomeComplete: UNKNOWN }));
        const found = results({ ...facts, persons, incomes: [] });
        const refused = found.filter(({ outcome }) => outcome === 'not-met').map(({ category }) => category);
        expect(refused.filter((category) => category === 'dibao' || category === 'margin')).toEqual([]);
      }),
      FEW,
    );
  });
});
