import type { FactSheet, Income } from '@aid-chain/facts';
import { decide } from '../../determination/decide.js';
import type { CaseFacts } from '../../facts/facts.js';
import { changedPack } from '../../testing/changed-pack.fixture.js';
import { family, YEAR_2025, type FamilyOptions } from '../../testing/families.fixture.js';
import { demoPack } from '../../testing/repository-policies.fixture.js';

type Terms = Parameters<typeof changedPack>[1];
const ON = '2026-01-15';
const determined = (facts: CaseFacts, terms: Terms, on = ON) =>
  decide(facts, changedPack(demoPack(on), terms), on);
const dibaoOf = (facts: CaseFacts, terms: Terms = {}, on = ON) =>
  determined(facts, terms, on).categories.find(({ category }) => category === 'dibao');
const lineOf = (facts: CaseFacts, terms: Terms, ruleId: string) =>
  determined(facts, terms).lines.find((line) => line.ruleId === ruleId);
/** A family of three with so much income a head and month, of a kind from which nothing is deducted. */
const withPerHead = (fen: number, options: FamilyOptions = {}) => {
  const rent: Income = {
    ...{ personId: 'p1', kind: 'property', itemCode: 'rent', amountFen: fen * 36, period: YEAR_2025 },
  };
  return family(3, { incomes: [rent], ...options });
};

describe('Dibao by fixed bands', () => {
  const BANDS: Terms = {
    'dibao.benefit.mode': 'bands',
    ...{ 'dibao.band.a.below': 20_000, 'dibao.band.a.amount': 49_500 },
    ...{ 'dibao.band.b.below': 40_000, 'dibao.band.b.amount': 42_500 },
    ...{ 'dibao.band.c.amount': 35_500 },
  };

  it.each([
    [0, 49_500],
    [19_999, 49_500],
    [20_000, 42_500],
    [20_001, 42_500],
    [39_999, 42_500],
    [40_000, 35_500],
    [55_999, 35_500],
  ])('[L-34] an income of %d fen a head gives %d fen to each member', (perHead, amount) => {
    expect(dibaoOf(withPerHead(perHead), BANDS)).toMatchObject({
      outcome: 'met',
      monthlyAmountFen: 3 * amount,
    });
  });

  it('[L-34] the line shows the band with its bounds, and at the standard nothing is paid', () => {
    const text = lineOf(withPerHead(20_000), BANDS, 'dibao.band@1')?.textZh;
    expect(text).toContain(
      '人均月收入 200.00 元以上不足 400.00 元一档，每人 425.00 元 × 3 人，为 1275.00 元',
    );
    expect(lineOf(withPerHead(40_000), BANDS, 'dibao.band@1')?.textZh).toContain('不足 560.00 元');
    expect(dibaoOf(withPerHead(56_000), BANDS)?.outcome).toBe('not-met');
  });

  it.each([
    ['bounds that do not rise', { 'dibao.band.b.below': 20_000 }, 'dibao.band.b.below'],
    ['a bound above the standard', { 'dibao.band.b.below': 56_001 }, 'dibao.band.b.below'],
    ['a table that does not reach the standard', { 'dibao.band.c.below': 50_000 }, 'dibao.band.a.amount'],
    ['no band at all', { 'dibao.band.a.amount': null }, 'dibao.band.a.amount'],
  ] as const)('[L-34] %s: nobody is paid by it, the parameter is named', (_, terms, key) => {
    const dibao = dibaoOf(withPerHead(45_000), { ...BANDS, ...terms });
    expect([dibao?.outcome, dibao?.missing.map(({ fact }) => fact)]).toEqual(['undetermined', [key]]);
  });
});

