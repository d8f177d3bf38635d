import type { FactSheet } from '@aid-chain/facts';
import type { Determination } from '../determination/determination.js';
import {
  answered,
  bill,
  declared,
  deposit,
  determined,
  resultOf,
  surveyed,
  wage,
} from '../testing/one-head.fixture.js';

const incomeOf = (d: Determination) => d.figures.countableIncomeFen;
const firm = wage(500_000, { payer: 'firm-a' });
const paid = bill(2_000_000, { issuer: 'hospital-1', billNo: '0012345678' });

/** Own medical spending as the worksheet compares it. */
const spentIn = (d: Determination) =>
  d.lines
    .find(({ facts }) => facts.some(({ fact }) => fact === 'expenditure.medical'))
    ?.facts.filter(({ fact }) => fact === 'expenditure.medical')
    .map(({ value }) => value);

describe('One thing that a list holds twice counts once, whoever wrote the list', () => {
  const lists: [string, (rest: Partial<FactSheet>) => readonly FactSheet[]][] = [
    ['filing', (rest) => [declared(rest)]],
    ['survey', (rest) => [declared({ incomes: [] }), surveyed(rest)]],
    ['report', (rest) => [declared({ incomes: [] }), answered('tax', rest)]],
  ];

  it.each(lists)('a wage twice in a %s', (_, sheets) => {
    expect(incomeOf(determined(sheets({ incomes: [firm, firm] })))).toBe(400_000);
    expect(incomeOf(determined(sheets({ incomes: [wage(500_000), wage(500_000)] })))).toBe(400_000);
    expect(incomeOf(determined(sheets({ incomes: [firm, wage(500_000)] })))).toBe(400_000);
  });

  it('two employers, or a wage and its bonus of one employer, are two payments', () => {
    const two = [firm, wage(500_000, { payer: 'firm-b' })];
    expect(incomeOf(determined([declared({ incomes: two })]))).toBe(800_000);
    const bonus = wage(100_000, { payer: 'firm-a', period: { from: '2025-12-01', to: '2025-12-31' } });
    expect(incomeOf(determined([declared({ incomes: [firm, bonus] })]))).toBe(480_000);
  });

  it('a bill twice', () => {
    const once = determined([declared({ incomes: [firm], expenditures: [paid] })]);
    const twice = determined([declared({ incomes: [firm], expenditures: [paid, paid] })]);
    expect(spentIn(once)).toEqual([2_000_000]);
    expect(twice.lines).toEqual(once.lines);
  });

  it('a bill with its member and without is one bill, with or without a number', () => {
    for (const more of [{ issuer: 'hospital-1', billNo: '0012345678' }, { issuer: 'hospital-1' }]) {
      const once = bill(2_000_000, more);
      const ofHousehold = Object.fromEntries(
        Object.entries(once).filter(([field]) => field !== 'personId'),
      ) as typeof once;
      const d = determined([declared({ incomes: [firm], expenditures: [once, ofHousehold] })]);
      expect(spentIn(d)).toEqual([2_000_000]);
    }
    const child = { ...paid, personId: 'spouse', billNo: '0012345679' };
    const two = determined([declared({ incomes: [firm], expenditures: [paid, child] })], { couple: true });
    expect(spentIn(two)).toEqual([2_000_000, 2_000_000]);
  });

  it('a receipt is one receipt with its dashes declared and without them found', () => {
    const written = bill(2_000_000, { issuer: 'hospital-1', billNo: '255120-000000-123456' });
    const found = { ...written, billNo: '2551200000-00123456' };
    const d = determined([
      declared({ incomes: [firm], expenditures: [written] }),
      surveyed({ expenditures: [found] }),
    ]);
    expect(spentIn(d)).toEqual([2_000_000]);
  });

  it('a deposit twice', () => {
    const assets = [
      { kind: 'dwelling', count: 1, locationRegionCode: '510683' } as const,
      deposit(1_500_000, 'head'),
    ];
    const of = (more: typeof assets) =>
      determined([declared({ incomes: [firm], assets: [...assets, ...more] })]);
    expect(of([deposit(1_500_000, 'head')]).lines).toEqual(of([]).lines);
  });

  it('one bill with two amounts is looked at by people, in either order', () => {
    const other = { ...paid, grossFen: 2_100_000 };
    for (const expenditures of [
      [paid, other],
      [other, paid],
    ]) {
      const d = determined([declared({ incomes: [firm], expenditures })]);
      const found = d.missing.find(({ kind }) => kind === 'contradiction');
      expect(found?.fact).toBe('expenditure.medical.head');
      expect(found?.textZh).toContain('21000.00 元，需要核实');
    }
    expect(resultOf(determined([declared({ incomes: [firm], expenditures: [paid] })]))).toContain('dibao');
  });
});
