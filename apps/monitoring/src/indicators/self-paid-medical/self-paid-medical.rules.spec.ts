import fc from 'fast-check';
import {
  isWorse,
  metRules,
  type SelfPaidLimits,
  type SelfPaidSum,
  type WorseLimits,
} from './self-paid-medical.rules.js';

const limits: SelfPaidLimits = {
  amount: { value: 3_000_000, op: 'ge' },
  incomeShare: { value: 2_000, op: 'gt' },
  months: 12,
};
const endOn = '2026-02-03';

function rulesMet(sum: Omit<SelfPaidSum, 'endOn'>, by = limits): string[] {
  return metRules({ ...sum, endOn }, by).map(({ ruleId }) => ruleId);
}

const AMOUNT = 'self-paid-medical.amount@1';
const SHARE = 'self-paid-medical.income-share@1';

describe('the ground of self-paid medical costs', () => {
  it.each([
    [2_999_999, []],
    [3_000_000, [AMOUNT]],
    [3_000_001, [AMOUNT]],
  ])('[S3-04] %d fen without a determined income: only the amount of 30,000 yuan counts', (totalFen, met) => {
    expect(rulesMet({ totalFen })).toEqual(met);
  });

  it.each([
    [1_439_999, []],
    [1_440_000, []],
    [1_440_001, [SHARE]],
  ])('[S3-04] %d fen of an income of 72,000 yuan: more than 20 %, not just 20 %', (totalFen, met) => {
    expect(rulesMet({ totalFen, annualNetIncomeFen: 7_200_000 })).toEqual(met);
  });

  it.each([
    [2_000, []],
    [2_001, [SHARE]],
  ])('[S3-04] %d fen of an income that has no whole fifth', (totalFen, met) => {
    expect(rulesMet({ totalFen, annualNetIncomeFen: 10_003 })).toEqual(met);
  });

  it('[S3-04] 35,000 yuan of 72,000 meet both rules, and the warning shows it in figures that people can check', () => {
    const [amount, share] = metRules({ totalFen: 3_500_000, annualNetIncomeFen: 7_200_000, endOn }, limits);
    expect(amount?.textEn).toBe(
      'Self-paid medical costs in the 12 months to 2026-02-03 come to 35000.00 yuan, which is at least 30000.00 yuan.',
    );
    expect(share?.textZh).toBe(
      '截至 2026-02-03 的 12 个月内自付医疗费用 35000.00 元，超过核定家庭年纯收入的 20%（14400.00 元）。',
    );
  });

  it('[S3-04] a family whose determined income is zero or a loss is warned of by any cost, but not without one', () => {
    expect(rulesMet({ totalFen: 1, annualNetIncomeFen: 0 })).toEqual([SHARE]);
    expect(rulesMet({ totalFen: 1, annualNetIncomeFen: -500 })).toEqual([SHARE]);
    expect(rulesMet({ totalFen: 0, annualNetIncomeFen: 0 })).toEqual([]);
  });

  it('[S3-04] a limit that is not in force warns of nothing', () => {
    expect(rulesMet({ totalFen: 9_000_000, annualNetIncomeFen: 1 }, { months: 12 })).toEqual([]);
  });

  it('[S3-04] mentions no illness, whatever the figures', () => {
    for (const { ruleId, textZh, textEn } of metRules(
      { totalFen: 4_000_000, annualNetIncomeFen: 1, endOn },
      limits,
    )) {
      expect(`${ruleId}${textZh}${textEn}`).not.toMatch(/病|残|ill|disab|disease/i);
    }
  });

  it('[S3-04] the whole-fen limit decides as the exact fraction does, with every operator', () => {
    const operators = fc.constantFrom('lt' as const, 'le' as const, 'gt' as const, 'ge' as const);
    const fen = fc.integer({ min: 1, max: 20_000 });
    fc.assert(
      fc.property(fen, fen, fc.integer({ min: 1, max: 10_000 }), operators, (totalFen, income, share, op) => {
        const [left, right] = [totalFen * 10_000, income * share];
        const exact = { lt: left < right, le: left <= right, gt: left > right, ge: left >= right }[op];
        const met = rulesMet(
          { totalFen, annualNetIncomeFen: income },
          { incomeShare: { value: share, op }, months: 12 },
        );
        expect(met.length === 1).toBe(exact);
      }),
    );
  });

  it('[S3-04] more costs never end a warning, more income never starts one', () => {
    const fen = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(fen, fen, fen, (totalFen, annualNetIncomeFen, more) => {
        const met = rulesMet({ totalFen, annualNetIncomeFen });
        expect(rulesMet({ totalFen: totalFen + more, annualNetIncomeFen })).toEqual(
          expect.arrayContaining(met),
        );
        expect(met).toEqual(
          expect.arrayContaining(rulesMet({ totalFen, annualNetIncomeFen: annualNetIncomeFen + more })),
        );
      }),
    );
  });
});

describe('a sum beside the one that a person dismissed', () => {
  const worse = { share: 1_000, amountFen: 500_000 };
  const at = (dismissedFen: number, totalFen: number, limits: WorseLimits = worse): boolean => {
    const met = metRules({ totalFen, endOn }, { amount: { value: 3_000_000, op: 'ge' }, months: 12 });
    return isWorse(totalFen, met, { warningId: 'w', totalFen: dismissedFen, ruleIds: [AMOUNT] }, limits);
  };

  it.each([
    [3_500_000, 3_500_001, false],
    [3_500_000, 3_849_999, false],
    [3_500_000, 3_850_000, true],
    [9_000_000, 9_499_999, false],
    [9_000_000, 9_500_000, true],
    [3_500_000, 3_400_000, false],
  ])('[A-20] %d fen dismissed, %d now: worse by a tenth or by 5,000 yuan: %s', (before, now, expected) => {
    expect(at(before, now)).toBe(expected);
  });

  it('[A-20] where the place does not define what is worse, any rise is, so that nobody is missed', () => {
    expect(at(3_500_000, 3_500_001, {})).toBe(true);
    expect(at(3_500_000, 3_500_000, {})).toBe(false);
  });

  it('[A-20] a rule that was not met then is another fact, whatever the sum', () => {
    const met = metRules({ totalFen: 3_200_000, annualNetIncomeFen: 7_200_000, endOn }, limits);
    const dismissed = { warningId: 'w', totalFen: 3_500_000, ruleIds: [AMOUNT] };
    expect(isWorse(3_200_000, met, dismissed, worse)).toBe(true);
  });
});
