import { loadPolicies } from '../policies/load-policies.js';
import {
  policiesWith,
  repositoryCaseFiles,
  repositoryPolicyFiles,
} from '../testing/repository-policies.fixture.js';
import { samplePlaces } from '../testing/sample-places.fixture.js';
import { readCases } from './read-cases.js';
import { runCases } from './run-cases.js';

const tree = loadPolicies(repositoryPolicyFiles());
const files = repositoryCaseFiles();
const { cases } = readCases(files);
const PLACES = samplePlaces().map(({ folder }) => folder);

/** The cases of a province that come to something else under other parameters of one of its places. */
function turned(path: string, text: string, by: string): readonly string[] {
  const own = cases.filter(({ place }) => place.startsWith(path.slice(0, 2)));
  const found = runCases(policiesWith(path, text, by), own).map((each) => `${each.path} ${each.case}`);
  return [...new Set(found)];
}

describe('The cases of the five places', () => {
  it('are all read, and each place has at least fifteen', () => {
    expect(readCases(files).faults).toEqual([]);
    expect(PLACES.length).toBeGreaterThanOrEqual(5);
    const counts = PLACES.map((place) => cases.filter(({ path }) => path.startsWith(`${place}/`)).length);
    expect(counts.filter((count) => count < 15)).toEqual([]);
    const between = cases.filter(({ path }) => path.startsWith('cases/'));
    expect(counts.reduce((sum, count) => sum + count, between.length)).toBe(cases.length);
  });

  it.each(files)('[N0] $path: every family gets what the case expects', ({ path, text }) => {
    const read = readCases([{ path, text }]);
    expect(read.cases.length).toBeGreaterThan(0);
    expect(runCases(tree, read.cases)).toEqual([]);
  });

  it('[N0] the same household in two places has two results, and each explanation names its own document', () => {
    const [here, there] = ['年人均纯收入 8200 元，在港口乡', '年人均纯收入 8200 元，在绵竹市'].map((name) =>
      cases.find((each) => each.name === name),
    );
    expect([here?.facts.persons, here?.facts.incomes]).toEqual([there?.facts.persons, there?.facts.incomes]);
    expect([here?.place, there?.place]).toEqual(['421223202000', '510683990000']);
    const outcomes = [here, there].map((each) => each?.expected.categories[0]);
    expect(outcomes).toMatchObject([
      { outcome: 'not-proposed', cites: [expect.stringContaining('港口乡') as string] },
      { outcome: 'proposed', cites: [expect.stringContaining('绵竹市') as string] },
    ]);
  });

  it('[L-33] a standard that is one fen lower, or a comparison that takes the limit in, turns the cases at the limit over', () => {
    const lower = turned('510683/dibao.yaml', 'value: 56000', 'value: 55999');
    expect(lower).toContain('510683/cases/limits.yaml 农村收入一分钱低于低保标准');
    const atMost = turned('410100/dibao.yaml', 'value: lt, demo: true', 'value: le, demo: true');
    expect(atMost).toContain('410100/cases/limits.yaml 存款正好等于限额');
  });

  it('[L-33] with another rounding, another window or another line of the place some of its cases differ', () => {
    expect(turned('421223/dibao.yaml', 'value: half_up', 'value: up').length).toBeGreaterThan(0);
    expect(turned('410100/income.yaml', 'value: 6,', 'value: 12,').length).toBeGreaterThan(0);
    expect(turned('520402/monitored.yaml', 'value: 790000', 'value: 790001').length).toBeGreaterThan(0);
  });

  it('[S1-05] [S1-06] in 宁夏 the share of the minimum wage, and that of the disabled, decide their cases to the fen', () => {
    const disabled = turned('640000/income.yaml', 'value: 5000', 'value: 4999');
    expect(disabled).toEqual(['640121/cases/work-cost.yaml 残疾人务工，扣减最低工资的 50 %']);
    const others = turned('640000/income.yaml', 'value: 2500', 'value: 2501');
    expect(others).toContain('640121/cases/work-cost.yaml 普通成员务工，扣减最低工资的 25 %');
  });

  it('[S2-21] in 郑州 the supplement begins at seventy, is a hundred yuan, and is paid once a person', () => {
    const later = turned('410100/dibao.yaml', 'value: 70,', 'value: 71,');
    expect(later).toContain('410100/cases/supplements.yaml 七十周岁生日当日');
    const stacked = turned('410100/dibao.yaml', 'value: highest', 'value: sum');
    expect(stacked).toEqual(['410100/cases/supplements.yaml 七十周岁以上的重病患者只增发一次']);
  });

  it('[S4-07] in 西秀 share, line and amount of support and of work away each turn their cases over', () => {
    const ofXixiu = (key: string, text: string, by: string) =>
      turned('520402/income.yaml', `${key}${text}`, `${key}${by}`);
    const head = (unit: string) =>
      `:\n  unit: ${unit}\n  values:\n    - { from: 2025-01-01, to: null, value: `;
    const bp = head('basis-points');
    expect(ofXixiu('support.share', `${bp}5000`, `${bp}5001`)).toContain(
      '520402/cases/support.yaml 儿子一家两口，月收入 1840 元',
    );
    expect(ofXixiu('support.line-multiple', `${bp}10000`, `${bp}10001`)).toContain(
      '520402/cases/support.yaml 儿子家月收入与保留额高 1 分',
    );
    const away = head('fen/person/month');
    expect(ofXixiu('income.imputed.away-amount', `${away}180000`, `${away}180001`)).toEqual(
      expect.arrayContaining([
        '520402/cases/work-away.yaml 外出务工而没有申报收入',
        '520402/cases/work-away.yaml 申报的务工收入与核算标准相等',
      ]),
    );
  });

  it('[S1-12] [N3] in 宁夏 the share that is deducted for illness decides its cases to the fen', () => {
    const less = turned('640000/income.yaml', 'value: 10000', 'value: 9999');
    expect(less).toContain('640121/cases/illness-deduction.yaml 扣减后的收入低于标准（差一分）');
  });

  it('[S1-18] [L-45] in 永宁 the months of the notice and the shares of the supplements decide their cases', () => {
    const more = turned('640100/dibao.yaml', 'value: 2400', 'value: 2401');
    expect(more).toContain('640121/cases/price-subsidy.yaml 通知末日');
    expect(turned('640121/dibao.yaml', 'value: highest', 'value: sum')).toEqual([
      '640121/cases/supplements.yaml 七十周岁以上的重病患者只取最高的 30 %',
    ]);
  });

  it('[N3] in 绵竹 a use that is no longer left out turns the case of the vehicle over', () => {
    expect(turned('510683/dibao.yaml', ', disability-aid]', ']')).toEqual([
      '510683/cases/property.yaml 残疾人代步车不计入',
      '510683/cases/property.yaml 代步车只有本户申报、无人残疾',
    ]);
  });

  it('a place without parameters on the day of a case is named with what is missing', () => {
    const [first] = cases;
    const [found] = first === undefined ? [] : runCases(tree, [{ ...first, place: '110101000000' }]);
    expect(found?.zh).toContain('110101000000');
    expect(found?.en).toContain('dibao.standard.rural');
  });
});
