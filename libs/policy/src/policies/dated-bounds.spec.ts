import { findings, local, LOCAL, refusalOf } from '../testing/local-policies.fixture.js';
import { DEMO_TOWNSHIP, repositoryPolicyFiles } from '../testing/repository-policies.fixture.js';
import { loadPolicies } from './load-policies.js';
import { entryOf } from './param.js';
import { resolvePack } from './resolve-pack.js';

const LINE = 'margin.income.operator';
const le = (from: string, to: string) =>
  local('510683', LINE, `from: ${from}, to: ${to}, value: le, ${LOCAL}`);
const codes = (faults: string[]) => faults.map((fault) => fault.split(' ').at(0));

describe('Bounds belong to a period', () => {
  it('[L-33] a local 不高于 for the margin line may stand to 2026-06-30 and not a day longer', () => {
    expect(findings(le('2022-01-01', '2026-06-30'))).toEqual({ faults: [], warnings: [] });
    expect(findings(le('2022-01-01', '2026-07-01')).faults).toContain(
      `OVERRIDE_FORBIDDEN 510683/${LINE}.yaml ${LINE} 2026-07-01`,
    );
    expect(codes(findings(le('2026-07-01', 'null')).faults).sort()).toEqual([
      'OVERRIDE_FORBIDDEN',
      'OWNER_LEVEL',
    ]);
  });

  it('[L-33] the refusal names the law and the local document', () => {
    const text = refusalOf(le('2022-01-01', 'null'));
    expect(text).toMatch(/OVERRIDE_FORBIDDEN fixed by 000000, 中华人民共和国社会救助法 第二十一条第一款/);
    expect(text).toMatch(/this one rests on 某地〔2025〕1号 第二条/);
  });

  it('[L-33] a demonstration value does not change what the law compares either', () => {
    const demo = (key: 'margin.income.operator' | 'dibao.income.operator') =>
      codes(findings(local('510683', key, 'from: 2026-07-01, to: null, value: le, demo: true')).faults);
    expect([demo(LINE), demo('dibao.income.operator')]).toEqual([
      ['OVERRIDE_FORBIDDEN'],
      ['OVERRIDE_FORBIDDEN'],
    ]);
  });

  it('[L-33] on the day after the local one has ended the law’s comparison holds', () => {
    const tree = loadPolicies([...repositoryPolicyFiles(), le('2022-01-01', '2026-06-30')]);
    const read = (day: string) => {
      const { value, doc } = entryOf(resolvePack(tree, DEMO_TOWNSHIP, day), LINE);
      return [value, doc];
    };
    expect(read('2026-06-30')).toEqual(['le', '某地〔2025〕1号']);
    expect(read('2026-07-01')).toEqual(['lt', '中华人民共和国社会救助法']);
  });

  it('[L-36] the margin standard is above the dibao standard: a multiple of 1 is refused, of any level', () => {
    const province = (bp: number) =>
      findings(local('510000', 'margin.multiple', `from: 2026-07-01, to: null, value: ${bp}, ${LOCAL}`));
    expect(codes(province(10_000).faults)).toEqual(['OVERRIDE_OUT_OF_BOUNDS']);
    expect(province(10_001).faults).toEqual([]);
    const nation = repositoryPolicyFiles().map(({ path, text }) => ({
      path,
      text: text.replace('value: 15000, min: 10001', 'value: 10000, min: 10001'),
    }));
    expect(() => loadPolicies(nation)).toThrow(
      /margin\.multiple\[1\] 2026-07-01: BOUNDS_WRONG 10000 is outside 10001/,
    );
  });

  it('until 2026-06-30 the floor of 1.5 of the ministry’s document holds', () => {
    const city = (bp: number) =>
      findings(
        local('510600', 'margin.multiple', `from: 2022-01-01, to: 2026-06-30, value: ${bp}, ${LOCAL}`),
      );
    expect(codes(city(14_999).faults)).toEqual(['OVERRIDE_OUT_OF_BOUNDS']);
    expect(city(15_000).faults).toEqual([]);
  });

  it('an entry is measured on the days it shares with the higher one, and each period once', () => {
    const text = `publicity.roll-to-working-day:
  unit: bool
  values:
    - { from: 2025-01-01, to: 2025-12-31, value: true, demo: true, overridable: true }
    - { from: 2026-01-01, to: null, value: true, demo: true }`;
    const province = { path: '510000/x.yaml', text };
    const county = (from: string, to: string) =>
      local('510683', 'publicity.roll-to-working-day', `from: ${from}, to: ${to}, value: false, demo: true`);
    expect(findings(province, county('2024-01-01', '2025-12-31')).faults).toEqual([]);
    expect(findings(province, county('2024-01-01', 'null')).faults).toEqual([
      'OVERRIDE_FORBIDDEN 510683/publicity.roll-to-working-day.yaml publicity.roll-to-working-day 2026-01-01',
    ]);
  });
});
