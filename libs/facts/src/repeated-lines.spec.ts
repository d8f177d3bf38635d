import { describeRefusal, type LooseFields } from '@aid-chain/kernel';
import { evidenceFaults } from './evidence-range.js';
import { withoutRepeats } from './repeated-lines.js';

const period = { from: '2025-01-01', to: '2025-12-31' };
const wage = { memberRef: 'm1', kind: 'wage', itemCode: 'wage', amountFen: 500_000, period };
const bill = { memberRef: 'm1', kind: 'medical', grossFen: 2_000_000, reimbursedFen: 0, period };
const numbered = { ...bill, issuer: 'hospital-1', billNo: '0012345678' };
const car = { memberRef: 'm1', kind: 'vehicle', count: 1, valueFen: 8_000_000, locationRegionCode: '510683' };
const deposit = { memberRef: 'm1', kind: 'deposit', valueFen: 1_500_000, locationRegionCode: '510683' };

const faults = (facts: LooseFields): string[] =>
  evidenceFaults(facts, '/facts', undefined).map(
    ({ code, path, params }) => `${code} ${path} of ${String(params?.['first'])}`,
  );

describe('One thing stated twice in one list', () => {
  it.each([
    ['a wage without payer', 'incomes', wage, wage],
    ['a wage of one payer', 'incomes', { ...wage, payer: 'firm-a' }, { ...wage, payer: 'firm-a' }],
    ['a wage with and without its payer', 'incomes', { ...wage, payer: 'firm-a' }, wage],
    ['a wage with its days written the other way round', 'incomes', wage, turned(wage)],
    ['a bill of one number', 'expenditures', numbered, numbered],
    [
      'a bill whose number and issuer are in other letters',
      'expenditures',
      { ...numbered, billNo: 'no-1' },
      { ...numbered, issuer: 'HOSPITAL-1', billNo: 'NO-1' },
    ],
    ['a bill with and without its number', 'expenditures', bill, numbered],
  ])('%s is refused at the second line, which names the first', (_, field, first, second) => {
    const other = { ...first, kind: field === 'incomes' ? 'transfer' : 'education' };
    expect(faults({ [field]: [other, first, second] })).toEqual([`LINE_TWICE /facts/${field}/2 of 2`]);
  });

  it.each([
    ['the deposit of one owner', deposit, 2],
    ['the deposit of the household', ofAll(deposit), 2],
    ['a car of one owner', car, 2],
    ['three flats of one owner', { ...car, kind: 'dwelling', count: 3 }, 6],
  ])('%s is refused at the second line, which says how two of them are written', (_, item, count) => {
    const found = evidenceFaults({ assets: [item, item] }, '/facts', undefined);
    expect(found).toEqual([{ code: 'ASSET_TWICE', path: '/facts/assets/1', params: { first: 1, count } }]);
    const [fault] = found.map(describeRefusal);
    expect(fault?.zh).toContain(
      `请合并为一项：按数量填写的（如两辆同价的车），数量（count）填 ${String(count)}`,
    );
    expect(fault?.en).toContain(`write one entry: ${String(count)} as its count`);
  });

  it('two equal cars of one owner are one line with the count of two', () => {
    expect(faults({ assets: [{ ...car, count: 2, valueFen: 16_000_000 }] })).toEqual([]);
  });

  it.each([
    ['wages of two payers', 'incomes', { ...wage, payer: 'firm-a' }, { ...wage, payer: 'firm-b' }],
    ['a wage and a bonus of one payer', 'incomes', wage, { ...wage, amountFen: 80_000 }],
    ['wages of two members', 'incomes', wage, { ...wage, memberRef: 'm2' }],
    [
      'two stays in hospital that cost the same',
      'expenditures',
      bill,
      { ...bill, period: days('2025-03-01') },
    ],
    ['bills of two numbers', 'expenditures', numbered, { ...numbered, billNo: '0012345679' }],
    [
      'one number at two hospitals',
      'expenditures',
      numbered,
      { ...numbered, issuer: 'hospital-2', grossFen: 1 },
    ],
    ['a bill with spending of two kinds', 'expenditures', numbered, { ...numbered, kind: 'education' }],
    ['deposits of two owners', 'assets', deposit, { ...deposit, memberRef: 'm2' }],
    ['dwellings in two counties', 'assets', deposit, { ...deposit, locationRegionCode: '510626' }],
  ])('%s are two things', (_, field, first, second) => {
    expect(faults({ [field]: [first, second] })).toEqual([]);
  });

  it.each([
    ['amount', { grossFen: 2_100_000 }],
    ['amount, its issuer in other letters', { grossFen: 2_100_000, issuer: 'Hospital-1' }],
    ['reimbursement', { reimbursedFen: 1 }],
    ['patient', { memberRef: 'm2' }],
    ['day', { period: days('2025-03-01') }],
  ])('one bill with another %s is refused', (_, more) => {
    expect(faults({ expenditures: [numbered, { ...numbered, ...more }] })).toEqual([
      'BILL_TWICE /facts/expenditures/1 of 1',
    ]);
  });

  it('what is stored already counts once; the line that names its payer stays', () => {
    const named = { ...wage, payer: 'firm-a' };
    const other = { ...wage, payer: 'firm-b' };
    expect(withoutRepeats('incomes', [wage, named, other, named])).toEqual([named, other]);
    expect(withoutRepeats('expenditures', [numbered, { ...numbered, grossFen: 1 }])).toHaveLength(2);
  });

  it('a line that cannot be read is left to the check of its form', () => {
    expect(faults({ incomes: [{}, {}, 7, 7], expenditures: 'x' })).toEqual([]);
  });
});

function days(day: string): { from: string; to: string } {
  return { from: day, to: day };
}

function turned(item: typeof wage): LooseFields {
  const { from, to } = item.period;
  return {
    period: { to, from },
    ...Object.fromEntries(Object.entries(item).filter(([name]) => name !== 'period')),
  };
}

function ofAll(item: typeof deposit): LooseFields {
  return Object.fromEntries(Object.entries(item).filter(([name]) => name !== 'memberRef'));
}