describe('Which standard holds', () => {
  const outcomes = (terms: Terms, options: FamilyOptions = {}) =>
    dibaoOf(withPerHead(60_000, options), terms)?.outcome;

  it('[S4-23] an area with the attribute of a town uses the urban standard, whatever the residence', () => {
    expect(outcomes({})).toBe('not-met');
    expect(outcomes({ 'dibao.scheme': 'by-residence' })).toBe('not-met');
    expect(outcomes({ 'dibao.scheme': 'urban' })).toBe('met');
    const line = lineOf(withPerHead(60_000), { 'dibao.scheme': 'urban' }, 'dibao.income@1');
    expect(line?.parameters.map(({ key }) => key)).toContain('dibao.scheme');
  });

  it('[S1-08] with one standard for town and country it does not matter where a family lives or came from', () => {
    const unified = { 'dibao.scheme': 'unified' };
    for (const residence of ['rural', 'urban'] as const) {
      const dibao = dibaoOf(withPerHead(60_000, { residence }), unified);
      expect(dibao).toMatchObject({ outcome: 'met', monthlyAmountFen: 3 * 12_000 });
    }
  });

  it('[S1-08] a family that moved to town is counted by the urban standard of its place', () => {
    expect(outcomes({}, { residence: 'urban' })).toBe('met');
  });
});

