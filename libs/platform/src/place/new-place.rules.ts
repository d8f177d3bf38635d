import { governmentsOf, parameterTemplates, type PolicyTree } from '@aid-chain/policy';
import {
  DEPARTMENT_TASKS,
  NEED_KINDS,
  needKindCodes,
  nameOf,
  TEAM_CHARGES,
  TEAM_TASKS,
} from '@aid-chain/vocabulary';
import type { IsoDate } from '@aid-chain/kernel';
import { measureForms } from './new-measures.rules.js';
import { serviceForms } from './new-services.rules.js';
import { printForms } from './new-print-forms.rules.js';

/** A file of a new place; `path` is relative to its folder. */
interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** What a new place is made of. */
interface NewPlace {
  /** The nation's parameters. */
  readonly tree: PolicyTree;
  /** Code of the county, 6 or 12 digits. */
  readonly region: string;
  readonly today: IsoDate;
  /** Text of the table of holidays, which is the same everywhere. */
  readonly holidays: string;
}

const LEVELS: Readonly<Record<number, string>> = { 2: 'province', 4: 'city', 6: 'county' };
const NAME = '___';

/**
 * The files of a new place: every parameter as a comment, forms of departments.yaml, measures.yaml, services.yaml and print-forms.yaml, and a directory of one
 * township with one actor of each kind. What is not filled in stands as `___`, and the check of the place names it.
 */
export function newPlace({ tree, region, today, holidays }: NewPlace): readonly NewFile[] {
  const county = region.slice(0, 6);
  const files = parameterTemplates(tree, county, today).map(({ path, text }) => ({
    path: `policies/${path}`,
    text,
  }));
  const json = (name: string, rows: readonly object[]): NewFile => ({
    path: `directory/${name}.json`,
    text: `${JSON.stringify(rows, null, 2)}\n`,
  });
  return [
    ...files,
    { path: `policies/${county}/departments.yaml`, text: departmentForms() },
    { path: `policies/${county}/measures.yaml`, text: measureForms() },
    { path: `policies/${county}/services.yaml`, text: serviceForms() },
    { path: `policies/${county}/print-forms.yaml`, text: printForms() },
    json('regions', regionRows(county)),
    json('actors', actorRows(county)),
    { path: 'directory/holidays.json', text: holidays },
    json('teams', teamRows(county)),
    json('team-members', memberRows()),
    json('contracts', []),
  ];
}

function regionRows(county: string): readonly object[] {
  const governments = governmentsOf(county);
  const township = `${county}001000`;
  const rows = governments.map((code, index) => {
    const parent = governments[index - 1];
    const level = LEVELS[code.replace(/(?:00)+$/, '').length];
    return {
      code,
      ...(parent === undefined ? {} : { parentCode: parent }),
      level,
      name: NAME,
      validFrom: '2000-01-01',
    };
  });
  const below = { name: NAME, validFrom: '2000-01-01' };
  return [
    ...rows,
    { code: township, parentCode: `${county}000000`, level: 'township', ...below },
    { code: `${county}001001`, parentCode: township, level: 'village', ...below },
  ];
}

function actorRows(county: string): readonly object[] {
  const [own, township] = [`${county}000000`, `${county}001000`];
  return [
    { id: 'operator-1', role: 'operator' },
    { id: 'administrator-1', role: 'administrator' },
    { id: 'auditor-1', role: 'auditor' },
    { id: 'clerk-1', role: 'clerk', regionCode: township, staffCode: 'S-0001' },
    { id: 'reviewer-1', role: 'township-reviewer', regionCode: township, staffCode: 'S-0002' },
    { id: 'civil-affairs-1', role: 'civil-affairs-officer', regionCode: own, staffCode: 'S-0003' },
  ];
}

/** A team of the township; the files may go where a place has none, and then nobody is shown as responsible. */
function teamRows(county: string): readonly object[] {
  const names = { nameZh: NAME, nameEn: NAME };
  const from = { validFrom: '2000-01-01' };
  return [{ id: 'team-1', kind: 'township-team', regionCode: `${county}001000`, ...names, ...from }];
}

function memberRows(): readonly object[] {
  const row = { team: 'team-1', name: NAME };
  const leads = { ...row, origin: 'township-leadership', tasks: [], from: '2000-01-01' };
  return [
    { ...leads, position: 'head' },
    ...TEAM_CHARGES.map((charge) => ({ ...leads, position: 'deputy', charge })),
    { ...leads, position: 'member', origin: 'social-affairs-office', actor: 'clerk-1', tasks: TEAM_TASKS },
  ];
}

function departmentForms(): string {
  const needs = NEED_KINDS.map((kind) => `#     - { kind: ${kind} } # ${nameOf(needKindCodes, kind).zh}`);
  return [
    '# 本地部门：代码、名称、所办需求、可见内容、依据；每类需求须有一个部门 · departments of the place: code, names,',
    '# needs, what each sees, legal ground; one of them serves each need (policies/README.md)',
    `# tasks: ${DEPARTMENT_TASKS.join(', ')}`,
    '# civil-affairs:',
    '#   nameZh: 民政',
    '#   nameEn: Civil Affairs',
    "#   phone: '12345' # 家庭打哪个电话，可不填 · whom a family calls, may be left out",
    '#   needs:',
    ...needs,
    '#   tasks: [coordination]',
    '#   supervision: # 监督举报电话，公示单、公布单和告知书都写明 · on every sheet of the board and every notice',
    "#     - { from: 2026-01-01, to: null, office: { zh: ___, en: ___ }, phone: '12345' }",
    '#   sees: [name, idNumber, phone, address, regionCode, ground, categories]',
    '#   legalGround: { doc: ___, article: ___ }',
    '',
  ].join('\n');
}
