import { readOwners } from './read-owners.js';
import { findings } from '../../testing/local-policies.fixture.js';

const PERIOD = 'from: 2026-07-01, to: null, levels: [province], doc: X, article: Y';
const faultsOf = (text: string) =>
  readOwners('000000/owners.yaml', text).faults.map(({ code, at }) => `${code} ${at}`);
const period = (entry: string, key = 'income.*') => faultsOf(`${key}:\n  - { ${entry} }\n`);

describe('The file that says who may set a parameter', () => {
  it('is read by key and by prefix, the longer one first', () => {
    const text = `income.*:\n  - { ${PERIOD} }\nincome.window.months:\n  - { ${PERIOD.replace('province', 'county')} }\n`;
    const { owners, faults } = readOwners('000000/owners.yaml', text);
    expect(faults).toEqual([]);
    expect(owners.get('income.window.months')?.[0]?.levels).toEqual(['county']);
    expect(owners.get('income.imputed')?.[0]?.levels).toEqual(['province']);
    expect(owners.get('margin.income.operator')).toBeUndefined();
  });

  it.each([
    ['a key that no rule knows', period(PERIOD, 'income.windows'), 'KEY_UNKNOWN income.windows'],
    ['a prefix that fits no key', period(PERIOD, 'incomes.*'), 'KEY_UNKNOWN incomes.*'],
    ['an unknown field', period(`${PERIOD}, note: Z`), 'FIELD_UNKNOWN income.*[0]'],
    ['a date that does not exist', period(PERIOD.replace('07-01', '06-31')), 'DATE_WRONG income.*[0]'],
    ['a level that does not exist', period(PERIOD.replace('province', 'state')), 'OWNERS_WRONG income.*[0]'],
    ['no level', period(PERIOD.replace('province', '')), 'OWNERS_WRONG income.*[0]'],
    ['an unknown way with older values', period(`${PERIOD}, older: keep`), 'OWNERS_WRONG income.*[0]'],
    ['a place that is no region', period(`${PERIOD}, places: [here]`), 'OWNERS_WRONG income.*[0]'],
    ['a period without article', period(PERIOD.replace(', article: Y', '')), 'SOURCE_MISSING income.*[0]'],
    ['a guide that no rule knows', period(`${PERIOD}, needs: dibao.guide`), 'KEY_UNKNOWN income.*[0]'],
    ['a guide of another unit', period(`${PERIOD}, notBelow: dibao.guide.rural`), 'OWNERS_WRONG income.*[0]'],
    ['no period', faultsOf('income.*: []'), 'VALUES_MISSING income.*'],
    [
      'periods that share a day',
      faultsOf(`income.*:\n  - { ${PERIOD} }\n  - { ${PERIOD.replace('07-01', '08-01')} }\n`),
      'DATES_OVERLAP income.* 2026-07-01',
    ],
    ['text that is no YAML', faultsOf('a: [1'), 'YAML_BROKEN line 1 column 6'],
  ])('is refused for %s', (_, faults, expected) => {
    expect(faults).toContain(expected);
  });

  it('belongs to the nation: no place says who owns what', () => {
    const file = { path: '510000/owners.yaml', text: `income.*:\n  - { ${PERIOD} }\n` };
    expect(findings(file).faults).toEqual(['OWNERS_WRONG 510000/owners.yaml owners.yaml']);
  });
});
