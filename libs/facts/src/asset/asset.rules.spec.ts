import { ruleFaults, type LooseFields } from '@aid-chain/kernel';
import { asset } from './asset.js';

const faults = (item: LooseFields): string[] =>
  ruleFaults(asset.rules, { locationRegionCode: '510683', ...item }, '').map(
    ({ code, path }) => `${code} ${path}`,
  );

describe('an asset as it is put in evidence', () => {
  it.each<[string, LooseFields, string[]]>([
    [
      'no vehicle that is worth 80,000 yuan',
      { kind: 'vehicle', count: 0, valueFen: 8_000_000 },
      ['ASSET_NONE_WITH_VALUE /valueFen'],
    ],
    ['no vehicle', { kind: 'vehicle', count: 0 }, []],
    ['no vehicle, worth 0', { kind: 'vehicle', count: 0, valueFen: 0 }, []],
    ['one vehicle worth 80,000 yuan', { kind: 'vehicle', count: 1, valueFen: 8_000_000 }, []],
    [
      'vehicles worth 80,000 yuan, however many',
      { kind: 'vehicle', valueFen: 8_000_000 },
      ['ASSET_COUNT_MISSING /count'],
    ],
    ['a dwelling by its value', { kind: 'dwelling', valueFen: 1 }, ['ASSET_COUNT_MISSING /count']],
    ['three deposits of nobody knows what', { kind: 'deposit', count: 3 }, ['ASSET_VALUE_MISSING /valueFen']],
    ['no deposits', { kind: 'deposit', valueFen: 0 }, []],
    ['business assets by their value', { kind: 'business', valueFen: 500_000_000 }, []],
    ['two plots of land', { kind: 'land', count: 2 }, []],
  ])('%s', (_, item, expected) => {
    expect(faults(item)).toEqual(expected);
  });

  it.each([
    ['510683', true],
    ['441900', true],
    ['810000', true],
    ['469005', true],
    ['429004', true],
    ['510600', false],
    ['510099', false],
    ['517183', false],
    ['519983', false],
    ['000000', false],
    ['510000', false],
    ['160101', false],
    ['990000', false],
  ])('in the place %s: %s', (locationRegionCode, exists) => {
    expect(faults({ kind: 'dwelling', count: 1, locationRegionCode })).toEqual(
      exists ? [] : ['ASSET_PLACE_UNKNOWN /locationRegionCode'],
    );
  });
});
