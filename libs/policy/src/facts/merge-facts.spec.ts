import type { FactSheet } from '@aid-chain/facts';
import { declaration, household, YEAR_2025 } from '../testing/families.fixture.js';
import { mergeFacts } from './merge-facts.js';

const wage = (amountFen: number) =>
  ({ personId: 'p1', kind: 'wage', itemCode: 'wage', amountFen, period: YEAR_2025 }) as const;
const sheet = (source: string, rest: Partial<FactSheet>): FactSheet => ({
  source,
  asOf: '2026-01-14',
  ...rest,
});

describe('One set of facts out of declaration, survey and verification', () => {
  it('verified beats surveyed beats declared, item by item', () => {
    const surveyed = sheet('survey', { incomes: [wage(2)] });
    const verified = sheet('verification', { incomes: [wage(3)] });
    const amounts = [
      mergeFacts(household(3), declaration({ wageFen: 1 })),
      mergeFacts(household(3), declaration({ wageFen: 1 }), surveyed),
      mergeFacts(household(3), declaration({ wageFen: 1 }), surveyed, verified),
    ].map(({ incomes }) => incomes.map(({ amountFen, confidence }) => [amountFen, confidence]));
    expect(amounts).toEqual([[[1, 'declared']], [[2, 'surveyed']], [[3, 'verified']]]);
  });

  it('no data changes nothing: an empty report leaves every declared fact as it was', () => {
    const declared = mergeFacts(household(3), declaration());
    expect(mergeFacts(household(3), declaration(), undefined, sheet('verification', {}))).toEqual(declared);
    const empty = sheet('verification', { incomes: [], assets: [], circumstances: [] });
    expect(mergeFacts(household(3), declaration(), undefined, empty)).toEqual(declared);
  });

  it('a verified asset of one kind replaces that kind only', () => {
    const verified = sheet('verification', {
      assets: [{ kind: 'vehicle', count: 1, locationRegionCode: '510683' }],
    });
    const { assets } = mergeFacts(household(3), declaration(), undefined, verified);
    expect(assets.map(({ kind, confidence }) => `${kind} ${confidence}`).sort()).toEqual([
      'deposit declared',
      'dwelling declared',
      'vehicle verified',
    ]);
  });

  it('a circumstance is replaced field by field', () => {
    const surveyed = sheet('survey', { circumstances: [{ personId: 'p2', labour: 'none' }] });
    const person = mergeFacts(household(3), declaration(), surveyed).persons.find((p) => p.personId === 'p2');
    expect(person?.labour).toMatchObject({ value: 'none', confidence: 'surveyed' });
    expect(person?.incomeComplete).toMatchObject({ value: true, confidence: 'declared' });
  });

  it('what nobody says is unknown', () => {
    const facts = mergeFacts(household(3), undefined);
    expect(facts.housing).toEqual({ state: 'unknown' });
    expect(facts.persons[0]?.labour).toEqual({ state: 'unknown' });
  });
});
