import { canonicalJson } from '@aid-chain/kernel';
import { TRACKS, type Category } from '@aid-chain/vocabulary';
import fc from 'fast-check';
import { CATEGORY_DEFINITIONS } from '../categories/category-definitions.js';
import type { CaseFacts, Fact } from '../facts/facts.js';
import { UNKNOWN } from '../facts/facts.js';
import { demoPack } from '../testing/repository-policies.fixture.js';
import { anyFamily, money } from '../testing/any-family.fixture.js';
import { FAMILIES, family, YEAR_2025 } from '../testing/families.fixture.js';
import { decide } from './decide.js';
import { refusalReasons } from './reasons.js';
import { trackHash } from './track-hash.js';

const ON = '2026-01-15';
const ORIGIN = { source: 'declaration', asOf: '2026-01-12', confidence: 'declared' } as const;
const AFTER_LEAVING = { from: '2025-08-01', to: '2025-08-31' };
const pack = demoPack(ON);
const dibaoOf = (facts: CaseFacts) => decide(facts, pack, ON).categories[0];

const aloneOutcomes = (facts: CaseFacts, category: Category) =>
  decide(
    facts,
    pack,
    ON,
    CATEGORY_DEFINITIONS.filter((one) => one.category === category),
  ).categories.flatMap((result) => (result.category === category ? [result.outcome] : []));

