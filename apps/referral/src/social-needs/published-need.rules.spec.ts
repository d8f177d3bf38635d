import { publishedPlace, type Alike } from './published-need.rules.js';

const need = { regionCode: '510683990001', item: 'food', size: '2-3' } as const;
const alike = (over: Partial<Alike>): Alike => ({
  ...{ inTownship: 9, inTownshipOfSize: 9, inCounty: 90, inCountyOfSize: 90 },
  ...over,
});
const TOWNSHIP = '510683990000';
const COUNTY = '510683000000';

describe('where a need is, as it is published', () => {
  it('[L-57] is never the village, and names the size of the household only among enough of that size', () => {
    expect(publishedPlace(need, alike({}), 5)).toEqual({ regionCode: TOWNSHIP, householdSize: '2-3' });
    expect(publishedPlace(need, alike({ inTownshipOfSize: 4 }), 5)).toEqual({ regionCode: TOWNSHIP });
  });

  it('[N13] is the county where the township has too few alike, and nothing where the county has too few', () => {
    expect(publishedPlace(need, alike({ inTownship: 4, inTownshipOfSize: 4 }), 5)).toEqual({
      ...{ regionCode: COUNTY, householdSize: '2-3' },
    });
    const few = { inTownship: 4, inTownshipOfSize: 1, inCounty: 5, inCountyOfSize: 4 };
    expect(publishedPlace(need, few, 5)).toEqual({ regionCode: COUNTY });
    expect(publishedPlace(need, { ...few, inCounty: 4 }, 5)).toBeUndefined();
  });

  it('[N13] is the county at the narrowest for what shows something of somebody’s health', () => {
    const device = { ...need, item: 'assistive-device' } as const;
    expect(publishedPlace(device, alike({}), 5)).toEqual({ regionCode: COUNTY });
    expect(publishedPlace({ ...need, item: null }, alike({}), 5)?.regionCode).toBe(TOWNSHIP);
  });
});
