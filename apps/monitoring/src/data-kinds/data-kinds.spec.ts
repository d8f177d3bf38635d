import { DATA_KINDS, INDICATORS, departmentTaskCodes, isCodeOf } from '@aid-chain/vocabulary';
import { indicatorOf, DATA_INDICATORS } from '../indicators/indicators.js';
import { checkRows } from './check-rows.rules.js';
import { DATA_KIND_DEFINITIONS } from './data-kinds.js';

describe('the kinds of department data', () => {
  it('are those of the vocabulary, each once, and each is a task that a place can give', () => {
    const codes = DATA_KIND_DEFINITIONS.map(({ code }) => code);
    expect([...codes].sort()).toEqual([...DATA_KINDS].sort());
    expect(codes.filter((code) => !isCodeOf(departmentTaskCodes, code))).toEqual([]);
  });

  it('each indicator of the vocabulary has its definition and reads only kinds that there are', () => {
    expect(INDICATORS.filter((code) => indicatorOf(code)?.code !== code)).toEqual([]);
    expect(indicatorOf('constructor')).toBeUndefined();
    const read = DATA_INDICATORS.flatMap(({ reads, attaches }) => [...reads, ...attaches]);
    expect(read.filter((code) => !DATA_KINDS.includes(code))).toEqual([]);
  });

  describe.each(DATA_KIND_DEFINITIONS)('$code', ({ fields, example, day, matchBy }) => {
    const check = (row: unknown) => checkRows(fields, [row], '2026-12-31');

    it('takes its own example, on the day that the example states', () => {
      const { good, rejected } = check(example);
      expect(rejected).toEqual([]);
      expect(good.map((row) => day({ ...row, rowRef: '' }))).toEqual([
        expect.stringMatching(/^2026-\d\d-\d\d$/),
      ]);
    });

    it('has reference and number, and a name where it is matched by name', () => {
      expect(Object.keys(fields)).toEqual(expect.arrayContaining(['rowRef', 'idNumber']));
      expect('name' in fields).toBe(matchBy === 'number-and-name');
    });

    it.each(Object.entries(fields))(
      'gives back a row without %s, unless it may be left out',
      (field, { optional }) => {
        const codes = check({ ...example, [field]: undefined }).rejected.map(({ code, path }) => [
          code,
          path,
        ]);
        expect(codes).toEqual(optional ? [] : [['FIELD_MISSING', `/${field}`]]);
      },
    );

    it.each(Object.keys(fields))('gives back a list in the place of %s', (field) => {
      expect(check({ ...example, [field]: [] }).rejected).toHaveLength(1);
    });
  });
});
