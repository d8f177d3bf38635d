import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PolicyFile } from '@aid-chain/policy';
import { checkPlace, DIRECTORY_FILES, type DirectoryFile, type PlaceCheck } from './check-place.rules.js';
import { readPolicyFiles } from './read-place.js';

const ROOT = join(import.meta.dirname, '../../../..');
const TODAY = '2026-08-03';
const STANDARD = 'dibao.standard.rural';

let policies: readonly PolicyFile[];
const sample = Object.fromEntries(
  DIRECTORY_FILES.map((name) => [name, readFileSync(join(ROOT, `demo/directory/${name}.json`), 'utf8')]),
) as Record<DirectoryFile, string>;

beforeAll(async () => {
  policies = await readPolicyFiles({ policiesDir: join(ROOT, 'policies') });
});

function check(changes: Partial<Record<DirectoryFile, string>>, today = TODAY): PlaceCheck {
  return checkPlace({ directory: { ...sample, ...changes }, policies, cases: [], unread: [] }, today);
}

type Row = Record<string, unknown>;

/** The sample's file with one more row, or with one row changed. */
function withRow(name: DirectoryFile, row: Row): string {
  return JSON.stringify([...(JSON.parse(sample[name]) as Row[]), row]);
}
function changed(name: DirectoryFile, number: number, change: Row): string {
  const rows = JSON.parse(sample[name]) as Row[];
  return JSON.stringify(rows.map((row, index) => (index + 1 === number ? { ...row, ...change } : row)));
}
const days = (...list: Row[]) => JSON.stringify([{ year: 2027, source: '国办发〔2026〕1号', days: list }]);

const faultsOf = ({ findings }: PlaceCheck) =>
  findings
    .filter(({ severity }) => severity === 'fault')
    .map(({ code, file, at }) => [code, file, at].join(' | '));

/** Sentences of a finding that go on in the other language; what stands in a file is no language. */
function mixed({ code, zh, en }: PlaceCheck['findings'][number]): string[] {
  const inEnglish = /[a-z]{2,} [a-z]{2,}/.test(zh) ? [`${code} ${zh}`] : [];
  const quoted = /绵竹市/gu;
  const inChinese = /\p{Script=Han}/u.test(en.replaceAll(quoted, '')) ? [`${code} ${en}`] : [];
  return [...inEnglish, ...inChinese];
}

const R = 'directory/regions.json';
const A = 'directory/actors.json';
const H = 'directory/holidays.json';
const village = {
  code: '510683990009',
  parentCode: '510683990000',
  level: 'village',
  name: '九村',
  validFrom: '2026-01-01',
};
const clerk = { id: 'li', role: 'clerk', regionCode: '510683990000' };

