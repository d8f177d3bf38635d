import { assetParameters } from '../assets/parameters.js';
import { CATEGORY_DEFINITIONS } from '../categories/category-definitions.js';
import { trackOf } from '../categories/track-of.js';
import { householdParameters } from '../household/parameters.js';
import { evidenceParameters } from '../evidence/parameters.js';
import { incomeParameters } from '../income/parameters.js';
import { needParameters } from '../needs/parameters.js';
import { paperParameters } from '../papers/parameters.js';
import { procedureParameters } from '../procedure/parameters.js';
import { toyCategory } from '../testing/toy-category.fixture.js';
import { PARAMETER_KEYS } from './catalogue.js';

const own = CATEGORY_DEFINITIONS.flatMap(({ parameters }) => Object.keys(parameters));
const shared = [
  householdParameters,
  incomeParameters,
  assetParameters,
  evidenceParameters,
  needParameters,
  paperParameters,
  procedureParameters,
].flatMap(Object.keys);

describe('The catalogue of parameters', () => {
  it('holds the shared groups and each category’s own keys, each once', () => {
    expect([...PARAMETER_KEYS].sort()).toEqual([...own, ...shared].sort());
    expect(new Set([...own, ...shared]).size).toBe(PARAMETER_KEYS.length);
  });

  it('gives a category the keys that begin with its name, or with a word of it', () => {
    for (const { category, parameters } of CATEGORY_DEFINITIONS)
      for (const key of Object.keys(parameters)) expect(category.split('-')).toContain(key.split('.')[0]);
  });

  it('and the definitions say which track decides; civil affairs answers for what nobody examines yet', () => {
    for (const { category, track } of CATEGORY_DEFINITIONS) expect(trackOf(category)).toBe(track);
    expect([trackOf('dibao'), trackOf('monitored')]).toEqual(['civil-affairs', 'monitored']);
    expect([trackOf('tekun'), trackOf('other-hardship')]).toEqual(['civil-affairs', 'civil-affairs']);
    expect(trackOf('tekun', [toyCategory('monitored')])).toBe('civil-affairs');
    expect(trackOf('other-hardship', [toyCategory('monitored')])).toBe('monitored');
  });
});
