import { findings, local, LOCAL, refusalOf } from '../../testing/local-policies.fixture.js';

const GUIDE = 'dibao.guide.rural';
const STANDARD = 'dibao.standard.rural';
const since = (from: string, value: number, to = 'null') =>
  `from: ${from}, to: ${to}, value: ${value}, ${LOCAL}`;
const guide = (...entries: string[]) => local('510000', GUIDE, ...entries);
const standard = (...entries: string[]) => local('510600', STANDARD, ...entries);
const FILE = `510600/${STANDARD}.yaml ${STANDARD}`;

describe('The standard of a prefecture under the guide of its province', () => {
  it('[L-35] at the guide it loads, one fen below it refuses', () => {
    const under = (fen: number) =>
      findings(guide(since('2026-07-01', 60_000)), standard(since('2026-07-01', fen)));
    expect(under(60_001)).toEqual({ faults: [], warnings: [] });
    expect(under(60_000)).toEqual({ faults: [], warnings: [] });
    expect(under(59_999).faults).toEqual([`BELOW_GUIDE ${FILE} 2026-07-01`]);
  });

  it('[L-35] a standard that the law finds below the guide is refused from its first day; the day before, it loads', () => {
    const old = (to: string) =>
      findings(
        guide(since('2026-07-01', 60_000)),
        standard(
          since('2025-01-01', 59_999, to),
          since(to === '2026-06-30' ? '2026-07-01' : '2026-07-02', 60_000),
        ),
      );
    expect(old('2026-06-30')).toEqual({ faults: [], warnings: [] });
    expect(old('2026-07-01').faults).toEqual([`BELOW_GUIDE ${FILE} 2026-07-01`]);
  });

  it('[L-35] a guide that rises later refuses the lower standard from that day', () => {
    const raised = guide(since('2026-07-01', 60_000, '2026-12-31'), since('2027-01-01', 60_001));
    expect(findings(raised, standard(since('2026-07-01', 60_000))).faults).toEqual([
      `BELOW_GUIDE ${FILE} 2027-01-01`,
    ]);
    const followed = standard(since('2026-07-01', 60_000, '2026-12-31'), since('2027-01-01', 60_001));
    expect(findings(raised, followed)).toEqual({ faults: [], warnings: [] });
  });

  it('[L-35] without a guide it is refused where the province set the standard itself, both named', () => {
    const province = {
      path: `510000/${STANDARD}.yaml`,
      text: local('510000', STANDARD, since('2026-07-01', 60_000)).text.replace(
        'values:',
        'overridable: true\n  values:',
      ),
    };
    const text = refusalOf(province, standard(since('2026-08-01', 65_000)));
    expect(text).toContain(`${FILE} 2026-08-01: GUIDE_MISSING`);
    expect(text).toContain('set is 510000 60000 and no guide');
    expect(text).toContain('中华人民共和国社会救助法 第十九条');
  });

  it('[L-35] where neither guide nor standard of the province is loaded it is used with a warning', () => {
    expect(findings(standard(since('2025-01-01', 60_000)))).toEqual({
      faults: [],
      warnings: [`GUIDE_NOT_LOADED ${FILE} 2026-07-01`],
    });
  });

  it('[L-35] a prefecture gives no guide', () => {
    expect(findings(local('510600', GUIDE, since('2026-07-01', 60_000))).faults).toEqual([
      `OWNER_LEVEL 510600/${GUIDE}.yaml ${GUIDE} 2026-07-01`,
    ]);
  });
});
