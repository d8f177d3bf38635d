import type { FactSheet, Income } from '@aid-chain/facts';
import { decide } from '../determination/decide.js';
import { changedPack } from '../testing/changed-pack.fixture.js';
import { family, YEAR_2025 } from '../testing/families.fixture.js';
import { demoPack } from '../testing/repository-policies.fixture.js';

const ON = '2026-01-15';
type Circumstance = NonNullable<FactSheet['circumstances']>[number];
type Supporter = NonNullable<Circumstance['supporters']>[number];
type Terms = Parameters<typeof changedPack>[1];

/** Half of what a supporter’s household has above 1,000 yuan a head, divided among those whom they support. */
const SURPLUS: Terms = {
  ...{ 'income.support': true, 'support.shape': 'surplus-share', 'support.share': 5_000 },
  ...{ 'support.line-multiple': 10_000, 'support.per-dependant': true },
  ...{ 'support.exempt-situations': ['tekun', 'dibao', 'no-capacity'], 'support.asked-from-age': 60 },
  'dibao.standard.rural': 100_000,
};
const child = (more: Partial<Supporter> = {}): Supporter => ({
  relation: 'child',
  situation: 'able',
  ...more,
});
const son = child({ familyMonthlyFen: 500_000, familySize: 3, supportsCount: 2 });

/** What one pays in the year, and under which code. */
interface Paid {
  readonly amountFen: number;
  readonly payer?: string;
}

/** A couple without income, of whom the first is owed support by some people. */
function decided(
  supporters: readonly Supporter[] | undefined,
  terms: Terms = SURPLUS,
  ...payments: readonly (number | Paid)[]
) {
  const circumstances: Circumstance[] = [
    {
      personId: 'p1',
      incomeComplete: true,
      ...(supporters === undefined ? {} : { supporters: [...supporters] }),
    },
    { personId: 'p2', incomeComplete: true, supporters: [] },
  ];
  const incomes = payments.map((paid): Income => ({
    ...{ personId: 'p1', kind: 'transfer', itemCode: 'support-payment', period: YEAR_2025 },
    ...(typeof paid === 'number' ? { amountFen: paid } : paid),
  }));
  const facts = family(2, { circumstances, incomes });
  const persons = facts.persons.map((person) => ({ ...person, birthDate: '1955-03-04' }));
  return decide({ ...facts, persons }, changedPack(demoPack(ON), terms), ON);
}
const monthly = (...args: Parameters<typeof decided>) => {
  const { countableIncomeFen } = decided(...args).figures;
  return countableIncomeFen === null ? null : countableIncomeFen / 12;
};
const lacks = (...args: Parameters<typeof decided>) =>
  decided(...args)
    .categories.find(({ category }) => category === 'dibao')
    ?.missing.map(({ fact }) => fact);

