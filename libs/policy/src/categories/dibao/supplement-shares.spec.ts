import type { FactSheet } from '@aid-chain/facts';
import { decide } from '../../determination/decide.js';
import { changedPack } from '../../testing/changed-pack.fixture.js';
import { elder } from '../../testing/elder.fixture.js';
import { family, MODEST_ASSETS } from '../../testing/families.fixture.js';
import { demoPack } from '../../testing/repository-policies.fixture.js';

const ON = '2026-01-15';
type Terms = Parameters<typeof changedPack>[1];
/** 30 % of a standard of 555.55 yuan for the seriously ill, 20 % for the disabled, rounded up to the jiao. */
const TERMS: Terms = {
  ...{ 'dibao.standard.rural': 55_555, 'dibao.supplement.stacking': 'highest' },
  ...{ 'dibao.supplement.seriously-ill.share': 3_000, 'dibao.supplement.severely-disabled.share': 2_000 },
  ...{ 'dibao.supplement.disability': ['1-1'] },
  ...{ 'dibao.benefit.rounding.unit': 'jiao', 'dibao.benefit.rounding.mode': 'up' },
};
const BOTH = { disability: { kind: 1, grade: 1 }, illness: { severe: true, chronic: false } };

function decided(terms: Terms, of: object = BOTH) {
  const circumstances: FactSheet['circumstances'] = [
    { personId: 'p1', incomeComplete: true, ...of },
    { personId: 'p2', incomeComplete: true },
  ];
  const facts = family(2, { circumstances, incomes: [], assets: MODEST_ASSETS });
  return decide(facts, changedPack(demoPack(ON), terms), ON);
}
const dibao = (...args: Parameters<typeof decided>) =>
  decided(...args).categories.find(({ category }) => category === 'dibao');
const supplements = (...args: Parameters<typeof decided>) =>
  dibao(...args)?.supplements?.map(({ group, amountFen }) => [group, amountFen]);

describe('Supplements as shares of the standard', () => {
  it('[S2-21] [L-44] a share of the standard for each person of the group, rounded as the place rounds its benefit', () => {
    expect(supplements(TERMS)).toEqual([['seriously-ill', 16_670]]);
    expect(supplements({ ...TERMS, 'dibao.benefit.rounding.mode': 'down' })).toEqual([
      ['seriously-ill', 16_660],
    ]);
    expect(supplements({ ...TERMS, 'dibao.benefit.rounding.unit': 'fen' })).toEqual([
      ['seriously-ill', 16_667],
    ]);
    expect(dibao(TERMS)?.monthlyAmountFen).toBe(111_110 + 16_670);
  });

  it('[S2-21] of several groups the highest counts, or their sum, amounts and shares alike', () => {
    const sum = { ...TERMS, 'dibao.supplement.stacking': 'sum' };
    expect(supplements(sum)).toEqual([
      ['seriously-ill', 16_670],
      ['severely-disabled', 11_120],
    ]);
    const fixed = { ...TERMS, 'dibao.supplement.severely-disabled.share': null };
    expect(supplements({ ...fixed, 'dibao.supplement.severely-disabled': 16_671 })).toEqual([
      ['severely-disabled', 16_671],
    ]);
  });

  it('[L-44] a group with a share is no group that is not set', () => {
    const text = decided(TERMS).lines.find(({ ruleId }) => ruleId === 'dibao.supplement.not-set@1')?.textZh;
    expect(text).toContain('老年人');
    expect(text).not.toContain('重病患者');
  });

  it('an amount and a share for one group on one day contradict each other: nothing is guessed, the key is named', () => {
    const both = { ...TERMS, 'dibao.supplement.seriously-ill': 10_000 };
    expect(supplements(both)).toBeUndefined();
    const line = decided(both).lines.find(({ ruleId }) => ruleId === 'dibao.supplement@1');
    expect([line?.outcome, line?.missing.map(({ fact }) => fact)]).toEqual([
      'unknown',
      ['dibao.supplement.seriously-ill'],
    ]);
    expect(dibao(both)?.monthlyAmountFen).toBe(111_110);
  });
});

describe('The price subsidy of tekun persons', () => {
  const terms: Terms = { 'tekun.price-subsidy': 3_000, 'dibao.price-subsidy': 2_000 };
  const ofTekun = (given: Terms) => decide(elder(), changedPack(demoPack(ON), given), ON);

  it('[L-45] is a line of its own for each person, and no part of the two standards', () => {
    const line = ofTekun(terms).lines.find(({ ruleId }) => ruleId === 'tekun.price-subsidy@2');
    expect(line?.left).toBe(3_000);
    const amount = (given: Terms) =>
      ofTekun(given).categories.find(({ category }) => category === 'tekun')?.monthlyAmountFen;
    expect(amount(terms)).toBe(amount({}));
  });

  it('[L-45] a notice for dibao alone gives tekun persons nothing', () => {
    const rules = ofTekun({ 'dibao.price-subsidy': 2_000 }).lines.map(({ ruleId }) => ruleId);
    expect(rules).not.toContain('tekun.price-subsidy@2');
  });
});