/** Each mistake with what the operator reads: code, file, row with its key and field. */
const MISTAKES: readonly (readonly [string, DirectoryFile, string, string])[] = [
  ['JSON that is broken', 'actors', '[\n  {"id": "li",}\n]', `JSON_BROKEN | ${A} | line 2 column 15`],
  ['a file that ends too early', 'regions', '[\n{', `JSON_BROKEN | ${R} | line 2 column 2`],
  [
    'names that an editor saved in another encoding',
    'regions',
    withRow('regions', { ...village, name: '\uFFFD\uFFFD' }),
    `FILE_NOT_UTF8 | ${R} | line 1`,
  ],
  [
    'the number of a person as a code',
    'actors',
    withRow('actors', { ...clerk, staffCode: '99000019860504001X' }),
    `PERSONAL_NUMBER | ${A} | row 22 staffCode`,
  ],
  ['no list', 'holidays', '{}', `LIST_EXPECTED | ${H} | `],
  ['a row that is no object', 'actors', withRow('actors', [] as unknown as Row), `ROW_WRONG | ${A} | row 22`],
  [
    'a day that does not exist',
    'holidays',
    days({ date: '2027-02-31', working: false, name: '春节' }),
    `DATE_WRONG | ${H} | row 1 2027 2027-02-31 date`,
  ],
  [
    'a name that is misspelt',
    'holidays',
    days({ date: '2027-01-01', working: false, nmae: '元旦' }),
    `FIELD_UNKNOWN | ${H} | row 1 2027 2027-01-01 nmae`,
  ],
  [
    'a name that is missing',
    'holidays',
    days({ date: '2027-01-01', working: false }),
    `FIELD_MISSING | ${H} | row 1 2027 2027-01-01 name`,
  ],
  [
    'a yes as a text',
    'holidays',
    days({ date: '2027-01-01', working: 'no', name: '元旦' }),
    `FIELD_WRONG | ${H} | row 1 2027 2027-01-01 working`,
  ],
  [
    'a day of another year',
    'holidays',
    days({ date: '2028-01-01', working: false, name: '元旦' }),
    `HOLIDAY_OTHER_YEAR | ${H} | row 1 2028-01-01`,
  ],
  [
    'a day that stands twice',
    'holidays',
    days(...[1, 2].map(() => ({ date: '2027-01-01', working: false, name: '元旦' }))),
    `HOLIDAY_DAY_TWICE | ${H} | row 2 2027-01-01`,
  ],
  [
    'a year that is missing between two',
    'holidays',
    withRow('holidays', { year: 2028, source: 'X', days: [] }),
    `HOLIDAY_YEAR_GAP | ${H} | 2028`,
  ],
  [
    'a year that stands twice',
    'holidays',
    withRow('holidays', { year: 2026, source: 'X', days: [] }),
    `HOLIDAY_YEAR_TWICE | ${H} | 2026`,
  ],
  [
    'a region of 11 digits',
    'regions',
    withRow('regions', { ...village, code: '51068399000' }),
    `FIELD_WRONG | ${R} | row 7 51068399000 code`,
  ],
  [
    'a region that stands twice',
    'regions',
    withRow('regions', { ...village, code: '510683990001' }),
    `REGION_TWICE | ${R} | row 7 510683990001`,
  ],
  [
    'a parent that is unknown',
    'regions',
    withRow('regions', { ...village, parentCode: '510683980000' }),
    `REGION_PARENT_UNKNOWN | ${R} | row 7 510683990009 parentCode`,
  ],
  [
    'a parent beside the region',
    'regions',
    withRow('regions', { ...village, parentCode: '510683990001' }),
    `REGION_PARENT_WRONG | ${R} | row 7 510683990009 parentCode`,
  ],
  [
    'no parent',
    'regions',
    withRow('regions', { ...village, parentCode: undefined }),
    `REGION_PARENT_MISSING | ${R} | row 7 510683990009 parentCode`,
  ],
  [
    'a level that is not that of the code',
    'regions',
    withRow('regions', { ...village, level: 'township' }),
    `REGION_LEVEL_WRONG | ${R} | row 7 510683990009 level`,
  ],
  [
    'a region that ends before it begins',
    'regions',
    withRow('regions', { ...village, validTo: '2025-12-31' }),
    `DATES_REVERSED | ${R} | row 7 510683990009 validTo`,
  ],
  [
    'a successor that is unknown',
    'regions',
    withRow('regions', { ...village, validTo: '2026-06-30', successorCode: '510683980001' }),
    `REGION_SUCCESSOR_UNKNOWN | ${R} | row 7 510683990009 successorCode`,
  ],
  [
    'a successor of a region that does not end',
    'regions',
    withRow('regions', { ...village, successorCode: '510683990001' }),
    `REGION_SUCCESSOR_WRONG | ${R} | row 7 510683990009 successorCode`,
  ],
  [
    'a role that does not exist',
    'actors',
    withRow('actors', { ...clerk, role: 'boss' }),
    `ROLE_UNKNOWN | ${A} | row 22 li role`,
  ],
  [
    'a clerk without a region',
    'actors',
    withRow('actors', { ...clerk, regionCode: undefined }),
    `ACTOR_REGION_MISSING | ${A} | row 22 li regionCode`,
  ],
  [
    'a region that no file has',
    'actors',
    withRow('actors', { ...clerk, regionCode: '510683980000' }),
    `ACTOR_REGION_UNKNOWN | ${A} | row 22 li regionCode`,
  ],
  ['nobody at all', 'actors', '[]', `ROLE_MISSING | ${A} | operator`],
  ['no administrator', 'actors', JSON.stringify([clerk]), `ROLE_MISSING | ${A} | administrator`],
  [
    'a department that does not exist',
    'actors',
    withRow('actors', { id: 'li', role: 'department', department: 'justice' }),
    `DEPARTMENT_UNKNOWN | ${A} | row 22 li department`,
  ],
  [
    'a department clerk without a department',
    'actors',
    withRow('actors', { id: 'li', role: 'department' }),
    `ACTOR_DEPARTMENT_MISSING | ${A} | row 22 li department`,
  ],
  [
    'a clerk of the window with a department',
    'actors',
    withRow('actors', { ...clerk, department: 'water' }),
    `ACTOR_DEPARTMENT_NOT_TAKEN | ${A} | row 22 li department`,
  ],
  [
    'an actor that stands twice',
    'actors',
    withRow('actors', { ...clerk, id: 'demo-clerk' }),
    `ACTOR_TWICE | ${A} | row 22 demo-clerk`,
  ],
  [
    'a staff code of somebody else',
    'actors',
    withRow('actors', { ...clerk, staffCode: 's-0101' }),
    `STAFF_CODE_TWICE | ${A} | row 22 li staffCode`,
  ],
  [
    'a log-in of somebody else',
    'actors',
    changed('actors', 2, { subject: 'wang' }).replace(
      /]$/,
      `,${JSON.stringify({ ...clerk, subject: 'wang' })}]`,
    ),
    `SUBJECT_TWICE | ${A} | row 22 li subject`,
  ],
  [
    'a log-in with a blank that nobody sees',
    'actors',
    withRow('actors', { ...clerk, subject: 'wang ' }),
    `FIELD_WRONG | ${A} | row 22 li subject`,
  ],
  [
    'a clerk who files for the government',
    'actors',
    withRow('actors', { ...clerk, filesFor: ['government'] }),
    `FILES_FOR_WRONG | ${A} | row 22 li filesFor`,
  ],
  [
    'a sign that nobody sees',
    'regions',
    withRow('regions', { ...village, name: '九\u0000村' }),
    `FIELD_WRONG | ${R} | row 7 510683990009 name`,
  ],
];

