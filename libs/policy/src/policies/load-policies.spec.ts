import { PARAMETER_KEYS, specOf } from './catalogue.js';
import type { PolicyFaultCode } from './faults.js';
import { PolicyRefused } from './faults.js';
import { loadPolicies, type PolicyFile } from './load-policies.js';

const GOOD = '{ from: 2025-01-01, to: null, value: 56000, demo: true }';

function rural(values: string, head = 'unit: fen/person/month', folder = '510683'): PolicyFile {
  return { path: `${folder}/dibao.yaml`, text: `dibao.standard.rural:\n  ${head}\n  values:\n${values}\n` };
}
const entries = (...list: string[]) => rural(list.map((entry) => `    - ${entry}`).join('\n'));

function faultsOf(...files: PolicyFile[]): string[] {
  try {
    loadPolicies(files);
    return [];
  } catch (error) {
    if (error instanceof PolicyRefused) return error.faults.map(({ code }) => code);
    throw error;
  }
}

const national = (rest: string) => rural(`    - ${GOOD}`, `unit: fen/person/month\n${rest}`, '000000');
const key = (name: string, unit: string, entry: string): PolicyFile => ({
  path: '510683/x.yaml',
  text: `${name}:\n  unit: ${unit}\n  values:\n    - { from: 2025-01-01, to: null, ${entry} }\n`,
});

