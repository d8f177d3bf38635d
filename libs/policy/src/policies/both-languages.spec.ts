import { local, LOCAL } from '../testing/local-policies.fixture.js';
import { measureFile, type MeasureOptions } from '../testing/measures.fixture.js';
import { repositoryPolicyFiles } from '../testing/repository-policies.fixture.js';
import { describePolicyFinding } from './describe-finding.js';
import { readPolicies, type PolicyFile } from './load-policies.js';

const WATER = 'dibao.standard.rural';
const text = (path: string, ...lines: string[]): PolicyFile => ({ path, text: `${lines.join('\n')}\n` });
const always = 'from: 2024-01-01, to: null';
const department = (...lines: string[]) =>
  text('421321/departments.yaml', 'veterans:', ...lines.map((line) => `  ${line}`));

const measure = (code: string, options: MeasureOptions) => ({
  ...measureFile(code, options),
  path: `${options.region ?? '421321'}/measures.yaml`,
});

/** A file for each thing that can be wrong, with the code under which it is found. */
const MISTAKES: readonly (readonly [string, ...PolicyFile[]])[] = [
  ['BLANKS_LEFT', local('421321', WATER, `${always}, value: ___, ${LOCAL}`)],
  ['YAML_BROKEN', text('510683/a.yaml', `${WATER}: [`)],
  ['YAML_BROKEN', text('510683/a.yaml', `${WATER}:`, '\tunit: fen')],
  ['YAML_BROKEN', text('510683/a.yaml', `${WATER}: *none`)],
  ['YAML_BROKEN', text('510683/a.yaml', `${WATER}: a: b`)],
  ['YAML_BROKEN', text('510683/a.yaml', '- a')],
  ['YAML_BROKEN', text('510683/a.yaml', 'a: 1', '---', 'b: 2')],
  ['KEY_TWICE', text('510683/a.yaml', `${WATER}: 1`, `${WATER}: 2`)],
  ['KEY_TWICE', text('510683/zz.yaml', `${WATER}: 1`)],
  ['KEY_UNKNOWN', text('510683/a.yaml', 'dibao.standrad: 1')],
  ['REGION_FOLDER_UNKNOWN', text('51068/a.yaml', 'a: 1')],
  ['REGION_FOLDER_UNKNOWN', text('110100/a.yaml', 'a: 1')],
  ['UNIT_WRONG', text('421321/a.yaml', `${WATER}:`, '  unit: days', '  values: []')],
  ['UNIT_UNKNOWN', text('421321/a.yaml', `${WATER}:`, '  unit: yuan', '  values: []')],
  ['VALUES_MISSING', text('421321/a.yaml', `${WATER}:`, '  unit: fen/person/month')],
  ['FIELD_UNKNOWN', local('421321', WATER, `${always}, value: 1, vlaue: 2, ${LOCAL}`)],
  ['DATE_WRONG', local('421321', WATER, `from: 2024-02-30, to: null, value: 1, ${LOCAL}`)],
  ['VALUE_WRONG', local('421321', WATER, `${always}, value: 560.5, ${LOCAL}`)],
  ['STATE_WRONG', local('421321', WATER, `${always}, state: gone, ${LOCAL}`)],
  ['SOURCE_MISSING', local('421321', WATER, `${always}, value: 56000`)],
  ['SOURCE_MISSING', local('421321', WATER, `${always}, value: 56000, ${LOCAL}, also: 1`)],
  ['SOURCE_MISSING', local('421321', WATER, `${always}, value: 56000, ${LOCAL}, under: { doc: a }`)],
  ['SOURCE_AND_DEMO', local('421321', WATER, `${always}, value: 56000, ${LOCAL}, demo: true`)],
  ['SOURCE_AND_DEMO', local('421321', WATER, `${always}, value: 56000, ${LOCAL}, borrowedFrom: b`)],
  ['BOUNDS_WRONG', local('421321', WATER, `${always}, value: 56000, ${LOCAL}, min: 60000`)],
  ['BOUNDS_WRONG', local('421321', WATER, `${always}, value: 56000, ${LOCAL}, min: 2, max: 1`)],
  ['DATES_REVERSED', local('421321', WATER, `from: 2024-01-01, to: 2023-01-01, value: 1, ${LOCAL}`)],
  ['DATES_GAP', local('421321', WATER, `from: 2024-01-01, to: 2024-06-30, value: 56000, ${LOCAL}`)],
  [
    'DATES_GAP',
    local(
      '421321',
      WATER,
      `from: 2024-01-01, to: 2024-06-30, value: 56000, ${LOCAL}`,
      `from: 2024-09-01, to: null, value: 56000, ${LOCAL}`,
    ),
  ],
  [
    'DATES_OVERLAP',
    local(
      '421321',
      WATER,
      ...['2024-01-01', '2025-01-01'].map((from) => `from: ${from}, to: null, value: 1, ${LOCAL}`),
    ),
  ],
  ['OVERRIDE_FORBIDDEN', local('510683', 'publicity.days', `${always}, value: 1, ${LOCAL}`)],
  ['OWNER_LEVEL', local('421321', 'income.window.months', `from: 2026-07-01, to: null, value: 6, ${LOCAL}`)],
  ['OWNER_CARRIED', local('421300', 'asset.vehicle.limit', `from: 2025-01-01, to: null, value: 1, ${LOCAL}`)],
  ['OWNER_PLACE', local('421321', 'monitored.negative-list', `${always}, value: true, demo: true`)],
  ['VALUE_IMPLAUSIBLE', local('421300', WATER, `${always}, value: 560, ${LOCAL}`)],
  ['GUIDE_NOT_LOADED', local('421300', WATER, `${always}, value: 56000, ${LOCAL}`)],
  [
    'RULE_CONFLICT',
    local('421321', 'dibao.supplement.minor', `${always}, value: 10000, demo: true`),
    local('421321', 'dibao.supplement.minor.share', `${always}, value: 1000, demo: true`),
  ],
  ['COMPANION_MISSING', local('421321', 'dibao.supplement.minor', `${always}, value: 10000, demo: true`)],
  ['OWNERS_WRONG', text('421321/owners.yaml', '{}')],
  [
    'DEPARTMENT_WRONG',
    department('phone: 1', 'needs: 1', 'tasks: [road]', 'sees: [all]', 'units: { V: { zh: 次 } }'),
  ],
  ['DEPARTMENT_WRONG', text('421321/departments.yaml', 'intake: {}', 'A_B:')],
  ['DEPARTMENT_WRONG', department('needs: [{ kind: none }]', 'measures: 1', 'webhook: 1')],
  ['MEASURE_WRONG', measure('Wrong_Code', {})],
  ['SERVICE_WRONG', text('421321/services.yaml', 'A_B: { contract: 1 }')],
  ['MEASURE_WRONG', measure('home-care', { receiver: 'cat', names: '{ zh: 护 }' })],
  ['MEASURE_WRONG', measure('home-care', { terms: 'amount: { fen: 5 }, period: week' })],
  ['MEASURE_WRONG', measure('home-care', { more: 'department: A_B, reportedAs: 1' })],
  ['MEASURE_WRONG', measure('home-care', { terms: 'besides: 1' })],
  ['MEASURE_WRONG', measure('home-care', { terms: 'besides: [{ measure: none, zh: 理由, en: reason }]' })],
  ['SOURCE_MISSING', measure('home-care', { terms: 'besides: [{ measure: a, zh: 理由, en: b, doc: c }]' })],
  ['FACT_UNKNOWN', measure('home-care', { where: '{ fact: height, gt: 1 }' })],
  ['CONDITION_WRONG', measure('home-care', { where: 'somebody' })],
  ['CONDITION_WRONG', measure('home-care', { where: '{ fact: category, in: [rich] }' })],
  ['CONDITION_WRONG', measure('home-care', { where: '{ fact: category, gt: 1 }' })],
  ['CONDITION_WRONG', measure('home-care', { where: '{ fact: age, lt: 6 }' })],
  ['CONDITION_WRONG', measure('home-care', { where: '{ fact: disaster-loss, gt: 1.5 }' })],
  [
    'CONDITION_WRONG',
    measure('home-care', { where: '{ fact: disaster-loss, gt: { parameter: publicity.days } }' }),
  ],
  ['KEY_UNKNOWN', measure('home-care', { where: '{ fact: disaster-loss, gt: { parameter: wealth } }' })],
  ['VALUE_WRONG', measure('home-care', { terms: 'cap: { fen: 0 }, maxMonths: 0' })],
  ['PRINT_FORM_WRONG', text('421321/print-forms.yaml', 'postcard: {}', 'aid-chain: { zh: <b>x</b>, fr: x }')],
  ['PRINT_FORM_WRONG', text('421321/print-forms.yaml', 'aid-chain: { zh: "{% if x %}", en: "<p>" }')],
  ['PROVIDER_UNKNOWN', measure('home-care', { region: '510683', more: 'department: veterans' })],
];