describe('the check of a place', () => {
  it('finds no fault in the sample', () => {
    expect(faultsOf(check({}))).toEqual([]);
  });

  it.each(MISTAKES)('names file, row and field of %s', (_mistake, file, text, expected) => {
    const found = check({ [file]: text });
    expect(faultsOf(found)).toContain(expected);
    expect(found.findings.filter((each) => each.severity === 'fault').flatMap(mixed)).toEqual([]);
  });

  it('takes successors in a circle for none', () => {
    const circle = ['510683990001', '510683990002'].map((code, index, codes) => ({
      ...{ code, parentCode: '510683990000', level: 'village', name: code, validFrom: '2000-01-01' },
      ...{ validTo: '2026-06-30', successorCode: codes[1 - index] },
    }));
    const rows = (JSON.parse(sample.regions) as Row[]).slice(0, 4);
    expect(faultsOf(check({ regions: JSON.stringify([...rows, ...circle]) }))).toEqual([
      `REGION_SUCCESSOR_WRONG | ${R} | row 5 510683990001 successorCode`,
      `REGION_SUCCESSOR_WRONG | ${R} | row 6 510683990002 successorCode`,
    ]);
  });

  it('finds the faults of every file at once, in both languages and without a word of the database', () => {
    const found = check({
      actors: withRow('actors', { id: 'li', role: 'boss' }),
      regions: withRow('regions', { ...village, parentCode: '510683980000' }),
      holidays: '[',
    });
    expect(found.faults).toBe(3);
    expect(JSON.stringify(found)).not.toMatch(/constraint|relation|column "|SQL/);
    for (const { zh, en } of found.findings) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).not.toBe('');
    }
  });

  it('goes on from a broken parameter file to the directory', () => {
    const broken = { path: 'policies/510683/more.yaml', text: `${STANDARD}: [` };
    const found = checkPlace(
      { directory: { ...sample, actors: '[' }, policies: [...policies, broken], cases: [], unread: [] },
      TODAY,
    );
    expect(faultsOf(found).map((line) => line.split(' | ')[0])).toEqual(['YAML_BROKEN', 'JSON_BROKEN']);
  });

  it('a form of departments that nobody has begun is one fault, not that the file is missing', () => {
    const begun = policies.map((file) =>
      file.path.endsWith('510683/departments.yaml') ? { ...file, text: '# water:\n' } : file,
    );
    const found = checkPlace({ directory: sample, policies: begun, cases: [], unread: [] }, TODAY);
    const codes = faultsOf(found).filter(
      (line) => line.includes('DEPARTMENTS_') || line.includes('DEPARTMENT_WRONG'),
    );
    expect(codes).toEqual(['DEPARTMENT_WRONG | 510683/departments.yaml | ']);
  });

  it('the blanks of a form are named once a file, and not as what stands twice or is written wrongly', () => {
    const blank = { id: '___', role: '___', regionCode: '___' };
    const rows = JSON.stringify([...(JSON.parse(sample.actors) as Row[]), blank, blank]);
    const found = check({ actors: rows });
    expect(faultsOf(found)).toEqual([`BLANKS_LEFT | ${A} | `]);
    expect(found.findings[0]?.en).toMatch(/6 \(row 22 id, row 22 role, row 22 regionCode, row 23 id/);
  });

  it('a county without departments.yaml is a fault, because its needs would go nowhere', () => {
    const without = policies.filter(({ path }) => !path.endsWith('departments.yaml'));
    const found = checkPlace({ directory: sample, policies: without, cases: [], unread: [] }, TODAY);
    expect(faultsOf(found)).toContain(
      'DEPARTMENTS_MISSING | policies/510683/departments.yaml | 510683000000',
    );
  });
});

