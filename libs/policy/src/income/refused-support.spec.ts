import { decide } from '../determination/decide.js';
import type { CaseFacts } from '../facts/facts.js';
import { mergeFacts } from '../facts/merge-facts.js';
import { declaration, family, household, YEAR_2025 } from '../testing/families.fixture.js';
import { demoPack } from '../testing/repository-policies.fixture.js';

const ON = '2026-01-15';
const pack = demoPack(ON);
const found = (facts: CaseFacts) => {
  const result = decide(facts, pack, ON).categories.find(({ category }) => category === 'dibao');
  return [result?.outcome, result?.missing.map(({ fact, personId }) => `${fact}/${String(personId)}`)];
};
const refusing = (personId: string, facts: CaseFacts = family(3)): CaseFacts => ({
  ...facts,
  refusedSupportOf: [personId],
});
/** The family with what a survey found beside its declaration. */
const surveyed = (fields: object): CaseFacts =>
  mergeFacts(household(3), declaration(), { source: 'survey', asOf: '2026-01-14', version: 1, ...fields });
const support = (amountFen: number, period = YEAR_2025) => ({
  incomes: [{ personId: 'p2', kind: 'transfer', itemCode: 'support-payment', amountFen, period } as const],
});

describe('Somebody outside the household who refuses to be asked about', () => {
  it('[L-10] leaves the support that they owe open: undetermined, never a refusal of the family', () => {
    expect(found(family(3))).toEqual(['met', []]);
    expect(found(refusing('p2'))).toEqual(['undetermined', ['income.transfer/p2']]);
  });

  it('[L-10] leaves it open for a child too, who needs no income of its own', () => {
    expect(found(refusing('p3'))).toEqual(['undetermined', ['income.transfer/p3']]);
  });

  it.each([
    ['what is really paid', support(360_000)],
    ['that nothing is paid', support(0)],
    ['that the incomes are all there', { circumstances: [{ personId: 'p2', incomeComplete: true }] }],
  ])('[L-10] is no obstacle once the survey finds %s', (_, fields) => {
    expect(found(refusing('p2', surveyed(fields)))).toEqual(['met', []]);
  });

  it('[L-10] stays open where only the family declares what is paid: the refusal asks for other evidence than its word', () => {
    const stated = mergeFacts(household(3), { ...declaration(), ...support(360_000) });
    expect(stated.incomes).toMatchObject([{ itemCode: 'support-payment', confidence: 'declared' }]);
    expect(found(refusing('p2', stated))[1]).toContain('income.transfer/p2');
  });

  it('[L-10] stays open in the months of which the survey found nothing', () => {
    const half = support(180_000, { from: '2025-01-01', to: '2025-06-30' });
    expect(found(refusing('p2', surveyed(half)))).toEqual(['undetermined', ['income.transfer/p2']]);
  });
});
