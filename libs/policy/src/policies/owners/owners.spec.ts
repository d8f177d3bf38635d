import {
  findings,
  local,
  LOCAL,
  nationalFiles,
  refusalOf,
  UNDER,
} from '../../testing/local-policies.fixture.js';
import { loadPolicies } from '../load-policies.js';
import { entryOn } from '../resolve-pack.js';

const MONTHS = 'income.window.months';
const before = `from: 2025-01-01, to: null, value: 6, ${LOCAL}`;
const since = `from: 2026-07-01, to: null, value: 6, ${LOCAL}`;
const demo = 'from: 2025-01-01, to: null, value: 6, demo: true';
const NONE = { faults: [], warnings: [] };

describe('Who may set a value is law', () => {
  it('[L-38] the province sets the income method', () => {
    expect(findings(local('510000', MONTHS, since))).toEqual(NONE);
    expect(findings(local('110000', MONTHS, since))).toEqual(NONE);
  });

  it('[L-38] a prefecture may no longer: refused at load with file, key, day, level, owner, article and its own document', () => {
    const text = refusalOf(local('510600', MONTHS, since));
    for (const part of [
      '510600/income.window.months.yaml income.window.months 2026-07-01: OWNER_LEVEL',
      'prefecture is no owner; from 2026-07-01 it is province (中华人民共和国社会救助法 第二十三条)',
      '某地〔2025〕1号 第二条',
    ])
      expect(text).toContain(part);
    expect(findings(local('510683', MONTHS, since)).faults).toHaveLength(1);
    expect(findings(local('510683990', MONTHS, since)).faults).toHaveLength(1);
    expect(findings(local('510683990001', MONTHS, since)).faults).toHaveLength(1);
  });

  it('[L-38] the day before it could: the same value that ends on 2026-06-30 loads, and what follows is pending', () => {
    const ended = `from: 2025-01-01, to: 2026-06-30, value: 6, ${LOCAL}`;
    const pending = `from: 2026-07-01, to: null, state: pending, ${LOCAL}`;
    expect(findings(local('510600', MONTHS, ended, pending))).toEqual(NONE);
  });

  it('[L-37] a county’s ratio that ended with June needs nothing behind it: what follows waits for the owner, with the article', () => {
    const ratio = (to: string) =>
      local('510683', 'rigid.ratio', `from: 2025-01-01, to: ${to}, value: 6000, ${LOCAL}`);
    expect(findings(ratio('2026-06-30'))).toEqual(NONE);
    const tree = loadPolicies([...nationalFiles(), ratio('2026-06-30')]);
    const on = (day: string) => entryOn(tree, '510683990001', 'rigid.ratio', day);
    expect(on('2026-06-30')).toMatchObject({ state: 'value', value: 6_000 });
    expect(on('2026-07-01')).toMatchObject({
      ...{ state: 'pending', value: null, from: '2026-07-01', to: null },
      ...{ doc: '中华人民共和国社会救助法', article: '第二十二条' },
    });
    const city = local('510600', 'rigid.ratio', `from: 2026-10-01, to: null, value: 7000, ${LOCAL}`);
    const later = loadPolicies([...nationalFiles(), ratio('2026-06-30'), city]);
    expect(entryOn(later, '510683990001', 'rigid.ratio', '2026-10-01')).toMatchObject({ value: 7_000 });
    // While the county may still set it, an end says what follows.
    expect(findings(ratio('2026-03-31')).faults).toEqual([
      'DATES_GAP 510683/rigid.ratio.yaml rigid.ratio 2026-03-31',
    ]);
  });

  it('[S3-31] the negative list is of one township: another place that gives it is warned of, with file, key and day', () => {
    const elsewhere = (folder: string, more: string) =>
      findings(
        local(folder, 'monitored.negative-list', `from: 2026-01-01, to: null, value: true, ${more}`),
        local(
          folder,
          'monitored.negative-list.items',
          `from: 2026-01-01, to: null, value: [doubts], ${more}`,
        ),
      );
    const at = (key: string) => `${key}.yaml ${key} 2026-01-01`;
    const both = (folder: string) =>
      ['monitored.negative-list.items', 'monitored.negative-list'].map(
        (key) => `OWNER_PLACE ${folder}/${at(key)}`,
      );
    expect(elsewhere('421223202', `${LOCAL}, ${UNDER}`)).toEqual(NONE);
    for (const more of [`${LOCAL}, ${UNDER}`, 'demo: true'])
      expect(elsewhere('510683', more)).toEqual({ faults: [], warnings: both('510683') });
    expect(elsewhere('421223', 'demo: true').warnings).toEqual(both('421223'));
    const off = local(
      '510683',
      'monitored.negative-list',
      'from: 2026-01-01, to: null, value: false, demo: true',
    );
    expect(findings(off)).toEqual(NONE);
  });

  it('[L-38] a lower level may under a document of the province, which it names', () => {
    expect(findings(local('510683', MONTHS, `${since}, ${UNDER}`))).toEqual(NONE);
  });

  it('[L-38] an older value of a prefecture is carried with a warning from the day of the law', () => {
    const file = '510600/income.window.months.yaml';
    expect(findings(local('510600', MONTHS, before))).toEqual({
      faults: [],
      warnings: [`OWNER_CARRIED ${file} income.window.months 2026-07-01`],
    });
  });

  it('a value of a county that the decree of 2014 did not allow either is refused from its own first day', () => {
    expect(findings(local('510683', MONTHS, before)).faults).toEqual([
      'OWNER_LEVEL 510683/income.window.months.yaml income.window.months 2025-01-01',
    ]);
  });

  it('[L-36] an older value is refused where the law carries none: a city’s own margin multiple ends on 2026-06-30', () => {
    const value = `value: 16000, ${LOCAL}`;
    const multiple = (to: string) =>
      findings(local('510600', 'margin.multiple', `from: 2022-01-01, to: ${to}, ${value}`));
    expect(multiple('2026-06-30')).toEqual(NONE);
    expect(multiple('2026-07-01').faults).toEqual([
      'OWNER_LEVEL 510600/margin.multiple.yaml margin.multiple 2026-07-01',
    ]);
    expect(findings(local('510000', 'margin.multiple', `from: 2026-07-01, to: null, ${value}`))).toEqual(
      NONE,
    );
  });

  it('a demonstration value loads at any level', () => {
    expect(findings(local('510683', MONTHS, demo))).toEqual(NONE);
    expect(findings(local('510683990', MONTHS, demo))).toEqual(NONE);
  });

  it('[L-35] a county sets no dibao standard, neither before the law nor after it', () => {
    const standard = (folder: string, from: string) =>
      findings(local(folder, 'dibao.standard.rural', `from: ${from}, to: null, value: 60000, ${LOCAL}`));
    expect(standard('510683', '2025-01-01').faults).toEqual([
      'OWNER_LEVEL 510683/dibao.standard.rural.yaml dibao.standard.rural 2025-01-01',
    ]);
    expect(standard('510683', '2026-08-01').faults).toEqual([
      'OWNER_LEVEL 510683/dibao.standard.rural.yaml dibao.standard.rural 2026-08-01',
    ]);
    expect(standard('510000', '2026-08-01')).toEqual(NONE);
  });

  it('[L-35] a county under a province and a district of a municipality have no prefecture', () => {
    const value = `from: 2026-08-01, to: null, value: 60000, ${LOCAL}`;
    for (const county of ['429004', '110101']) {
      expect(refusalOf(local(county, 'dibao.standard.rural', value))).toContain('county is no owner');
    }
    for (const grouping of ['429000', '110100', '500200']) {
      expect(findings(local(grouping, 'dibao.standard.rural', value)).faults).toEqual([
        `REGION_FOLDER_UNKNOWN ${grouping}/dibao.standard.rural.yaml ${grouping}`,
      ]);
    }
  });

  it('who sets no value but says that it is not known takes nothing from the owner', () => {
    const open = local('510600', MONTHS, `from: 2025-01-01, to: null, state: pending, ${LOCAL}`);
    expect(findings(open, local('510000', MONTHS, since))).toEqual(NONE);
  });
});