describe('[S2-36] the phone for reports and complaints', () => {
  const line = /from: 2020-01-01,\s+to: null,/;
  const replaced = (text: string, period: string): string => {
    expect(text).toMatch(line);
    return text.replace(line, period);
  };
  const checked = (period: string) => {
    const changed = policies.map((file) =>
      file.path.endsWith('510683/departments.yaml') ? { ...file, text: replaced(file.text, period) } : file,
    );
    return faultsOf(checkPlace({ directory: sample, policies: changed, cases: [], unread: [] }, TODAY));
  };

  it('a place where none holds today is refused', () => {
    expect(checked('from: 2020-01-01, to: 2026-08-03,')).toEqual([]);
    for (const period of ['from: 2020-01-01, to: 2026-08-02,', 'from: 2026-08-04, to: null,'])
      expect(checked(period)).toEqual([
        'SUPERVISION_PHONE_MISSING | policies/510683/departments.yaml | 510683000000',
      ]);
  });
});

describe('the measures of a place', () => {
  const measure = (where: string, source: string) => ({
    path: '510683/measures.yaml',
    text: `visits: { names: { zh: 探访, en: visits }, serves: { kind: care-service }, receiver: household, gives: service, nature: regular, values: [{ from: 2026-01-01, to: null, where: ${where}, ${source} }] }`,
  });
  const checked = (where: string, source = 'demo: true') => {
    const others = policies.filter(({ path }) => path !== '510683/measures.yaml');
    const all = [...others, measure(where, source)];
    return checkPlace({ directory: sample, policies: all, cases: [], unread: [] }, TODAY);
  };

  it('one whose condition names an unknown fact is a fault with file, measure and day', () => {
    const found = checked('{ fact: height, gt: 150 }');
    expect(faultsOf(found)).toEqual(['FACT_UNKNOWN | 510683/measures.yaml | visits[0] 2026-01-01']);
    expect(found.findings.filter(({ severity }) => severity === 'fault').flatMap(mixed)).toEqual([]);
  });

  it('one without a document is shown to people, one with its document is not', () => {
    const shown = (found: PlaceCheck) =>
      found.findings.filter(({ code }) => code === 'DEMO_MEASURES').map(({ file, zh }) => [file, zh]);
    expect(shown(checked('everyone'))).toEqual([
      ['policies/510683', expect.stringContaining('visits') as string],
    ]);
    expect(shown(checked('everyone', 'doc: 某地〔2026〕1号, article: 第二条'))).toEqual([]);
  });
});

