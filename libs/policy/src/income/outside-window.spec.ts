import type { Determination } from '../determination/determination.js';
import { answered, declared, determined, resultOf, wage } from '../testing/one-head.fixture.js';

const lastYear = { from: '2024-01-01', to: '2024-12-31' };
const schoolYear = { from: '2024-07-01', to: '2025-06-30' };
const lineOf = (d: Determination) => d.lines.find(({ ruleId }) => ruleId === 'income.outside-window@1');

describe('Incomes that do not lie in the window are named on the worksheet', () => {
  it('one of the year before shows with its days, and that it does not count', () => {
    const d = determined([declared({ incomes: [wage(7_200_000, { period: lastYear })] })]);
    expect(lineOf(d)?.textZh).toContain('2024-01-01 至 2024-12-31 72000.00 元（不在核算期内）');
    expect(lineOf(d)?.textEn).toContain('not in the window');
    expect(lineOf(d)?.facts).toMatchObject([
      { fact: 'income.wage.wage', personId: 'head', value: 7_200_000 },
    ]);
  });

  it('the line ends with what a clerk can do, not with a word about rules', () => {
    const d = determined([declared({ incomes: [wage(7_200_000, { period: lastYear })] })]);
    expect(lineOf(d)?.textZh).not.toContain('不适用');
    expect(lineOf(d)?.textZh).toMatch(/：期间填错的，请在入户调查中按实际期间重新填写.*期间无误的，无须处理/);
    expect(lineOf(d)?.textEn).toMatch(
      /: where the period is wrong, give the income .* in the household survey/,
    );
  });

  it('one that lies half in it shows how many of its days count', () => {
    const d = determined([declared({ incomes: [wage(7_200_000, { period: schoolYear })] })]);
    expect(lineOf(d)?.textZh).toContain('（共 365 天，其中 181 天在核算期内）');
  });

  it('it changes no outcome', () => {
    const within = [declared({ incomes: [wage(500_000)] })];
    const more = [...within, answered('tax', { incomes: [wage(900_000, { period: lastYear })] })];
    const [plain, hinted] = [determined(within), determined(more)];
    expect(lineOf(hinted)?.outcome).toBe('not-applicable');
    expect([resultOf(hinted), resultOf(hinted, 'margin')]).toEqual([
      resultOf(plain),
      resultOf(plain, 'margin'),
    ]);
  });

  it('where all of them lie in it, or the others are zero, there is no such line', () => {
    const d = determined([declared({ incomes: [wage(500_000), wage(0, { period: lastYear })] })]);
    expect(lineOf(d)).toBeUndefined();
  });

  it('of very many the sentence names ten and their number, the line holds all', () => {
    const incomes = Array.from({ length: 12 }, (_, i) =>
      wage(100 + i, { period: lastYear, payer: `firm-${i}` }),
    );
    const found = lineOf(determined([declared({ incomes })]));
    expect([found?.facts.length, found?.textZh.includes('等 12 项')]).toEqual([12, true]);
  });
});