describe('Support that people outside the household owe', () => {
  it('[S4-07] is the place’s share of what the supporter’s household has above its own line, divided among all whom they support', () => {
    expect(monthly([son])).toBe(((500_000 - 3 * 100_000) * 5_000) / 10_000 / 2);
    expect(monthly([son], { ...SURPLUS, 'support.per-dependant': false })).toBe(100_000);
    expect(monthly([son], { ...SURPLUS, 'support.line-multiple': 15_000 })).toBe(12_500);
    expect(monthly([son, son])).toBe(100_000);
  });

  it.each([
    [300_000, 0],
    [300_001, 0.25],
    [299_999, 0],
  ])(
    '[S4-07] of a supporter’s household of three with %d fen a month it is %d fen: nothing up to the line',
    (fen, owed) => {
      expect(monthly([{ ...son, familyMonthlyFen: fen }])).toBe(Math.floor(owed * 12) / 12);
    },
  );

  it('[S4-07] a judgment comes before an agreement and both before the formula', () => {
    const agreed = { ...son, agreedMonthlyFen: 30_000 };
    expect(monthly([agreed])).toBe(30_000);
    expect(monthly([{ ...agreed, judgedMonthlyFen: 20_000 }])).toBe(20_000);
    expect(monthly([agreed, child()], { ...SURPLUS, 'support.shape': 'agreed-only' })).toBe(30_000);
  });

  it('[S4-07] other shapes: a fixed amount of each supporter, or a share of their income', () => {
    const fixed = { ...SURPLUS, 'support.shape': 'fixed-amount', 'support.amount': 15_000 };
    expect(monthly([child(), child()], fixed)).toBe(30_000);
    expect(monthly([son], { ...SURPLUS, 'support.shape': 'income-share', 'support.share': 2_000 })).toBe(
      50_000,
    );
  });

  it.each([
    [600_000 - 1, 50_000],
    [600_000, 50_000],
    [600_000 + 1, 600_001 / 12],
  ])('[S4-07] what is really paid counts where it is more: %d fen a year', (paidFen, each) => {
    expect(monthly([son], SURPLUS, paidFen)).toBe(each);
  });

  describe('who of them really pays', () => {
    const agreed = (payer?: string): Supporter =>
      child({ agreedMonthlyFen: 20_000, ...(payer === undefined ? {} : { payer }) });
    const [elder, younger] = [agreed('son-1'), agreed('son-2')];
    const paidBy = (payer: string, amountFen: number): Paid => ({ payer, amountFen });
    const textOf = (...args: Parameters<typeof decided>) =>
      decided(...args).lines.find(({ ruleId }) => ruleId === 'income.support@2')?.textZh;

    it('[S4-07] what the elder son pays beyond his own duty is nothing that the younger one paid', () => {
      expect(monthly([elder, younger], SURPLUS, paidBy('son-1', 360_000))).toBe(30_000 + 20_000);
      expect(textOf([elder, younger], SURPLUS, paidBy('son-1', 360_000))).toContain(
        '补计 2400.00 元；子女（son-1）核算期内应付 2400.00 元，本人实付 3600.00 元，补计 0.00 元；子女（son-2）核算期内应付 2400.00 元，本人实付 0.00 元，补计 2400.00 元',
      );
    });

    it.each([
      [240_000 - 1, 240_000],
      [240_000, 240_000],
      [240_000 + 1, 240_001],
    ])(
      '[S4-07] of %d fen that one of them pays a year %d fen count, beside what the other owes',
      (paid, counted) => {
        expect(monthly([elder, younger], SURPLUS, paidBy('SON-1', paid))).toBe((counted + 240_000) / 12);
      },
    );

    it('[S4-07] what is paid without saying who pays is held against what all of them still owe, and the line says so', () => {
      for (const supporters of [
        [agreed(), agreed()],
        [elder, younger],
      ]) {
        expect(monthly(supporters, SURPLUS, 360_000)).toBe(40_000);
        expect(textOf(supporters, SURPLUS, 360_000)).toContain(
          '其中实付 3600.00 元未写明由哪一义务人支付，按全部义务人合计比较',
        );
      }
      // Of the 200 yuan that the younger one owes, 100 are paid by nobody knows whom.
      expect(monthly([elder, younger], SURPLUS, paidBy('son-1', 360_000), 120_000)).toBe(30_000 + 20_000);
      // A code that no supporter has says nothing of who pays.
      expect(monthly([elder, younger], SURPLUS, paidBy('somebody', 360_000))).toBe(40_000);
    });

    it('two who pay under one code, as a couple does, owe and pay together', () => {
      expect(monthly([elder, agreed('son-1')], SURPLUS, paidBy('son-1', 360_000))).toBe(40_000);
    });
  });

  it('nothing is expected of who is on dibao or a tekun person, though what they pay counts', () => {
    const poor = { ...son, situation: 'dibao', judgedMonthlyFen: 40_000 } as const;
    expect(monthly([poor])).toBe(0);
    expect(monthly([poor], SURPLUS, 120_000)).toBe(10_000);
  });

  it('[S4-07] while nobody said who owes it, or what they have, it is open and the survey brings it', () => {
    expect(lacks(undefined)).toEqual(['supporters']);
    for (const known of [{}, { familyMonthlyFen: 500_000 }, { familyMonthlyFen: 500_000, familySize: 3 }])
      expect(lacks([child(known)])).toEqual(['supporters.means']);
    expect(lacks([])).toEqual([]);
  });

  it('who owes support is not asked of people below the age of the place, or where it names none', () => {
    expect(lacks(undefined, { ...SURPLUS, 'support.asked-from-age': 71 })).toEqual([]);
    expect(lacks(undefined, { ...SURPLUS, 'support.asked-from-age': 70 })).toEqual(['supporters']);
  });

  it('a place that switches it on without its numbers keeps the case open', () => {
    for (const key of ['support.shape', 'support.share', 'support.line-multiple'])
      expect(lacks([son], { ...SURPLUS, [key]: null })).toEqual([key]);
    const fixed = { 'support.shape': 'fixed-amount', 'support.amount': null };
    expect(lacks([son], { ...SURPLUS, ...fixed })).toEqual(['support.amount']);
  });

  it('[S4-07] the line names what is owed, what was paid and what is added, with the parameters behind it', () => {
    const line = decided([son], SURPLUS, 120_000).lines.find(({ ruleId }) => ruleId === 'income.support@2');
    expect(line?.textZh).toContain(
      '义务人 1 人，每月应付 500.00 元；核算期内已计实付 1200.00 元，补计 4800.00 元',
    );
    expect(line?.parameters.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['support.shape', 'support.share', 'dibao.standard.rural']),
    );
  });
});
