import { twiceFound } from './one-benefit-twice.js';
import { heldTwice, heldTwiceSentence, monthlyOf, type HeldBenefit } from './one-benefit-twice.rules.js';

const ON = '2026-08-05';
const hers: HeldBenefit = {
  householdId: 'hers',
  category: 'dibao',
  validFrom: '2026-02-01',
  monthlyAmountFen: 48_000,
};
const his: HeldBenefit = { ...hers, householdId: 'his', validFrom: '2026-05-01', monthlyAmountFen: 30_000 };
const found = (...benefits: HeldBenefit[]) =>
  heldTwice(benefits, ON).map((each) =>
    each.map(({ householdId, category }) => `${householdId} ${category}`),
  );

describe('Two households that each receive one benefit and become one', () => {
  it('a person is asked, who reads both recognitions', () => {
    expect(found(his, hers)).toEqual([['hers dibao', 'his dibao']]);
    const { textZh, textEn } = heldTwiceSentence([hers, his]);
    expect(textZh).toMatch(
      /每月 480.00 元，自 2026-02-01 起.*每月 300.00 元，自 2026-05-01 起.*决定之前待遇不变/u,
    );
    expect(textEn).toContain('until then nothing changes');
    expect(monthlyOf([hers, his])).toBe(78_000);
  });

  it('nobody is asked where only one of them receives it, or each another category', () => {
    expect(found(hers)).toEqual([]);
    expect(found(hers, { ...his, category: 'margin' })).toEqual([]);
  });

  it('what one household has of its own is not twice', () => {
    expect(found(hers, { ...hers, personId: 'p1' })).toEqual([]);
  });

  it('two persons may each have their own; one person not twice, and not beside the household', () => {
    const [one, other] = [
      { ...hers, personId: 'p1' },
      { ...his, personId: 'p2' },
    ];
    expect(found(one, other)).toEqual([]);
    expect(found(one, { ...his, personId: 'p1' })).toHaveLength(1);
    expect(found(one, his)).toEqual([['hers dibao', 'his dibao']]);
    expect(found(his, one)).toEqual([['hers dibao', 'his dibao']]);
    const [whole, ofPerson] = [hers, { ...his, personId: 'p1' }];
    expect(found(whole, ofPerson)).toEqual([['hers dibao', 'his dibao']]);
    expect(found(ofPerson, whole)).toEqual([['hers dibao', 'his dibao']]);
  });

  it('[A-20] what a person has looked at stays quiet until another household joins', () => {
    const facts = { householdId: 'hers', regionCode: '510683990001', looked: [], named: [] };
    const first = twiceFound({ ...facts, benefits: [his, hers] }, { on: ON });
    expect(first).toMatchObject({ measured: 78_000, endOn: ON });
    const looked = first?.grounds ?? [];
    expect(looked).toHaveLength(1);
    expect(twiceFound({ ...facts, looked, benefits: [hers, his] }, { on: ON })).toBeUndefined();
    const third = { ...his, householdId: 'third' };
    expect(twiceFound({ ...facts, looked, benefits: [hers, his, third] }, { on: ON })).toMatchObject({
      measured: 108_000,
    });
  });

  it('[A-20] beside a warning that names one category, only the other one is added to it', () => {
    const facts = { householdId: 'hers', regionCode: '510683990001', looked: [] };
    const named = twiceFound({ ...facts, named: [], benefits: [his, hers] }, { on: ON })?.grounds ?? [];
    expect(named).toHaveLength(1);
    const margin = (benefit: HeldBenefit, monthlyAmountFen: number): HeldBenefit => ({
      ...{ ...benefit, monthlyAmountFen },
      category: 'margin',
    });
    const both = [his, hers, margin(his, 100), margin(hers, 200)];
    const added = twiceFound({ ...facts, named, benefits: both }, { on: ON });
    expect(added).toMatchObject({ measured: 300 });
    expect(added?.evidence).toHaveLength(1);
    expect(twiceFound({ ...facts, named, benefits: [his, hers] }, { on: ON })).toBeUndefined();
  });

  it('a recognition counts to its last day and no longer', () => {
    expect(found(hers, { ...his, validTo: ON })).toHaveLength(1);
    expect(found(hers, { ...his, validTo: '2026-08-04' })).toEqual([]);
  });

  it('each category is a matter of its own, and a third household joins it', () => {
    const third = { ...his, householdId: 'third', validFrom: '2026-06-01' };
    const margin = (benefit: HeldBenefit): HeldBenefit => ({ ...benefit, category: 'margin' });
    expect(found(hers, his, third, margin(hers), margin(his))).toEqual([
      ['hers dibao', 'his dibao', 'third dibao'],
      ['hers margin', 'his margin'],
    ]);
  });
});