describe('Supplements', () => {
  const TERMS: Terms = {
    ...{ 'dibao.supplement.stacking': 'highest', 'dibao.supplement.severely-disabled': 10_000 },
    ...{ 'dibao.supplement.seriously-ill': 12_000, 'dibao.supplement.elderly': 10_000 },
    ...{ 'dibao.supplement.student': 10_000, 'dibao.supplement.minor': 10_000 },
    ...{ 'dibao.supplement.elderly.from-age': 70, 'dibao.supplement.minor.under-age': 18 },
    'dibao.supplement.disability': ['1-1', '1-2', '5-3', '6-3'],
  };
  type Circumstances = NonNullable<FactSheet['circumstances']>;
  const someone = (personId: string, more: object = {}): Circumstances[number] => ({
    ...{ personId, labour: 'able', incomeComplete: true, ...more },
  });
  const given = (p1: object, p2: object = {}) =>
    withPerHead(20_000, { circumstances: [someone('p1', p1), someone('p2', p2)] });
  const supplements = (facts: CaseFacts, terms: Terms = TERMS) =>
    dibaoOf(facts, terms)?.supplements?.map(({ personId, group, amountFen }) => [personId, group, amountFen]);

  it('[S2-21] each member of a group gets it once, beside the benefit and apart from it', () => {
    const facts = given({ disability: { kind: 1, grade: 1 } }, { student: { stage: 'college' } });
    expect(supplements(facts)).toEqual([
      ['p1', 'severely-disabled', 10_000],
      ['p2', 'student', 10_000],
      ['p3', 'minor', 10_000],
    ]);
    expect(dibaoOf(facts, TERMS)?.monthlyAmountFen).toBe(3 * 36_000 + 30_000);
    expect(dibaoOf(facts)?.monthlyAmountFen).toBe(3 * 36_000);
  });

  it('[S2-21] [L-44] an illness that is not serious, and a school that is no university, give none', () => {
    const facts = given({ illness: { severe: false, chronic: true } }, { student: { stage: 'vocational' } });
    expect(supplements(facts)).toEqual([['p3', 'minor', 10_000]]);
  });

  it('[S2-21] of several groups the highest counts, or their sum, as the place says', () => {
    const facts = given({ disability: { kind: 1, grade: 1 }, illness: { severe: true, chronic: false } });
    const ofP1 = (terms: Terms) => supplements(facts, terms)?.filter(([personId]) => personId === 'p1');
    expect(ofP1(TERMS)).toEqual([['p1', 'seriously-ill', 12_000]]);
    expect(ofP1({ ...TERMS, 'dibao.supplement.stacking': 'sum' })).toEqual([
      ['p1', 'seriously-ill', 12_000],
      ['p1', 'severely-disabled', 10_000],
    ]);
  });

  it.each([
    ['minor', '2008-01-16', true, 'the day before 18'],
    ['minor', '2008-01-15', false, 'on the 18th birthday'],
    ['elderly', '1956-01-16', false, 'the day before 70'],
    ['elderly', '1956-01-15', true, 'on the 70th birthday'],
  ] as const)('[S2-21] [L-44] %s, born %s: %s (%s)', (group, birthDate, gets, _when) => {
    const facts = given({});
    const persons = facts.persons.map((each) => (each.personId === 'p2' ? { ...each, birthDate } : each));
    const found = supplements({ ...facts, persons })?.filter(([who, what]) => who === 'p2' && what === group);
    expect(found?.length).toBe(gets ? 1 : 0);
  });

  it('[S2-21] [L-44] without a birth date a supplement by age is open and asked for; what is certain is paid', () => {
    const ageless = (of: object, terms: Terms) => {
      const facts = given({}, of);
      const persons = facts.persons.map(({ birthDate, ...each }) =>
        each.personId === 'p2' || birthDate === undefined ? each : { ...each, birthDate },
      );
      const { lines, missing } = determined({ ...facts, persons }, terms);
      return {
        paid: supplements({ ...facts, persons }, terms)?.flatMap(([who, what]) => (who === 'p2' ? what : [])),
        open: lines.filter(({ ruleId }) => ruleId === 'dibao.supplement.age@1'),
        missing: missing.map(({ fact, personId }) => [fact, personId]),
      };
    };
    const none = ageless({}, TERMS);
    expect([none.paid, none.open.map(({ outcome, personId }) => [outcome, personId])]).toEqual([
      [],
      [['unknown', 'p2']],
    ]);
    expect(none.missing).toContainEqual(['birthDate', 'p2']);
    const ILL = { illness: { severe: true, chronic: false } };
    const ill = ageless(ILL, { ...TERMS, 'dibao.supplement.stacking': 'sum' });
    expect([ill.paid, ill.open.length]).toEqual([['seriously-ill'], 1]);
    // The highest alone counts, and nothing by age is higher.
    const highest = ageless(ILL, TERMS);
    expect([highest.paid, highest.open]).toEqual([['seriously-ill'], []]);
  });

  it('[L-44] a group for which the place has no amount is shown as not set', () => {
    const terms: Terms = { ...TERMS, 'dibao.supplement.elderly': null };
    const text = lineOf(given({}), terms, 'dibao.supplement.not-set@1')?.textZh;
    expect(text).toContain('分类施保未设定：老年人');
    expect(lineOf(given({}), TERMS, 'dibao.supplement.not-set@1')).toBeUndefined();
  });

  it('[S2-21] how several groups stack is asked only of whoever falls under several: open by its key, and the base is paid', () => {
    const terms = Object.fromEntries(
      Object.entries(TERMS).filter(([key]) => key !== 'dibao.supplement.stacking'),
    );
    const two = given({ disability: { kind: 1, grade: 1 }, illness: { severe: true, chronic: false } });
    expect(supplements(two, terms)).toEqual([['p3', 'minor', 10_000]]);
    const line = lineOf(two, terms, 'dibao.supplement@1');
    expect([line?.personId, line?.outcome, line?.missing.map(({ fact }) => fact)]).toEqual([
      'p1',
      'unknown',
      ['dibao.supplement.stacking'],
    ]);
    expect(dibaoOf(two, terms)).toMatchObject({ outcome: 'met', monthlyAmountFen: 3 * 36_000 + 10_000 });
  });

  it.each([
    ['dibao.supplement.disability', 'p1'],
    ['dibao.supplement.elderly.from-age', 'p2'],
    ['dibao.supplement.minor.under-age', 'p3'],
  ] as const)('[L-44] a group that is paid while %s is not set stays open, with the key', (key, who) => {
    const facts = given({ disability: { kind: 1, grade: 1 } });
    const terms = Object.fromEntries(Object.entries(TERMS).filter(([each]) => each !== key));
    const open = determined(facts, terms).lines.filter(({ outcome }) => outcome === 'unknown');
    expect(open.map(({ ruleId }) => ruleId)).toContain('dibao.supplement@1');
    expect(open.find(({ personId }) => personId === who)?.missing.map(({ fact }) => fact)).toEqual([key]);
  });

  it('[S1-18] the price subsidy of a month is a line of its own: for each member once, and no part of the benefit', () => {
    const terms: Terms = { 'dibao.price-subsidy': 2_000 };
    const line = lineOf(given({}), terms, 'dibao.price-subsidy@2');
    expect([line?.left, line?.outcome]).toEqual([6_000, 'not-applicable']);
    expect(line?.textZh).toContain('发给当月在享的对象');
    const inForce = determined(given({}), terms, '2026-07-15').lines;
    expect(inForce.find(({ ruleId }) => ruleId === 'dibao.price-subsidy@2')?.textZh).toContain(
      '中华人民共和国社会救助法第三十二条',
    );
    expect(dibaoOf(given({}), terms)?.monthlyAmountFen).toBe(dibaoOf(given({}))?.monthlyAmountFen);
  });
});
