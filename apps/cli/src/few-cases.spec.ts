import type { PlaceFinding } from '@aid-chain/platform';
import { fewCases } from './few-cases.js';

const found = (code: string, file: string, at: string): PlaceFinding => ({
  severity: 'fault',
  code,
  file,
  at,
  zh: '',
  en: '',
});

describe('what the check of a place shows of many cases that differ', () => {
  it('is three of each file after what is wrong with the parameters, and how many more there are', () => {
    const cases = ['a', 'b', 'c', 'd', 'e'].map((at) => found('CASE_DIFFERS', 'basic.yaml', at));
    const missing = found('PARAMETER_MISSING', 'dibao.yaml', 'dibao.standard');
    const { shown, more } = fewCases([...cases, missing, found('CASE_DIFFERS', 'days.yaml', 'x')]);
    expect(shown.map(({ at }) => at)).toEqual(['dibao.standard', 'a', 'b', 'c', 'x']);
    expect([...more]).toEqual([['basic.yaml', 2]]);
  });
});
