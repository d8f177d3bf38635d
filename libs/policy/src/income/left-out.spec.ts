import { answered, declared, determined, wage } from '../testing/one-head.fixture.js';

const line = (sheets: Parameters<typeof determined>[0], ruleId: string) =>
  determined(sheets).lines.find((each) => each.ruleId === ruleId);

describe('The sum of the incomes that count', () => {
  it('[N3] names what does not count with its amount, and what counts in the place of what (D57 13, 15–18)', () => {
    const pension = { ...wage(900_000), kind: 'transfer', itemCode: 'special-care-pension' } as const;
    const family = declared({ incomes: [wage(600_000), pension] });
    const found = line([family, answered('tax', { incomes: [wage(1_200_000)] })], 'income.countable@1');
    expect(found?.textZh).toContain('不计入：优待抚恤金 9000.00 元');
    expect(found?.textZh).toMatch(
      /以其他来源为准：工资 6000\.00 元（[^）]+）由工资 12000\.00 元（纳税）替代/,
    );
    expect(found?.textEn).toContain('9000.00 yuan');
    expect(found?.facts.map(({ fact, personId, source }) => [fact, personId, source])).toEqual([
      ['income.transfer.special-care-pension', 'head', 'declaration'],
      ['income.wage.wage', 'head', 'tax'],
    ]);
  });

  it('is open, and no result, while a part of it is not known', () => {
    const silent = declared({ circumstances: [{ personId: 'head', labour: 'able' }] });
    const found = line([silent], 'income.countable@1');
    expect(found).toMatchObject({ outcome: 'unknown', left: null });
    expect(found?.missing).not.toEqual([]);
    expect(found?.textZh).toContain('目前已知的合计 0.00 元，尚不齐全');
    expect(found?.textZh).not.toContain('：符合');
  });
});
