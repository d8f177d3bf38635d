import { family, FAMILIES, MODEST_ASSETS, YEAR_2025 } from '../testing/families.fixture.js';
import { demoPack, policiesWith } from '../testing/repository-policies.fixture.js';
import type { ParameterKey } from '../pack/catalogue.js';
import { entryOf } from '../pack/pack.js';
import { decide } from './decide.js';

const ON = '2026-01-15';
const dibao = (path: string, text: string, by: string, facts = FAMILIES.li()) =>
  decide(facts, demoPack(ON, policiesWith(path, text, by)), ON).categories[0];
const COUNTY = '510683/dibao.yaml';

describe('What a place may set otherwise', () => {
  it('the operator: «not above» instead of «below» lets the limit itself in', () => {
    const rent = {
      personId: 'p1',
      kind: 'property',
      itemCode: 'rent',
      amountFen: 56_000 * 36,
      period: YEAR_2025,
    } as const;
    const atLimit = family(3, { incomes: [rent] });
    expect(dibao(COUNTY, 'value: 56000', 'value: 56000', atLimit)?.outcome).toBe('not-met');
    const changed = dibao('000000/dibao.yaml', 'value: lt', 'value: le', atLimit);
    expect([changed?.outcome, changed?.monthlyAmountFen]).toEqual(['met', 0]);
  });

  it('the rounding of the benefit, in one place: to the fen, jiao or yuan, up, down or half up', () => {
    const facts = family(3, { wageFen: 1_799_937 });
    const pack = demoPack(ON);
    const entry = (key: ParameterKey, value: string) => ({ [key]: { ...entryOf(pack, key), value } });
    const rounded = (unit: string, mode: string) => {
      const changed = {
        ...entry('dibao.benefit.rounding.unit', unit),
        ...entry('dibao.benefit.rounding.mode', mode),
      };
      const parameters = { ...pack.parameters, ...changed };
      return decide(facts, { ...pack, parameters }, ON).categories[0]?.monthlyAmountFen;
    };
    expect([rounded('fen', 'up'), rounded('fen', 'down'), rounded('fen', 'half_up')]).toEqual([
      48_005, 48_004, 48_004,
    ]);
    expect([rounded('jiao', 'up'), rounded('jiao', 'down')]).toEqual([48_010, 48_000]);
    expect([rounded('yuan', 'up'), rounded('yuan', 'half_up')]).toEqual([48_100, 48_000]);
  });

  it('the work-cost deduction: none at all makes 李 500.00 a head', () => {
    const pack = demoPack(ON, policiesWith('510683/income.yaml', 'value: 2000', 'value: 0'));
    expect(decide(FAMILIES.li(), pack, ON).figures.countablePerHeadMonthFen).toBe(50_000);
  });

  it('a loss of one person’s business takes nothing from the family’s wages, unless the place lets it', () => {
    const incomes = [
      { personId: 'p1', kind: 'wage', itemCode: 'wage', amountFen: 1_000_000, period: YEAR_2025 },
      { personId: 'p2', kind: 'business', itemCode: 'shop', amountFen: -300_000, period: YEAR_2025 },
    ] as const;
    const facts = family(3, { incomes });
    const net = (by: string) =>
      decide(facts, demoPack(ON, policiesWith('510683/income.yaml', 'floor-at-zero', by)), ON).figures
        .annualNetIncomeFen;
    expect([net('floor-at-zero'), net('offsets')]).toEqual([1_000_000, 700_000]);
  });

  it('a margin household gets asset limits of its own once the place sets them', () => {
    const cars = family(4, {
      wageFen: 12 * 350_000,
      assets: [...MODEST_ASSETS.filter(({ kind }) => kind !== 'vehicle'), { kind: 'vehicle', count: 1 }],
    });
    const own = 'margin.asset.vehicle.limit:\n  unit: count\n  values:\n    - { from: 2025-01-01, to: null, ';
    const margin = (by: string) =>
      decide(
        cars,
        demoPack(ON, policiesWith(COUNTY, `${own}state: inactive`, `${own}${by}`)),
        ON,
      ).categories.find(({ category }) => category === 'margin')?.outcome;
    expect([margin('state: inactive'), margin('value: 1'), margin('value: 0')]).toEqual([
      'not-met',
      'met',
      'not-met',
    ]);
  });

  it('a measure that is switched on without a formula keeps the case open, never counted as nothing', () => {
    const text = 'income.imputed:\n  unit: bool\n  values:\n    - { from: 2025-01-01, to: null, ';
    const result = dibao('510683/income.yaml', `${text}state: inactive`, `${text}value: true`);
    expect([result?.outcome, result?.missing[0]?.fact]).toEqual(['undetermined', 'income.imputed']);
  });
});