/** What a place wrote itself is quoted as it is. */
const QUOTED =
  /\{.*\}|[\p{Script=Han}]+〔\d+〕\d+号|第[\p{Script=Han}]+条|国务院令第\d+号|中华人民共和国社会救助法|某地|某省/gu;

describe('What is wrong in the files of parameters', () => {
  it.each(MISTAKES.map(([code, ...files]) => ({ code, files })))(
    '$code is said in Chinese for who reads Chinese, and in English for the others',
    ({ code, files }) => {
      const { tree, faults } = readPolicies([...repositoryPolicyFiles(), ...files]);
      const found = [...faults, ...tree.warnings].filter(({ path }) =>
        files.some((file) => file.path === path),
      );
      expect(found.map((each) => each.code)).toContain(code);
      for (const { zh, en } of found.map(describePolicyFinding)) {
        expect(zh.replaceAll(QUOTED, '')).not.toMatch(/[a-z]{2,} [a-z]{2,}/);
        expect(en.replaceAll(QUOTED, '')).not.toMatch(/\p{Script=Han}/u);
      }
    },
  );

  it('an alias that nothing of the file explains is named with its line, each of them', () => {
    const { faults } = readPolicies([
      text('421321/a.yaml', 'a: &able [x]', 'b: *able', 'c: [*abel, *able]', 'd: *other'),
    ]);
    expect(faults.map((fault) => [fault.at, describePolicyFinding(fault).zh.split('：')[1]])).toEqual([
      ['line 3 column 5', '没有别名“*abel”'],
      ['line 4 column 4', '没有别名“*other”'],
    ]);
  });

  it('an alias that multiplies the file beyond bounds is a fault of that file, and the others are found too', () => {
    const lists = Array.from(
      { length: 9 },
      (_none, i) =>
        `a${String(i + 1)}: &a${String(i + 1)} [${Array(9)
          .fill(`*a${String(i)}`)
          .join(', ')}]`,
    );
    const { faults } = readPolicies([
      text('421321/a.yaml', 'a0: &a0 [x]', ...lists),
      text('421321/b.yaml', 'none: 1'),
    ]);
    expect(faults.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'YAML_BROKEN 421321/a.yaml',
      'KEY_UNKNOWN 421321/b.yaml',
    ]);
  });
});
