import { FAMILIES, family, MODEST_ASSETS, YEAR_2025 } from '../testing/families.fixture.js';
import { demoPack } from '../testing/repository-policies.fixture.js';
import { counterfactuals, MAX_MOVED } from './counterfactuals.js';

const ON = '2026-01-15';
const pack = demoPack(ON);
const rent = (amountFen: number) =>
  ({ personId: 'p1', kind: 'property', itemCode: 'rent', amountFen, period: YEAR_2025 }) as const;
const changes = (...given: Parameters<typeof counterfactuals>) =>
  counterfactuals(...given).changes.map(({ name, from, to, outcome }) => [name.zh, from, to, outcome]);

describe('What would change a result', () => {
  it('who is refused for income alone learns to the fen from which income on dibao would be met', () => {
    const limit = 56_000 * 3 * 12;
    const refused = family(3, { incomes: [rent(limit + 100_000)] });
    expect(changes(refused, pack, ON, 'dibao')).toEqual([['租金', limit + 100_000, limit - 1, 'met']]);
  });

  it('who is refused for one car learns that without it dibao would be met', () => {
    const assets = MODEST_ASSETS.map((item) => (item.kind === 'vehicle' ? { ...item, count: 1 } : item));
    const refused = family(3, { incomes: [rent(0)], assets });
    expect(changes(refused, pack, ON, 'dibao')).toEqual([['机动车（辆）', 1, 0, 'met']]);
  });

  it('where two tests fail no single number changes the result', () => {
    const assets = MODEST_ASSETS.map((item) => (item.kind === 'vehicle' ? { ...item, count: 1 } : item));
    const refused = family(3, { incomes: [rent(9_000_000)], assets });
    expect(changes(refused, pack, ON, 'dibao')).toEqual([]);
  });

  it('who gets dibao learns how far income and property may rise', () => {
    const limit = 56_000 * 3 * 12;
    expect(changes(family(3, { incomes: [rent(500_000)] }), pack, ON, 'dibao')).toEqual([
      ['租金', 500_000, limit, 'not-met'],
      ['存款等金融资产', 500_000, 24 * 56_000 * 3 + 1, 'not-met'],
      ['住房（套）', 1, 2, 'not-met'],
      ['机动车（辆）', 0, 1, 'not-met'],
    ]);
  });

  it('spending that is on file shows from which amount on the family would be proposed', () => {
    const known = family(3, {
      incomes: [rent(50_000_000)],
      sheet: {
        expenditures: [{ kind: 'medical', grossFen: 1_000_000, reimbursedFen: 200_000, period: YEAR_2025 }],
      },
    });
    expect(changes(known, pack, ON, 'monitored')).toContainEqual(['医疗', 1_000_000, 3_200_000, 'proposed']);
  });

  it('an open case has none: what is missing says what would change it', () => {
    expect(changes(family(3, { assets: [] }), pack, ON, 'dibao')).toEqual([]);
    expect(changes(FAMILIES.li(), pack, ON, 'tekun')).toEqual([]);
  });

  it('a case that lists hundreds of bills is worked through in bounded time: the largest numbers are moved, and it says so', () => {
    const bills = Array.from({ length: 300 }, (_, no) => ({
      ...({ kind: 'medical', grossFen: 100 + no, reimbursedFen: 0, period: YEAR_2025 } as const),
    }));
    const limit = 56_000 * 3 * 12;
    const refused = family(3, { incomes: [rent(limit + 100_000)], sheet: { expenditures: bills } });
    const { changes: found, stated, moved } = counterfactuals(refused, pack, ON, 'dibao');
    expect([stated, moved]).toEqual([304, MAX_MOVED]);
    expect(found).toMatchObject([{ from: limit + 100_000, to: limit - 1, outcome: 'met' }]);
  });
});
