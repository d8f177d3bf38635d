import type { FactSheet } from '@aid-chain/facts';
import {
  answered,
  contradictionsIn,
  decidedOn,
  declared,
  determined,
  factsOf,
  surveyed,
  wage,
} from '../testing/one-head.fixture.js';

const DECLARED = declared({ incomes: [wage(1_200_000)] });
const first = (fen: number): FactSheet => answered('tax', { incomes: [wage(fen)] }, 1);
const asDeclared = (rest: Partial<FactSheet> = {}, version = 2) => answered('tax', rest, version);
const contradictions = (...sheets: readonly FactSheet[]) =>
  contradictionsIn(factsOf([DECLARED, ...sheets])).filter(({ fact }) => fact === 'income');
const incomeOf = (...sheets: readonly FactSheet[]) => determined(sheets).figures.countableIncomeFen;

describe('a source that later answers "as declared", without a figure', () => {
  it('[A-21] agrees with the declaration, so its older figure no longer contradicts it', () => {
    expect(contradictions(first(900_000))).toHaveLength(1);
    expect(contradictions(first(900_000), asDeclared())).toEqual([]);
    expect(contradictions(first(900_000), asDeclared({ personId: 'head' }))).toEqual([]);
    expect(incomeOf(DECLARED, first(900_000), asDeclared())).toBe(incomeOf(DECLARED));
    expect(contradictions(asDeclared({}, 1), answered('tax', { incomes: [wage(900_000)] }, 2))).toHaveLength(
      1,
    );
  });

  it('takes no figure away that was never declared: no wage by silence', () => {
    const none = declared({ incomes: [] });
    expect(incomeOf(none, first(900_000), asDeclared())).toBe(incomeOf(none, first(900_000)));
    const estimate = declared({ incomes: [wage(100, { estimated: true })] });
    expect(incomeOf(estimate, first(900_000), asDeclared())).toBe(incomeOf(estimate, first(900_000)));
    const halfYear = { from: '2025-07-01', to: '2025-12-31' };
    const half = declared({ incomes: [wage(600_000, { period: halfYear })] });
    expect(incomeOf(half, first(1_200_000), asDeclared())).toBeGreaterThan(incomeOf(half) ?? 0);
  });

  it('says nothing about another person, another source or a thing that it does not know in whole', () => {
    expect(contradictions(first(900_000), asDeclared({ personId: 'spouse' }))).toHaveLength(1);
    expect(contradictions(first(900_000), answered('social-insurance', {}, 2))).toHaveLength(1);
    expect(contradictions(first(900_000), asDeclared({ result: 'no-data' }))).toHaveLength(1);
    expect(contradictions(surveyed({ incomes: [wage(900_000)] }), asDeclared())).toHaveLength(1);
    const rent = { personId: 'head', kind: 'property', itemCode: 'rent' } as const;
    const of = (amountFen: number) => ({ ...rent, amountFen, period: wage(1).period });
    const family = declared({ incomes: [of(1_200_000)] });
    const reported = answered('tax', { incomes: [of(900_000)] }, 1);
    expect(contradictionsIn(factsOf([family, reported, asDeclared()]))).toHaveLength(1);
  });

  it('that gives its figures again in the same answer is read by them', () => {
    expect(contradictions(first(900_000), asDeclared({ incomes: [wage(800_000)] }))).toMatchObject([
      { figures: [{ source: 'declaration' }, { source: 'tax', amount: 800_000 }] },
    ]);
  });

  it('[A-21] opens a decision for its older figure again, as that source no longer states it', () => {
    const found = factsOf([DECLARED, first(900_000)]);
    const decision = decidedOn(found, {
      ...{ key: 'income.wage.head', source: 'tax', amount: 900_000, period: wage(1).period, counted: [] },
      ...{ on: '2026-01-15', reasonCode: 'documents-seen', seen: { survey: 0, verification: 1 } },
    });
    const known = { resolutions: [decision] };
    const open = contradictionsIn(factsOf([DECLARED, first(900_000), asDeclared()], known));
    expect(open.map(({ key, resolution }) => [key, resolution])).toEqual([['income.wage.head', null]]);
    const settled = contradictionsIn(factsOf([DECLARED, first(900_000)], known));
    expect(settled).toMatchObject([{ resolution: { source: 'tax', amount: 900_000 } }]);
  });
});
