import { local } from '../testing/local-policies.fixture.js';
import { loadPolicies, readPolicies } from './load-policies.js';
import { PolicyRefused } from './faults.js';
import { placeGaps } from './place-gaps.js';
import { entryOf, param } from './param.js';
import { resolvePack } from './resolve-pack.js';
import { policiesWith, repositoryPolicyFiles } from '../testing/repository-policies.fixture.js';
import { samplePlaces } from '../testing/sample-places.fixture.js';

const tree = loadPolicies(repositoryPolicyFiles());
const PLACES = samplePlaces().map(({ region }) => region);
const DAYS = ['2025-01-01', '2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01', '2027-12-31'];
const NINGXIA = '640121000000';
const GANGKOU = '421223202000';

/** Which folder gives a key in a place on a day, with its value. */
function given(place: string, key: Parameters<typeof entryOf>[1], day = '2026-08-10') {
  const { region, value } = entryOf(resolvePack(tree, place, day), key);
  return [region, value];
}

function refusal(path: string, text: string, by: string): string {
  try {
    policiesWith(path, text, by);
    return '';
  } catch (error) {
    if (error instanceof PolicyRefused) return error.message;
    throw error;
  }
}

describe('The places of the five documents', () => {
  it('have every parameter on every day of 2025 to 2027', () => {
    for (const day of DAYS)
      expect(placeGaps(tree, PLACES, day).filter(({ missing }) => missing.length > 0)).toEqual([]);
  });

  it('[S1-17] a region sets the guide, its city the standard, its county the rest, each under the one above', () => {
    expect(given(NINGXIA, 'dibao.guide.rural')).toEqual(['640000', 43_000]);
    expect(given(NINGXIA, 'dibao.standard.rural')).toEqual(['640100', 68_000]);
    expect(given(NINGXIA, 'evidence.tolerance.share')).toEqual(['640121', 500]);
    expect(given(NINGXIA, 'margin.multiple')).toEqual(['000000', 15_000]);
  });

  it('[L-35] the city’s standard is not below the region’s guide: one fen below refuses with file, key and day', () => {
    const below = refusal(
      '640100/dibao.yaml',
      'value: 68000, demo: true }\n\n',
      'value: 42999, demo: true }\n\n',
    );
    expect(below).toContain('640100/dibao.yaml dibao.standard.rural 2026-07-01: BELOW_GUIDE');
    expect(below).toContain('640000');
  });

  it('[S1-17] a rise of the region’s guide refuses the city’s lower standard from that day', () => {
    const raised = refusal(
      '640000/dibao.yaml',
      '- { from: 2025-01-01, to: null, value: 43000, demo: true }',
      '- { from: 2025-01-01, to: 2026-09-30, value: 43000, demo: true }\n    - { from: 2026-10-01, to: null, value: 68001, demo: true }',
    );
    expect(raised).toContain('640100/dibao.yaml dibao.standard.rural 2026-10-01: BELOW_GUIDE');
  });

  it('[S1-05] the region lets its places deduct 20 to 30 % of the minimum wage, no more and no less', () => {
    expect(given(NINGXIA, 'work-cost.base')).toEqual(['640000', 'minimum-wage']);
    const own = (share: number) =>
      local('640121', 'work-cost.share', `from: 2025-01-01, to: null, value: ${share}, demo: true`);
    const faults = (share: number) =>
      readPolicies([...repositoryPolicyFiles(), own(share)]).faults.map(({ code }) => code);
    expect([1999, 2000, 3000, 3001].map(faults)).toEqual([
      ['OVERRIDE_OUT_OF_BOUNDS'],
      [],
      [],
      ['OVERRIDE_OUT_OF_BOUNDS'],
    ]);
  });

  it('a township’s value stands on a document of the province, without which it refuses', () => {
    expect(given(GANGKOU, 'monitored.ground.illness.amount')).toEqual(['421223202', 3_000_000]);
    expect(given('421223000000', 'monitored.ground.illness.amount')).toEqual(['421223', 4_000_000]);
    const alone = refusal(
      '421223202/monitored.yaml',
      '        under: { doc: 湖北省关于建立防止返贫监测和帮扶机制的实施意见, article: 条款待核 },\n',
      '',
    );
    expect(alone).toMatch(/421223202\/monitored\.yaml monitored\.\S+ 2021-05-14: OWNER_LEVEL/);
  });

  it('[S3-31] the negative list is a parameter of 港口乡 and of no other place', () => {
    const state = (place: string) =>
      param(resolvePack(tree, place, '2026-08-10'), 'monitored.negative-list').state;
    expect(state(GANGKOU)).toBe('value');
    expect(PLACES).toContain(GANGKOU);
    const others = [...PLACES.filter((place) => place !== GANGKOU), '421223000000', '421223100000'];
    expect(others.map(state).filter((each) => each !== 'absent')).toEqual([]);
  });
});