const CASES: readonly {
  readonly name: string;
  readonly files: PolicyFile[];
  readonly code: PolicyFaultCode;
}[] = [
  { name: 'text that is no YAML', files: [{ path: '510683/a.yaml', text: 'a: [1' }], code: 'YAML_BROKEN' },
  {
    name: 'a list where a mapping belongs',
    files: [{ path: '510683/a.yaml', text: '- 1' }],
    code: 'YAML_BROKEN',
  },
  {
    name: 'a folder that is no region',
    files: [{ ...entries(GOOD), path: 'sichuan/a.yaml' }],
    code: 'REGION_FOLDER_UNKNOWN',
  },
  {
    name: 'a key that no rule reads',
    files: [key('dibao.standart', 'fen', 'value: 1, demo: true')],
    code: 'KEY_UNKNOWN',
  },
  {
    name: 'a key twice in one file',
    files: [{ path: '510683/a.yaml', text: 'a: 1\na: 2' }],
    code: 'KEY_TWICE',
  },
  {
    name: 'a key in two files of a place',
    files: [entries(GOOD), { ...entries(GOOD), path: '510683/b.yaml' }],
    code: 'KEY_TWICE',
  },
  {
    name: 'an unknown field of a key',
    files: [rural(`    - ${GOOD}`, 'unit: fen/person/month\n  colour: red')],
    code: 'FIELD_UNKNOWN',
  },
  {
    name: 'an unknown field of an entry',
    files: [entries('{ from: 2025-01-01, to: null, value: 1, demo: true, x: 1 }')],
    code: 'FIELD_UNKNOWN',
  },
  { name: 'an unknown unit', files: [rural(`    - ${GOOD}`, 'unit: dollars')], code: 'UNIT_UNKNOWN' },
  { name: 'the unit of another key', files: [rural(`    - ${GOOD}`, 'unit: fen')], code: 'UNIT_WRONG' },
  {
    name: 'no values',
    files: [{ path: '510683/a.yaml', text: 'dibao.standard.rural: { unit: fen/person/month }' }],
    code: 'VALUES_MISSING',
  },
  {
    name: 'a date that does not exist',
    files: [entries('{ from: 2025-02-30, to: null, value: 1, demo: true }')],
    code: 'DATE_WRONG',
  },
  {
    name: 'an end before the beginning',
    files: [entries('{ from: 2025-02-01, to: 2025-01-01, value: 1, demo: true }')],
    code: 'DATES_REVERSED',
  },
  {
    name: 'a gap of one day',
    files: [
      entries(
        '{ from: 2025-01-01, to: 2025-06-29, value: 1, demo: true }',
        '{ from: 2025-07-01, to: null, value: 1, demo: true }',
      ),
    ],
    code: 'DATES_GAP',
  },
  {
    name: 'nothing said of the time after an end',
    files: [entries('{ from: 2025-01-01, to: 2025-06-30, value: 1, demo: true }')],
    code: 'DATES_GAP',
  },
  {
    name: 'an overlap of one day',
    files: [
      entries(
        '{ from: 2025-01-01, to: 2025-07-01, value: 1, demo: true }',
        '{ from: 2025-07-01, to: null, value: 1, demo: true }',
      ),
    ],
    code: 'DATES_OVERLAP',
  },
  {
    name: 'a value beside «pending»',
    files: [entries('{ from: 2025-01-01, to: null, state: pending, value: 1, demo: true }')],
    code: 'STATE_WRONG',
  },
  {
    name: 'a calculation in place of a number',
    files: [entries('{ from: 2025-01-01, to: null, value: "800*100", demo: true }')],
    code: 'VALUE_WRONG',
  },
  {
    name: 'a fraction of a fen',
    files: [entries('{ from: 2025-01-01, to: null, value: 80000.7, demo: true }')],
    code: 'VALUE_WRONG',
  },
  {
    name: 'a yes in place of a number',
    files: [entries('{ from: 2025-01-01, to: null, value: true, demo: true }')],
    code: 'VALUE_WRONG',
  },
  {
    name: 'a negative amount',
    files: [entries('{ from: 2025-01-01, to: null, value: -1, demo: true }')],
    code: 'VALUE_WRONG',
  },
  {
    name: 'a number beyond exact counting',
    files: [entries('{ from: 2025-01-01, to: null, value: 9007199254740993, demo: true }')],
    code: 'VALUE_WRONG',
  },
  {
    name: 'an operator that does not exist',
    files: [key('dibao.income.operator', 'enum', 'value: below, demo: true')],
    code: 'VALUE_WRONG',
  },
  {
    name: 'a residence that does not exist',
    files: [key('monitored.residences', 'list', 'value: [rurall], demo: true')],
    code: 'VALUE_UNKNOWN_MEMBER',
  },
  {
    name: 'a housing grade that does not exist, in a ground',
    files: [key('monitored.ground.housing.grades', 'list', 'value: [D, E], demo: true')],
    code: 'VALUE_UNKNOWN_MEMBER',
  },
  {
    name: 'a housing grade that does not exist, in a need',
    files: [key('need.housing.grades', 'list', 'value: [d], demo: true')],
    code: 'VALUE_UNKNOWN_MEMBER',
  },
  {
    name: 'a grade of disability that does not exist',
    files: [key('need.care.disability-grades', 'list', "value: ['5'], demo: true")],
    code: 'VALUE_UNKNOWN_MEMBER',
  },
  {
    name: 'a source of verification that does not exist',
    files: [key('verification.scope', 'list', 'value: [taxes], demo: true')],
    code: 'VALUE_UNKNOWN_MEMBER',
  },
  {
    name: 'an item of income that does not exist',
    files: [key('income.excluded-items', 'list', 'value: [scholarships], demo: true')],
    code: 'VALUE_UNKNOWN_MEMBER',
  },
  {
    name: 'a due day that some months lack',
    files: [key('feedback.final.due-day', 'day-of-month', 'value: 31, demo: true')],
    code: 'VALUE_WRONG',
  },
  {
    name: 'a document without article',
    files: [entries('{ from: 2025-01-01, to: null, value: 1, doc: X }')],
    code: 'SOURCE_MISSING',
  },
  {
    name: 'neither document nor demo',
    files: [entries('{ from: 2025-01-01, to: null, value: 1 }')],
    code: 'SOURCE_MISSING',
  },
  {
    name: 'a demo value that names a document',
    files: [entries('{ from: 2025-01-01, to: null, value: 1, demo: true, doc: X, article: Y }')],
    code: 'SOURCE_AND_DEMO',
  },
  {
    name: 'a change of what the nation fixes',
    files: [national(''), entries(GOOD)],
    code: 'OVERRIDE_FORBIDDEN',
  },
  {
    name: 'a value below the bound of the nation',
    files: [national('  overridable: true\n  min: 56001'), entries(GOOD)],
    code: 'OVERRIDE_OUT_OF_BOUNDS',
  },
  {
    name: 'a value above the bound of the nation',
    files: [national('  overridable: true\n  max: 55999'), entries(GOOD)],
    code: 'OVERRIDE_OUT_OF_BOUNDS',
  },
  { name: 'bounds that exclude each other', files: [national('  min: 2\n  max: 1')], code: 'BOUNDS_WRONG' },
  {
    name: 'an unknown field of a further source',
    files: [
      entries(
        '{ from: 2025-01-01, to: null, value: 1, doc: X, article: Y, also: [{ doc: X, article: Y, page: 3 }] }',
      ),
    ],
    code: 'FIELD_UNKNOWN',
  },
  {
    name: 'an unknown field of the document that a value stands on',
    files: [
      entries(
        '{ from: 2025-01-01, to: null, value: 1, doc: X, article: Y, under: { doc: X, article: Y, by: Z } }',
      ),
    ],
    code: 'FIELD_UNKNOWN',
  },
  {
    name: 'a further source without article',
    files: [entries('{ from: 2025-01-01, to: null, value: 1, doc: X, article: Y, also: [{ doc: X }] }')],
    code: 'SOURCE_MISSING',
  },
  {
    name: 'a demo value that stands on a document',
    files: [entries('{ from: 2025-01-01, to: null, value: 1, demo: true, under: { doc: X, article: Y } }')],
    code: 'SOURCE_AND_DEMO',
  },
  {
    name: 'a value outside its own bounds',
    files: [entries('{ from: 2025-01-01, to: null, value: 1, min: 2, demo: true }')],
    code: 'BOUNDS_WRONG',
  },
  {
    name: 'a code that groups places and has no government',
    files: [{ ...entries(GOOD), path: '110100/a.yaml' }],
    code: 'REGION_FOLDER_UNKNOWN',
  },
  {
    name: 'a department of which nothing is said',
    files: [{ path: '510683/departments.yaml', text: 'police: {}' }],
    code: 'DEPARTMENT_WRONG',
  },
];

