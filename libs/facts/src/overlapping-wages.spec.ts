import { describeRefusal, type LooseFields } from '@aid-chain/kernel';
import { evidenceFaults } from './evidence-range.js';

const HALF = { from: '2025-01-01', to: '2025-06-30' };
const wage = (period: LooseFields, more: LooseFields = {}): LooseFields => ({
  ...{ personId: 'p1', kind: 'wage', itemCode: 'wage', amountFen: 600_000, payer: 'employer-1', period },
  ...more,
});
const codes = (...incomes: LooseFields[]) =>
  evidenceFaults({ incomes }, '/facts', undefined).map(({ code, path }) => `${code} ${path}`);

describe('Overlapping periods of one wage', () => {
  it.each([
    ['2025-07-01', []],
    ['2025-06-30', ['WAGE_PERIODS_OVERLAP /facts/incomes/1/period']],
  ])('the second from %s: %j', (from, faults) => {
    expect(codes(wage(HALF), wage({ from, to: '2025-12-31' }))).toEqual(faults);
  });

  it('in whichever order they stand: the earlier days may come second', () => {
    const later = wage({ from: '2025-06-30', to: '2025-12-31' });
    expect(codes(later, wage(HALF))).toEqual(['WAGE_PERIODS_OVERLAP /facts/incomes/1/period']);
    expect(codes(wage({ from: '2025-07-01', to: '2025-12-31' }), wage(HALF))).toEqual([]);
  });

  it('names the first of them and says what to do, in both languages', () => {
    const [fault] = evidenceFaults(
      {
        incomes: [
          wage(HALF, { payer: 'x' }),
          wage(HALF),
          wage({ from: '2025-06-01', to: '2025-07-31' }, { payer: 'Employer-1' }),
        ],
      },
      '/facts',
      undefined,
    );
    expect(fault).toMatchObject({ path: '/facts/incomes/2/period', params: { first: 2 } });
    const { zh, en } = describeRefusal(fault ?? { code: 'LINE_TWICE', path: '' });
    expect([zh, en]).toEqual([expect.stringContaining('第 2 项'), expect.stringContaining('entry 2')]);
  });

  it.each([
    ['of neither', undefined, undefined],
    ['of the second alone', undefined, 'employer-1'],
    ['of the first alone', 'employer-1', undefined],
  ])('where the payer %s is named, nobody can tell two jobs from one that was written twice', (_of, a, b) => {
    const later = { from: '2025-06-01', to: '2025-12-31' };
    expect(codes(wage(HALF, { payer: a }), wage(later, { payer: b }))).toEqual([
      'WAGE_PERIODS_OVERLAP /facts/incomes/1/period',
    ]);
  });

  it('two people, two payers, or two payments for the same days are two incomes', () => {
    const later = { from: '2025-06-01', to: '2025-12-31' };
    expect(codes(wage(HALF), wage(later, { personId: 'p2' }))).toEqual([]);
    expect(codes(wage(HALF), wage(later, { payer: 'employer-2' }))).toEqual([]);
    expect(codes(wage(HALF), wage(HALF, { amountFen: 100_000 }))).toEqual([]);
    expect(codes(wage(HALF), wage({ from: '2025-06-31', to: '' }))).toEqual([]);
  });
});
