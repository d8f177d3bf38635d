import { measureFile, type MeasureOptions } from '../../testing/measures.fixture.js';
import { repositoryPolicyFiles } from '../../testing/repository-policies.fixture.js';
import { loadPolicies, readPolicies, type PolicyFile } from '../load-policies.js';
import { PolicyRefused } from '../faults.js';
import { demoMeasures, measuresOn } from './measures-on.js';

const others = repositoryPolicyFiles().filter(({ path }) => !path.endsWith('/measures.yaml'));
const FILE = '510683/measures.yaml';

/** The faults of some files of measures beside everything else of the repository, as `code file at`. */
function faultsOf(...files: readonly PolicyFile[]): readonly string[] {
  return readPolicies([...others, ...files]).faults.map(({ code, path, at }) => `${code} ${path} ${at}`);
}
const faults = (options: MeasureOptions) => faultsOf(measureFile('home-care', options));

const entry = (days: string) => `{ ${days}, where: everyone, doc: 某地〔2025〕1号, article: 第二条 }`;

describe('The file of measures of a place', () => {
  it('is read: every word may be used, and nothing is wrong with it', () => {
    const where =
      '{ all: [{ fact: category, in: [dibao] }, { any: [{ fact: residence, in: [rural] }, { judged: { zh: 急难, en: emergency } }] }, { not: { every-member: { fact: age, lt: { parameter: household.minor.under-age } } } }, { some-member: { fact: disabled, is: true } }, { fact: income-per-head-month, le: { parameter: dibao.standard, times: 15000 } }] }';
    const terms =
      'amount: { fen: 200000 }, cap: { parameter: dibao.standard, times: 30000 }, unit: { zh: 元/户, en: yuan a household }, period: year, maxMonths: 36, funding: { zh: 基金, en: fund, yearlyAtLeastFen: 1000000000 }, decides: { zh: 条件, en: terms }';
    expect(faults({ where, terms, more: 'department: civil-affairs, reportedAs: [care]' })).toEqual([]);
  });

  it('a condition that names a fact which no case has refuses to load, with file, measure and day, and what there is', () => {
    const file = measureFile('home-care', { where: '{ fact: height, gt: 150 }' });
    const { faults: found } = readPolicies([...others, file]);
    expect(found).toMatchObject([{ code: 'FACT_UNKNOWN', path: FILE, at: 'home-care[0] 2025-01-01' }]);
    expect(JSON.stringify(found)).toContain('age 年龄');
    expect(() => loadPolicies([...others, file])).toThrow(PolicyRefused);
  });

  it('an unknown fact deep in a condition is found as one at its head', () => {
    const where = '{ all: [{ not: { some-member: { any: [{ fact: heigth, gt: 1 }] } } }] }';
    expect(faults({ where })).toEqual([`FACT_UNKNOWN ${FILE} home-care[0] 2025-01-01`]);
  });

  it.each([
    ['codes of another list', '{ fact: category, in: [rich] }'],
    ['no code at all', '{ fact: category, in: [] }'],
    ['a number where there are codes', '{ fact: category, gt: 1 }'],
    ['a yes where there is a number', '{ fact: disaster-loss, is: true }'],
    ['half a fen', '{ fact: disaster-loss, gt: 0.5 }'],
    ['two comparisons at once', '{ fact: disaster-loss, gt: 1, lt: 9 }'],
    ['a parameter of another unit', '{ fact: disaster-loss, gt: { parameter: household.minor.under-age } }'],
    ['a fact of a person for a household', '{ fact: age, lt: 6 }'],
    ['two joining words at once', '{ all: [everyone], any: [everyone] }'],
    ['a word that is none', 'somebody'],
    ['a formula', '"age < 6"'],
  ])('%s is a fault of the condition', (_what, where) => {
    expect(faults({ where })).toEqual([`CONDITION_WRONG ${FILE} home-care[0] 2025-01-01`]);
  });

  it('a parameter that is not in the catalogue is a fault', () => {
    expect(faults({ where: '{ fact: disaster-loss, gt: { parameter: wealth } }' })).toEqual([
      `KEY_UNKNOWN ${FILE} home-care[0] 2025-01-01`,
    ]);
  });

  it('a measure without a document is a fault, unless it is a demonstration, which then is counted', () => {
    expect(faults({ source: '' })).toEqual([`SOURCE_MISSING ${FILE} home-care[0] 2025-01-01`]);
    const demo = measureFile('home-care', { source: 'demo: true' });
    expect(faultsOf(demo)).toEqual([]);
    const tree = loadPolicies([...others, demo]);
    expect(demoMeasures(tree, ['510683990000'], '2026-08-10')).toEqual([
      { code: 'home-care', region: '510683' },
    ]);
    expect(demoMeasures(tree, ['410102000000'], '2026-08-10')).toEqual([]);
  });

  it('two entries that share a day are a fault, days between two are days without the measure', () => {
    const first = { to: '2025-06-30' };
    const overlap = faults({ ...first, entries: [entry('from: 2025-06-30, to: null')] });
    expect(overlap).toEqual([`DATES_OVERLAP ${FILE} home-care 2025-01-01`]);
    expect(faults({ ...first, entries: [entry('from: 2025-09-01, to: null')] })).toEqual([]);
    expect(faults({ from: '2025-02-30' })).toEqual([`DATE_WRONG ${FILE} home-care[0] 2025-02-30`]);
  });

  it('a department that the place does not have is a fault, for a measure of its province too', () => {
    const more = 'department: veterans';
    expect(faults({ more })).toEqual([`PROVIDER_UNKNOWN ${FILE} home-care`]);
    expect(faults({ region: '640000', more })).toEqual(['PROVIDER_UNKNOWN 640000/measures.yaml home-care']);
  });

  it('everything that is wrong is found at once', () => {
    const found = faults({
      names: '{ zh: 护理 }',
      receiver: 'cat',
      terms: 'amount: { fen: 1.5 }',
      source: '',
    });
    expect(found).toEqual([
      `MEASURE_WRONG ${FILE} home-care`,
      `MEASURE_WRONG ${FILE} home-care`,
      `VALUE_WRONG ${FILE} home-care[0] 2025-01-01`,
      `SOURCE_MISSING ${FILE} home-care[0] 2025-01-01`,
    ]);
  });

  it('[S2-06] what may be given beside a measure has a reason, and is one that somebody there reports', () => {
    const beside = (text: string) => faults({ terms: `besides: [{ ${text} }]` });
    expect(beside('measure: premium-subsidy, zh: 不同费用, en: other costs')).toEqual([]);
    expect(beside('measure: premium-subsidi, zh: 不同费用, en: other costs')).toEqual([
      `MEASURE_WRONG ${FILE} home-care`,
    ]);
    expect(beside('measure: premium-subsidy, zh: 不同费用')).toEqual([
      `MEASURE_WRONG ${FILE} home-care[0] 2025-01-01`,
    ]);
    expect(beside('measure: premium-subsidy, zh: 不同费用, en: other, doc: x')).toEqual([
      `SOURCE_MISSING ${FILE} home-care[0] 2025-01-01`,
    ]);
  });

  it('a deployment may not write measures of the nation', () => {
    const file = { ...measureFile('home-care', { region: '000000' }), ofPlace: true } as const;
    expect(faultsOf(file)).toEqual(['NATION_FIXED 000000/measures.yaml measures.yaml']);
  });
});

describe('The measures of a place on a day', () => {
  const tree = loadPolicies([
    ...others,
    measureFile('home-care', { region: '640000' }),
    measureFile('home-care', { region: '640121', from: '2026-01-01', to: '2026-06-30' }),
    measureFile('visits', { region: '640100' }),
  ]);
  const given = (place: string, day: string) =>
    measuresOn(tree, place, day).map(({ head, region }) => [head.code, region]);

  it('[L-53] those of province and city hold in the county, which may add and change on its own days', () => {
    expect(given('640121000000', '2025-12-31')).toEqual([
      ['home-care', '640000'],
      ['visits', '640100'],
    ]);
    expect(given('640121000000', '2026-06-30')).toContainEqual(['home-care', '640121']);
    expect(given('640121000000', '2026-07-01')).toContainEqual(['home-care', '640000']);
  });

  it('none holds before its first day, or in a place of another province', () => {
    expect(given('640121000000', '2024-12-31')).toEqual([]);
    expect(given('410102000000', '2026-08-10')).toEqual([]);
  });
});
