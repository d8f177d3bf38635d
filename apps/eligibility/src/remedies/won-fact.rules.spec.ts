import type { Contradiction } from '@aid-chain/policy';
import { factNamed, keysFor } from './won-fact.rules.js';

const about = (key: string) => ({ key }) as Contradiction;
const codeOf = (found: readonly Contradiction[]) => {
  const named = factNamed(found);
  return named.ok ? named.value.key : named.refusal.code;
};

describe('The fact that a remedy won', () => {
  it('[A-21] goes by its kind and whose it is, also where no contradiction names it on the worksheet', () => {
    expect(keysFor('wage', ['p1'])).toEqual(
      expect.arrayContaining(['wage', 'income.wage', 'income.wage.p1']),
    );
    expect(keysFor('income.wage.p1', [])).toContain('income.wage.p1');
  });

  it('[A-21] is one: of none or of several people it asks which', () => {
    expect(codeOf([about('income.wage.p1')])).toBe('income.wage.p1');
    expect(codeOf([])).toBe('CONTRADICTION_NOT_FOUND');
    expect(codeOf([about('income.wage.p1'), about('income.wage.p2')])).toBe('WON_FACT_OF_WHOM');
  });
});
