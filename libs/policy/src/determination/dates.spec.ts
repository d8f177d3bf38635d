import { demoPack } from '../testing/repository-policies.fixture.js';
import { family, YEAR_2025 } from '../testing/families.fixture.js';
import { decide, PackNotInForce } from './decide.js';

const resultOn = (day: string, facts = family(3)) => decide(facts, demoPack(day), day);
const dibaoOn = (day: string, facts = family(3)) => resultOn(day, facts).categories[0]?.outcome;

describe('Days before, at and after a date limit', () => {
  it('a basic pension is left out until 2025-12-31 and keeps the case open from 2026-01-01', () => {
    const pension = {
      personId: 'p2',
      kind: 'transfer',
      itemCode: 'basic-pension',
      amountFen: 120_000,
      period: { from: '2024-12-01', to: '2025-11-30' },
    } as const;
    const facts = family(3, { appliedOn: '2025-12-10', incomes: [pension] });
    const before = resultOn('2025-12-31', facts);
    expect([before.categories[0]?.outcome, before.figures.countableIncomeFen]).toEqual(['met', 0]);
    const near = { ...pension, amountFen: 36 * 56_000 };
    const after = resultOn('2026-01-01', family(3, { appliedOn: '2025-12-10', incomes: [near] }));
    expect(after.categories[0]?.outcome).toBe('undetermined');
    expect(after.categories[0]?.missing.map(({ fact }) => fact)).toEqual(['income.basic-pension.excluded']);
    expect(after.figures.annualNetIncomeFen).toBe(36 * 56_000);
  });

  it.each([
    ['below the standard without it alone', 12 * 160_000, ['undetermined', 'undetermined']],
    ['at the standard without it', 12 * 168_000, ['not-met', 'met']],
    ['the margin without it alone', 12 * 251_999, ['undetermined', 'undetermined']],
    ['above the margin without it', 12 * 252_000, ['not-met', 'not-met']],
  ])('[L-44] an open basic pension keeps open only what rests on the answer: %s', (_, rentFen, expected) => {
    const year = {
      personId: 'p2',
      kind: 'transfer',
      period: { from: '2025-01-01', to: '2025-12-31' },
    } as const;
    const rent = { ...year, personId: 'p1', kind: 'property', itemCode: 'rent', amountFen: rentFen } as const;
    const pension = { ...year, itemCode: 'basic-pension', amountFen: 120_000 } as const;
    const { categories, lines } = resultOn('2026-01-15', family(3, { incomes: [rent, pension] }));
    const outcome = (of: string) => categories.find(({ category }) => category === of)?.outcome;
    expect([outcome('dibao'), outcome('margin')]).toEqual(expected);
    const both = lines.find(({ ruleId }) => ruleId === 'income.basic-pension@2');
    const isOpen = expected.includes('undetermined');
    expect(both === undefined).toBe(isOpen);
    if (isOpen) return;
    const yuan = [rentFen + 120_000, rentFen].map((fen) => (fen / 100).toFixed(2));
    expect(both?.textZh).toContain(
      `计入的，收入合计 ${yuan[0] ?? ''} 元；不计入的，合计 ${yuan[1] ?? ''} 元`,
    );
    expect(both?.parameters[0]?.state).toBe('pending');
    expect(categories.flatMap(({ ruleIds }) => ruleIds)).toContain('income.basic-pension@2');
  });

  const PENSION = {
    personId: 'p2',
    kind: 'transfer',
    itemCode: 'basic-pension',
    amountFen: 120_000,
    period: { from: '2025-01-01', to: '2025-12-31' },
  } as const;
  const drawing = (rentFen: number) => {
    const rent = {
      ...PENSION,
      personId: 'p1',
      kind: 'property',
      itemCode: 'rent',
      amountFen: rentFen,
    } as const;
    return family(3, { incomes: [rent, PENSION] });
  };
  /** 30,000 fen of rent a month and 10,000 of pension: 128,000 a month with the pension counted, 138,000 without. */
  const BELOW = drawing(12 * 30_000);

  it('[N3] a family below the standard under either answer gets what it is owed for certain; the rest is named and open', () => {
    const { categories, lines } = resultOn('2026-01-15', BELOW);
    const dibao = categories.find(({ category }) => category === 'dibao');
    expect(dibao).toMatchObject({ outcome: 'met', monthlyAmountFen: 128_000, missing: [] });
    expect(dibao?.ruleIds).toContain('income.basic-pension@3');
    const line = lines.find(({ ruleId }) => ruleId === 'income.basic-pension@3');
    expect(line?.parameters.map(({ state }) => state)).toEqual(['pending']);
    expect(line?.facts.map(({ fact, personId }) => [fact, personId])).toEqual([
      ['income.transfer.basic-pension', 'p2'],
    ]);
    expect(line?.textZh).toContain('每月 1280.00 元或者 1380.00 元');
    expect(line?.textZh).toContain('差额既不发给也不否决');
  });

  it.each([
    ['nothing', [], 'met'],
    ['less than what is certain', [128_000 - 1], 'met'],
    ['just what is certain', [128_000], 'met'],
    ['more than what is certain', [128_000 + 1], 'undetermined'],
    ['what follows something open', [null], 'undetermined'],
  ] as const)('[N3] who receives %s is not reduced for want of the answer', (_, paid, outcome) => {
    const received = paid.map((monthlyAmountFen) => ({ personId: null, monthlyAmountFen }));
    const { categories } = resultOn('2026-01-15', { ...BELOW, received });
    const dibao = categories.find(({ category }) => category === 'dibao');
    expect(dibao?.outcome).toBe(outcome);
    const missing = outcome === 'met' ? [] : ['income.basic-pension.excluded'];
    expect(dibao?.missing.map(({ fact }) => fact)).toEqual(missing);
  });

  it('a member counts from the first to the last day of living together', () => {
    const facts = family(3);
    const leaving = {
      ...facts,
      persons: facts.persons.map((person) =>
        person.personId === 'p3'
          ? {
              ...person,
              relation: 'child' as const,
              livesTogether: { from: '2026-01-14', to: '2026-01-20', reasonOut: 'died' as const },
            }
          : person,
      ),
    };
    const counted = ['2026-01-13', '2026-01-14', '2026-01-20', '2026-01-21'].map(
      (day) => resultOn(day, leaving).figures.members,
    );
    expect(counted).toEqual([2, 3, 3, 2]);
  });

  it('income that lies partly outside the window counts by its days, unrounded', () => {
    const incomes = [
      {
        personId: 'p1',
        kind: 'property',
        itemCode: 'rent',
        amountFen: 730,
        period: { from: '2024-01-02', to: '2025-12-31' },
      },
    ] as const;
    expect(resultOn('2026-01-15', family(3, { incomes })).figures.countableIncomeFen).toBe(365);
    const outside = [{ ...incomes[0], period: { from: '2026-01-01', to: '2026-12-31' } }];
    expect(resultOn('2026-01-15', family(3, { incomes: outside })).figures.countableIncomeFen).toBe(0);
  });

  it('a wage that lacks a month is unknown for that month unless the incomes are stated to be complete', () => {
    const circumstances = [{ personId: 'p1' }, { personId: 'p2', incomeComplete: true }];
    const wage = {
      personId: 'p1',
      kind: 'wage',
      itemCode: 'wage',
      amountFen: 1_200_000,
      period: YEAR_2025,
    } as const;
    expect(dibaoOn('2026-01-15', family(3, { circumstances, incomes: [wage] }))).toBe('met');
    const short = { ...wage, period: { from: '2025-01-01', to: '2025-11-30' } };
    expect(dibaoOn('2026-01-15', family(3, { circumstances, incomes: [short] }))).toBe('undetermined');
  });

  it('a pack of another day is refused', () => {
    const pack = demoPack('2026-01-15');
    expect([pack.from, pack.to]).toEqual(['2026-01-01', '2026-06-30']);
    expect(() => decide(family(3), pack, '2025-12-31')).toThrow(PackNotInForce);
    expect(() => decide(family(3), pack, '2026-07-01')).toThrow(PackNotInForce);
  });
});