describe('Policies are refused as a whole', () => {
  it.each(CASES)('for $name', ({ files, code }) => {
    expect(faultsOf(...files)).toContain(code);
  });

  it('a right file loads, also at the bounds of the nation', () => {
    expect(faultsOf(entries(GOOD))).toEqual([]);
    expect(faultsOf(national('  overridable: true\n  min: 56000\n  max: 56000'), entries(GOOD))).toEqual([]);
  });

  it('and every fault of every file is listed at once, with file, place and what is wrong', () => {
    const files = [
      entries('{ from: 2025-02-30, to: null, value: 1.5 }'),
      key('dibao.standart', 'fen', 'value: 1, demo: true'),
    ];
    expect(faultsOf(...files).sort()).toEqual(['DATE_WRONG', 'KEY_UNKNOWN', 'SOURCE_MISSING', 'VALUE_WRONG']);
    expect(() => loadPolicies(files)).toThrow('510683/x.yaml dibao.standart: KEY_UNKNOWN');
  });

  it('a word that a list does not have is named with its file, key and place', () => {
    const scope = key(
      'verification.scope',
      'list',
      'value: [tax, bank-acount, non-bank-payment], demo: true',
    );
    expect(() => loadPolicies([scope])).toThrow(
      '510683/x.yaml verification.scope[0] 2025-01-01: VALUE_UNKNOWN_MEMBER bank-acount',
    );
    expect(faultsOf(scope)).toEqual(['VALUE_UNKNOWN_MEMBER']);
  });

  it('every list of the catalogue names what it may hold, but for the texts that a place writes itself', () => {
    const OWN_TEXTS: readonly string[] = [
      ...['authorisation.text-versions', 'social.consent.text-versions'],
      ...['assessment.items', 'authority.phone', 'report.channels'],
    ];
    const lists = PARAMETER_KEYS.filter((name) => specOf(name).unit === 'list' && !OWN_TEXTS.includes(name));
    expect(lists.length).toBeGreaterThan(5);
    for (const name of lists) expect(specOf(name).members?.length ?? 0).toBeGreaterThan(1);
  });
});