describe('what people have to settle', () => {
  const warningsOf = ({ findings }: PlaceCheck, code: string) =>
    findings.filter((each) => each.severity === 'warning' && each.code === code);

  it('the table of holidays ends within 60 days, or has ended', () => {
    expect(warningsOf(check({}, '2026-10-31'), 'HOLIDAYS_END')).toEqual([]);
    expect(warningsOf(check({}, '2026-11-01'), 'HOLIDAYS_END')).toHaveLength(1);
    expect(warningsOf(check({}, '2027-03-01'), 'HOLIDAYS_END')).toMatchObject([{ at: '2026-12-31' }]);
  });

  it('a day from Monday to Friday that is listed as worked is asked about, one of a weekend is not', () => {
    const worked = (date: string) => days({ date, working: true, name: '调休上班' });
    const found = (date: string) => warningsOf(check({ holidays: worked(date) }), 'HOLIDAY_POINTLESS');
    expect(found('2027-01-04')).toMatchObject([{ at: 'row 1 2027-01-04' }]);
    expect(found('2027-01-09')).toEqual([]);
  });

  it('a pending parameter is named with the document that is awaited, a demo value with its key', () => {
    const found = check({});
    expect(warningsOf(found, 'PARAMETER_PENDING')).toMatchObject([
      { file: 'policies/000000', at: 'income.basic-pension.excluded 2026-01-01' },
    ]);
    expect(
      warningsOf(found, 'DEMO_VALUES')
        .map(({ zh }) => zh)
        .join(),
    ).toContain(STANDARD);
  });

  it('a village whose folders give no standard is named with the keys that are missing', () => {
    const other = [
      { code: '421222000000', level: 'county', name: '崇阳县', validFrom: '2000-01-01' },
      ...['421222001000', '421222002000'].map((code) => ({
        ...{ code, parentCode: '421222000000', level: 'township', name: code, validFrom: '2000-01-01' },
      })),
    ];
    const regions = JSON.stringify([...(JSON.parse(sample.regions) as Row[]), ...other]);
    const missing = warningsOf(check({ regions }), 'PARAMETER_MISSING');
    expect(missing.map(({ at }) => at)).toContain(`${STANDARD} ${TODAY}`);
    expect(missing[0]?.zh).toContain('421222001000, 421222002000');
  });

  it('[S4-18] a township without two clerks for a survey, or without a reviewer, is named', () => {
    const rows = (JSON.parse(sample.actors) as Row[]).filter(({ id }) => id !== 'demo-clerk-2');
    const only = (role: string) => JSON.stringify(rows.filter((row) => row['role'] !== role));
    const [one] = warningsOf(check({ actors: JSON.stringify(rows) }), 'ROLE_SHORT');
    expect(one).toMatchObject({
      at: 'clerk',
      zh: expect.stringMatching(/510683990000 不足 2 人$/) as unknown,
    });
    const without = warningsOf(check({ actors: only('township-reviewer') }), 'ROLE_SHORT');
    expect(without.map(({ at }) => at)).toEqual(['clerk', 'township-reviewer']);
    expect(warningsOf(check({}), 'ROLE_SHORT')).toEqual([]);
  });

  it('[L-40] [S4-18] a township that decides by a document of the province is named where one person alone would give the opinion and decide', () => {
    const devolved: PolicyFile = {
      path: 'policies/510000/authority.yaml',
      text: 'authority.mode:\n  unit: enum\n  values:\n    - { from: 2026-07-01, to: null, value: devolved, doc: 川民规〔2026〕9号, article: 第三条 }\n',
      ofPlace: true,
    };
    const found = (actors: string, today = TODAY) =>
      warningsOf(
        checkPlace(
          { directory: { ...sample, actors }, policies: [...policies, devolved], cases: [], unread: [] },
          today,
        ),
        'ROLE_ALONE',
      ).map(({ at, zh }) => [at, zh]);
    const second = { id: 'second-head', role: 'township-reviewer', regionCode: '510683990000' };
    expect(found(sample.actors)).toEqual([
      ['township-reviewer', expect.stringMatching(/决定将无人办理.*510683990000 不足 2 人$/u)],
    ]);
    expect(found(withRow('actors', second))).toEqual([]);
    expect(found(sample.actors, '2026-06-30')).toEqual([]);
    expect(warningsOf(check({}), 'ROLE_ALONE')).toEqual([]);
  });

  it('[L-40] a township that decides in its own name without a number that a family calls is named', () => {
    const own = (level: string, text: string): PolicyFile => ({
      ...{ path: `policies/${level}/authority.yaml`, text, ofPlace: true },
    });
    const mode = own(
      '510000',
      'authority.mode:\n  unit: enum\n  values:\n    - { from: 2026-07-01, to: null, value: devolved, doc: 川民规〔2026〕9号, article: 第三条 }\n',
    );
    const phone = own(
      '510683990',
      "authority.phone:\n  unit: list\n  values:\n    - { from: 2026-07-01, to: null, value: ['0838-5550000'], demo: true }\n",
    );
    const found = (...more: PolicyFile[]) =>
      warningsOf(
        checkPlace({ directory: sample, policies: [...policies, ...more], cases: [], unread: [] }, TODAY),
        'DECIDER_PHONE_MISSING',
      ).map(({ file, at }) => [file, at]);
    expect(found(mode)).toEqual([['policies/510683990/authority.yaml', 'authority.phone']]);
    expect(found(mode, phone)).toEqual([]);
    expect(warningsOf(check({}), 'DECIDER_PHONE_MISSING')).toEqual([]);
  });

  it('[L-27] a department that serves education and is not shown school and stage is named, once a file', () => {
    const hidden = policies.map((file) => ({ ...file, text: file.text.replaceAll(', schooling]', ']') }));
    const found = checkPlace({ directory: sample, policies: hidden, cases: [], unread: [] }, TODAY);
    expect(warningsOf(found, 'EDUCATION_WITHOUT_SCHOOLING').map(({ file, at }) => [file, at])).toEqual([
      ['policies/510683/departments.yaml', 'education'],
    ]);
    expect(warningsOf(check({}), 'EDUCATION_WITHOUT_SCHOOLING')).toEqual([]);
  });

  it('a department for which nobody acts is named: what is referred to it would be with nobody', () => {
    const rows = JSON.parse(sample.actors) as Row[];
    const actors = JSON.stringify(rows.filter(({ department }) => department !== 'charity'));
    expect(warningsOf(check({}), 'DEPARTMENT_WITHOUT_ACTOR')).toEqual([]);
    const [found] = warningsOf(check({ actors }), 'DEPARTMENT_WITHOUT_ACTOR');
    expect(JSON.stringify(found)).toContain('charity');
  });

  it('a folder of parameters that holds for no region of the place is named', () => {
    const own = (folder: string): PolicyFile => ({
      path: `policies/${folder}/more.yaml`,
      text: '',
      ofPlace: true,
    });
    const found = checkPlace(
      { directory: sample, policies: [...policies, own('421224'), own('510683990')], cases: [], unread: [] },
      TODAY,
    );
    expect(
      found.findings.filter(({ code }) => code === 'FOLDER_OF_NO_REGION').map(({ file }) => file),
    ).toEqual(['policies/421224']);
  });

  it('a department of two counties that is posted its messages has one address in both', () => {
    const webhook = '  webhook: { url: "https://hooks.example/aid" }';
    const posted = (changed: readonly string[]) =>
      policies.map(({ path, text, ...file }) => ({
        ...{ ...file, path },
        text: changed.some((region) => path.endsWith(`${region}/departments.yaml`))
          ? text.replace(/^water:$/m, `water:\n${webhook}`)
          : text,
      }));
    const faults = (changed: readonly string[]) =>
      faultsOf(checkPlace({ directory: sample, policies: posted(changed), cases: [], unread: [] }, TODAY));
    const all = policies.filter(
      ({ path, text }) => /departments\.yaml$/.test(path) && /^water:$/m.test(text),
    );
    expect(faults(['510683'])).toEqual(['WEBHOOK_DIFFERS | policies/510683/departments.yaml | water']);
    expect(faults(all.map(({ path }) => path.split('/').at(-2) ?? ''))).toEqual([]);
  });

  it('a key that is misspelt leads to the needed one that nobody gives because of it, and hides no other', () => {
    const spoilt = policies.map((file) =>
      file.path.includes('510683/dibao.yaml')
        ? {
            ...file,
            text: file.text
              .replace(`${STANDARD}:`, 'dibao.standart.rural:')
              .replace('value: 72000', 'value: 720.00x')
              .replace('dibao.benefit.rounding.mode:', '# was here\nxx.yy:'),
          }
        : file,
    );
    const found = checkPlace({ directory: sample, policies: spoilt, cases: [], unread: [] }, TODAY);
    const unknown = found.findings.filter(({ code }) => code === 'KEY_UNKNOWN');
    expect(unknown.map(({ at, zh, en }) => [at, zh, en])).toEqual([
      [
        'dibao.standart.rural',
        expect.stringMatching(
          /是否应为 dibao\.standard\.rural；因此必要参数 dibao\.standard\.rural 没有任何一级给出$/u,
        ),
        expect.stringMatching(
          /is dibao\.standard\.rural meant; because of it nobody gives dibao\.standard\.rural/,
        ),
      ],
      ['xx.yy', '没有这个参数，请核对拼写：xx.yy', expect.anything()],
    ]);
    // What is wrong with a value is its own fault; that nobody gives it would be another.
    expect(faultsOf(found)).toContain(`VALUE_WRONG | 510683/dibao.yaml | dibao.standard.urban[0] 2025-01-01`);
    const missing = warningsOf(found, 'PARAMETER_MISSING').map(({ at }) => at.split(' ')[0]);
    expect(missing).toEqual(expect.arrayContaining([STANDARD, 'dibao.benefit.rounding.mode']));
    expect(missing).not.toContain('dibao.standard.urban');
  });

  it('a file that is broken is not said to lack what stands in it, while what others lack is named', () => {
    const spoilt = policies
      .filter(({ path }) => !path.endsWith('510683/procedure.yaml'))
      .map((file) =>
        file.path.endsWith('510683/dibao.yaml') ? { ...file, text: `${file.text}\n: [` } : file,
      );
    const found = checkPlace({ directory: sample, policies: spoilt, cases: [], unread: [] }, TODAY);
    expect(faultsOf(found)).toEqual([expect.stringMatching(/^YAML_BROKEN \| 510683\/dibao\.yaml/)]);
    const missing = warningsOf(found, 'PARAMETER_MISSING').map(({ at }) => at.split(' ')[0] ?? '');
    const stated = policies.find(({ path }) => path.endsWith('510683/dibao.yaml'))?.text ?? '';
    expect(missing.length).toBeGreaterThan(0);
    expect(missing.filter((key) => stated.includes(`${key}:`))).toEqual([]);
  });

  it('a need that two departments serve is named: each gets a referral of it', () => {
    const shared = policies.map((file) =>
      file.path.endsWith('510683/departments.yaml')
        ? {
            ...file,
            text: file.text.replace(
              '- { kind: housing }',
              '- { kind: housing }\n    - { kind: drinking-water }',
            ),
          }
        : file,
    );
    const found = checkPlace({ directory: sample, policies: shared, cases: [], unread: [] }, TODAY);
    expect(warningsOf(found, 'NEED_SHARED')).toMatchObject([
      { at: 'drinking-water', en: expect.stringMatching(/: housing, water$|: water, housing$/) as string },
    ]);
    expect(warningsOf(check({}), 'NEED_SHARED')).toEqual([]);
  });

  it('a fault in one file of parameters hides no warning of the others', () => {
    const broken = { path: 'policies/510683/more.yaml', text: `${STANDARD}: [` };
    const found = checkPlace(
      { directory: sample, policies: [...policies, broken], cases: [], unread: [] },
      TODAY,
    );
    const codes = found.findings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['YAML_BROKEN', 'DEMO_VALUES', 'PARAMETER_PENDING']));
    expect(codes).not.toContain('PARAMETER_MISSING');
  });

  it('[L-16] a place where nobody can decide, or nobody reads the audit, is told so', () => {
    const rows = JSON.parse(sample.actors) as Row[];
    const without = (role: string) =>
      check({ actors: JSON.stringify(rows.filter((row) => row['role'] !== role)) });
    for (const office of ['civil-affairs-officer', 'agriculture-officer'])
      expect(warningsOf(without(office), 'ROLE_SHORT').map(({ at }) => at)).toEqual([office]);
    expect(warningsOf(without('auditor'), 'AUDITOR_MISSING')).toHaveLength(1);
    expect(warningsOf(check({}), 'AUDITOR_MISSING')).toEqual([]);
  });

  it('a township beside the one where the clerks are is named too', () => {
    const other = { ...village, code: '510683991000', parentCode: '510683000000', level: 'township' };
    const found = warningsOf(check({ regions: withRow('regions', other) }), 'ROLE_SHORT');
    expect(found[0]?.en).toContain('510683991000 with less than 2');
    expect(found[0]?.en).not.toContain('510683990000');
  });

  it('a clerk of the whole county is asked about, and does the work of every township', () => {
    const wide = ['li', 'wang'].map((id) => ({ ...clerk, id, regionCode: '510683000000' }));
    const rows = (JSON.parse(sample.actors) as Row[]).filter(({ role }) => role !== 'clerk');
    const found = check({ actors: JSON.stringify([...rows, ...wide]) });
    expect(warningsOf(found, 'ACTOR_REGION_WIDE').map(({ at }) => at)).toHaveLength(2);
    expect(warningsOf(found, 'ROLE_SHORT')).toEqual([]);
    expect(warningsOf(check({}), 'ACTOR_REGION_WIDE')).toEqual([]);
  });

  it('a village that ended without a successor is named from the day on which nobody can file there', () => {
    const ended = (end: object) =>
      warningsOf(
        check({ regions: changed('regions', 5, { validTo: '2026-08-02', ...end }) }),
        'REGION_ENDED_ALONE',
      );
    expect(ended({}).map(({ at }) => at)).toEqual(['row 5 510683990001 successorCode']);
    expect(ended({ successorCode: '510683990002' })).toEqual([]);
    expect(ended({ validTo: '2026-08-03' })).toEqual([]);
  });

  it('an actor of a region that has ended is named', () => {
    const regions = changed('regions', 4, { validTo: '2026-06-30' });
    expect(warningsOf(check({ regions }), 'ACTOR_REGION_ENDED').length).toBeGreaterThan(0);
  });

  it('[N0] a case that comes to something else is a fault with what was expected and found; one that cannot be read too', () => {
    const path = 'policies/510683/cases/a.yaml';
    const family = `- 案例: 一人户
  日期: 2026-01-15
  成员: { 父亲: { 关系: 户主, 出生: 1985-03-04, 收入齐全: 是 } }
  财产: { 存款: 5000, 住房: 1, 机动车: 0 }
  预期: { 低保: { 结果: 符合, 每月元: 560 } }`;
    const found = (text: string) =>
      checkPlace({ directory: sample, policies, cases: [{ path, text }], unread: [] }, TODAY);
    expect(faultsOf(found(family))).toEqual([]);
    expect(found(family.replace('560', '560.01')).findings[0]).toMatchObject({
      ...{ severity: 'fault', code: 'CASE_DIFFERS', file: path, at: '一人户' },
      en: expect.stringContaining('dibao monthly amount: expected 560.01 yuan, found 560.00 yuan') as string,
    });
    expect(found(family.replace('560', '五百六')).findings[0]).toMatchObject({
      ...{ severity: 'fault', code: 'CASE_WRONG', file: path },
      zh: expect.stringContaining('填元') as string,
    });
  });

  it('the departments of another place of the repository are not those of this one', () => {
    const named = check({}).departments.map(({ code }) => code);
    expect(named).toContain('water');
    expect(named).not.toContain('housing-security');
  });
});