describe('Laws that hold for every family', () => {
  it('more income never raises the benefit and never turns «not met» into «met»', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), money, money, (members, wage, more) => {
        const poorer = dibaoOf(family(members, { wageFen: wage }));
        const richer = dibaoOf(family(members, { wageFen: wage + more }));
        if (richer?.outcome === 'met') expect(poorer?.outcome).toBe('met');
        expect(richer?.monthlyAmountFen ?? 0).toBeLessThanOrEqual(poorer?.monthlyAmountFen ?? 0);
      }),
    );
  });

  it('the order of members, incomes, spending and assets is irrelevant: the bytes are the same', () => {
    fc.assert(
      fc.property(anyFamily, (facts) => {
        const shuffled: CaseFacts = {
          ...facts,
          persons: [...facts.persons].reverse(),
          incomes: [...facts.incomes].reverse(),
          expenditures: [...facts.expenditures].reverse(),
          assets: [...facts.assets].reverse(),
        };
        expect(canonicalJson(decide(shuffled, pack, ON))).toBe(canonicalJson(decide(facts, pack, ON)));
      }),
    );
  });

  it('the same input gives the same bytes and the same hash a second time', () => {
    fc.assert(
      fc.property(anyFamily, (facts) => {
        const [first, second] = [decide(facts, pack, ON), decide(structuredClone(facts), demoPack(ON), ON)];
        expect(canonicalJson(second)).toBe(canonicalJson(first));
        for (const track of TRACKS) expect(trackHash(second, track)).toBe(trackHash(first, track));
      }),
      { numRuns: 20 },
    );
  });

  it('what belongs to somebody who has left changes no result: property of theirs, and bills of after that day', () => {
    const gone = {
      ...{ personId: 'gone', relation: 'child', birthDate: '2003-04-05' },
      livesTogether: { from: '2014-01-01', to: '2025-06-30', reasonOut: 'moved-out' },
    } as const;
    const of = { ...ORIGIN, personId: 'gone' } as const;
    const theirs = {
      assets: [
        { ...of, kind: 'vehicle', count: 2, locationRegionCode: '510683' },
        { ...of, kind: 'deposit', valueFen: 900_000_000, locationRegionCode: '510683' },
        { ...of, kind: 'business', count: 1, locationRegionCode: '510683' },
      ],
      expenditures: [
        { ...of, kind: 'medical', grossFen: 9_000_000, reimbursedFen: 0, period: AFTER_LEAVING },
      ],
    } as const;
    const [blank] = family(1).persons;
    fc.assert(
      fc.property(anyFamily, (facts) => {
        if (blank === undefined) return;
        const unknown = Object.fromEntries(Object.keys(blank).map((field) => [field, UNKNOWN]));
        const left = { ...unknown, ...gone } as unknown as CaseFacts['persons'][number];
        const persons = [...facts.persons, left];
        const outcomes = (more: Partial<CaseFacts>) =>
          decide({ ...facts, persons, ...more }, pack, ON).categories.map((result) => [
            ...[result.category, result.outcome, result.monthlyAmountFen],
            result.missing.map(({ fact }) => fact),
          ]);
        const assets = [...facts.assets, ...theirs.assets];
        const expenditures = [...facts.expenditures, ...theirs.expenditures];
        expect(outcomes({ assets, expenditures })).toEqual(outcomes({}));
      }),
      { numRuns: 60 },
    );
  });

  it('an income far beyond 32 bits is counted to the fen', () => {
    const large = 9_007_199_254_740;
    const { figures } = decide(family(1, { wageFen: large }), pack, ON);
    expect([figures.annualNetIncomeFen, figures.netPerHeadYearFen]).toEqual([large, large]);
    const one = decide(family(1, { wageFen: large + 1 }), pack, ON);
    expect(one.figures.annualNetIncomeFen).toBe(large + 1);
  });

  it('forgetting any fact never refuses what was not refused before', () => {
    const forget = fc.constantFrom('incomes', 'assets', 'expenditures', 'circumstances');
    fc.assert(
      fc.property(anyFamily, forget, (facts, what) => {
        const before = decide(facts, pack, ON).categories;
        const after = decide(without(facts, what), pack, ON).categories;
        after.forEach((result, index) => {
          // Spending is put forward: what nobody claims makes no rigid-expenditure household.
          const isClaim = what === 'expenditures' && result.category === 'rigid-expenditure';
          if (result.outcome !== 'not-met' || isClaim) return;
          // What gave way to an earlier class was not refused and may be no class of theirs all the same: it is asked alone.
          const gaveWay = before[index]?.outcome === 'not-applicable';
          const [earlier] = gaveWay ? aloneOutcomes(facts, result.category) : [before[index]?.outcome];
          expect([result.category, earlier]).toEqual([result.category, 'not-met']);
        });
      }),
    );
  });

  it('an unknown fact never yields a refusal in the civil-affairs track', () => {
    fc.assert(
      fc.property(anyFamily, (facts) => {
        const results = decide(
          { ...without(facts, 'incomes'), persons: facts.persons.map(unsaid) },
          pack,
          ON,
        ).categories;
        const ofHouseholds = ['dibao', 'margin'];
        const households = results.filter(({ category }) => ofHouseholds.includes(category));
        expect(households.filter(({ outcome }) => outcome === 'not-met')).toEqual([]);
      }),
    );
  });

  it('income that is not counted (government aid) changes nothing in dibao', () => {
    fc.assert(
      fc.property(anyFamily, money, (facts, aid) => {
        const item = {
          personId: 'p1',
          kind: 'transfer',
          itemCode: 'social-assistance',
          amountFen: aid,
          period: YEAR_2025,
        } as const;
        const known = { source: 'declaration', asOf: ON, confidence: 'declared' } as const;
        const helped = { ...facts, incomes: [...facts.incomes, { ...item, ...known }] };
        expect(dibaoOf(helped)?.outcome).toBe(dibaoOf(facts)?.outcome);
        expect(dibaoOf(helped)?.monthlyAmountFen).toBe(dibaoOf(facts)?.monthlyAmountFen);
      }),
    );
  });

  it('a refusal always has a reason, and each names amount, limit or source', () => {
    fc.assert(
      fc.property(anyFamily, (facts) => {
        const d = decide(facts, pack, ON);
        for (const { category, outcome } of d.categories) {
          if (outcome === 'not-met') expect(refusalReasons(d, category).length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('sentences for events hold no word of a sealed field', () => {
    const sealed = /病|残|劳动|illness|sick|disab|labour|ability/i;
    const families = [
      FAMILIES.li(),
      FAMILIES.wang(),
      FAMILIES.zhang(),
      FAMILIES.chen(),
      FAMILIES.chenAgain(),
    ];
    for (const facts of families) {
      const d = decide(facts, pack, ON > facts.appliedOn ? ON : facts.appliedOn);
      for (const { category } of d.categories) {
        for (const reason of refusalReasons(d, category)) expect(JSON.stringify(reason)).not.toMatch(sealed);
      }
    }
  });

  it('a determination cannot be changed afterwards', () => {
    const d = decide(FAMILIES.li(), pack, ON);
    expect(Object.isFrozen(d) && Object.isFrozen(d.lines) && Object.isFrozen(d.lines[0]?.parameters)).toBe(
      true,
    );
  });
});

function unsaid<P extends { incomeComplete: Fact<boolean> }>(person: P): P {
  return { ...person, incomeComplete: UNKNOWN };
}

function without(facts: CaseFacts, what: 'incomes' | 'assets' | 'expenditures' | 'circumstances'): CaseFacts {
  if (what !== 'circumstances') return { ...facts, [what]: [] };
  const unknown = {
    disability: UNKNOWN,
    illness: UNKNOWN,
    student: UNKNOWN,
    labour: UNKNOWN,
    employment: UNKNOWN,
  };
  return { ...facts, persons: facts.persons.map((person) => ({ ...unsaid(person), ...unknown })) };
}
