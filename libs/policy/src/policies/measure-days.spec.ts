import { local, LOCAL } from '../testing/local-policies.fixture.js';
import { measureFile } from '../testing/measures.fixture.js';
import { repositoryPolicyFiles } from '../testing/repository-policies.fixture.js';
import { loadPolicies, type PolicyFile } from './load-policies.js';
import { measureDays } from './measure-days.js';

const COUNTY = '421223202000';
const YEAR = { after: '2026-11-10', until: '2027-11-10' };
const STANDARD = /(dibao\.standard\.rural:[^]*?from: 2025-01-01, to: )null(.*\n)/;

const others = repositoryPolicyFiles().filter(({ path }) => !path.endsWith('/measures.yaml'));

/** The days of a place by the files of the repository and some more. */
function days(files: readonly PolicyFile[], ...more: readonly PolicyFile[]): readonly string[] {
  return measureDays(loadPolicies([...files, ...more]), COUNTY, YEAR);
}

/** The repository with another standard of the county from the next year on. */
function withStandard(value: number): readonly PolicyFile[] {
  const next = `      - { from: 2027-01-01, to: null, value: ${String(value)}, demo: true }\n`.slice(2);
  return others.map((file) =>
    file.path.endsWith('421223/dibao.yaml')
      ? {
          ...file,
          text: file.text.replace(STANDARD, (_all, a: string, b: string) => `${a}2026-12-31${b}${next}`),
        }
      : file,
  );
}

describe('The days on which a place gives something else, or to others', () => {
  it('[N16] are the first days of terms of the county and of its province, each once', () => {
    const province = measureFile('visits', { region: '420000', from: '2027-02-01' });
    const county = measureFile('home-care', { region: '421223', from: '2027-02-01' });
    expect(days(others)).toEqual([]);
    expect(days(others, province, county)).toEqual(['2027-02-01']);
    expect(days(others, measureFile('visits', { region: '510000', from: '2027-02-01' }))).toEqual([]);
  });

  it('[N16] are the day after a term: what the province gives under the same code holds again', () => {
    const province = measureFile('home-care', { region: '420000' });
    const county = measureFile('home-care', { region: '421223', from: '2026-01-01', to: '2026-12-31' });
    expect(days(others, province, county)).toEqual(['2027-01-01']);
  });

  it('[N16] are the first day of another standard, under the same list: others are then below a multiple of it', () => {
    expect(days(withStandard(55_000))).toEqual(['2027-01-01']);
    expect(days(withStandard(51_000))).toEqual([]);
  });

  it('[N16] are no days of a number that only services read', () => {
    const apart = local('421223', 'fraud-register.years', `from: 2027-03-01, to: null, value: 4, ${LOCAL}`);
    expect(days(others, apart)).toEqual([]);
  });
});
