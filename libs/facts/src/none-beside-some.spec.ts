import type { LooseFields } from '@aid-chain/kernel';
import { evidenceFaults, rangeAround } from './evidence-range.js';

const place = { locationRegionCode: '510683' };
const flat = { ...place, kind: 'dwelling', count: 1 };
const none = { ...place, kind: 'dwelling', count: 0 };
const codes = (assets: readonly LooseFields[]): string[] =>
  evidenceFaults({ assets }, '', undefined).map(({ code, path }) => `${code} ${path}`);

describe('an asset of which a family states that there is none', () => {
  it.each([
    ['one dwelling of the household and none', [flat, none], 1],
    ['none, and then one of a member', [none, { ...flat, memberRef: 'm1' }], 0],
    [
      'one of a member and none of that member',
      [
        { ...flat, memberRef: 'm1' },
        { ...none, memberRef: 'm1' },
      ],
      1,
    ],
    [
      'a deposit of 0 beside one with money',
      [
        { ...place, kind: 'deposit', valueFen: 0 },
        { ...place, kind: 'deposit', valueFen: 100 },
      ],
      0,
    ],
  ])('[A-25] is asked about where the list has some as well: %s', (_, assets, at) => {
    expect(codes(assets)).toEqual([`ASSET_NONE_BESIDE_SOME /assets/${String(at)}`]);
  });

  it.each([
    ['another place', [flat, { ...none, locationRegionCode: '510600' }]],
    [
      'another owner',
      [
        { ...flat, memberRef: 'm1' },
        { ...none, memberRef: 'm2' },
      ],
    ],
    ['another kind', [flat, { ...none, kind: 'vehicle' }]],
  ])('is not where both can be so: %s', (_, assets) => {
    expect(codes(assets)).toEqual([]);
  });
});

describe('a bill', () => {
  const range = rangeAround(
    { from: '2026-07-22', to: '2026-07-22' },
    { monthsBack: 36, incomeDaysAhead: 31, expenditureDaysAhead: 366 },
  );
  const bill = (kind: string, day: string, more: LooseFields = {}): LooseFields => ({
    ...{ kind, grossFen: 100, reimbursedFen: 0, period: { from: day, to: day }, ...more },
  });
  const found = (one: LooseFields): string[] =>
    evidenceFaults({ expenditures: [one] }, '', range).map(({ code }) => code);

  it('[A-25] of treatment on a day to come is none; a year of school is paid before it begins, with a receipt', () => {
    expect(found(bill('medical', '2027-07-01'))).toEqual(['FACT_IN_FUTURE']);
    expect(found(bill('education', '2026-09-01', { billNo: 'A-1' }))).toEqual([]);
    expect(found(bill('medical', '2026-07-22'))).toEqual([]);
  });
});
