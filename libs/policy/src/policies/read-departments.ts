import {
  DEPARTMENT_TASKS,
  SERVICE_NAMES,
  dataKindCodes,
  isCodeOf,
  type Bilingual,
  type DepartmentTask,
} from '@aid-chain/vocabulary';
import type { PolicyFault } from './faults.js';
import { CODE, CODE_FORM, readNames } from './read-names.js';
import { isOneOf, readNeed, unservedNeeds, unservedText, type ServedNeed } from './read-need.js';
import { PHONE, readSupervision, type SupervisionPhone } from './read-supervision.js';
import { readWebhook, type Webhook } from './read-webhook.js';
import { isMapping, readYaml, textField, unknownFields, type Mapping } from './read-yaml.js';
import { inSentence, unknownWord } from './unknown-word.js';

/**
 * Codes that would make a department's topics, groups or source those of the system: `referral.<code>.v1`,
 * `feedback.<code>.v1`, groups `<code>.…`, source `/<code>`.
 */
const RESERVED: readonly string[] = [...SERVICE_NAMES, 'feedback', 'aid-chain'];

/** Fields of a referral that a department may be shown beside kind, township, urgency and due date. */
const VIEW_FIELDS = [
  'name',
  'idNumber',
  'birthDate',
  'phone',
  'address',
  'regionCode',
  'ground',
  'categories',
  'confirmedStatus',
  'schooling',
] as const;
export type ViewField = (typeof VIEW_FIELDS)[number];

export interface Department {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly needs: readonly ServedNeed[];
  /** What it alone does in its place, beside the needs that it serves. */
  readonly tasks: readonly DepartmentTask[];
  readonly sees: readonly ViewField[];
  readonly legalGround: { readonly doc: string; readonly article: string };
  /** Whom a family calls; it stands on the sheets that it is given. */
  readonly phone?: string;
  /** Where people report on its acts and complain of them, by period; it stands on what it publishes and decides (S2-36). */
  readonly supervision: readonly SupervisionPhone[];
  /** What it calls the measures and the units that it reports and the reasons that it gives, by their codes. */
  readonly measures: Readonly<Record<string, Bilingual>>;
  readonly reasons: Readonly<Record<string, Bilingual>>;
  readonly units: Readonly<Record<string, Bilingual>>;
  /** Where its messages are posted, beside its topic and HTTP. */
  readonly webhook?: Webhook;
}

const FIELDS = [
  ...['nameZh', 'nameEn', 'needs', 'tasks', 'sees', 'legalGround', 'phone'],
  ...['supervision', 'measures', 'reasons', 'units', 'webhook'],
];

/**
 * Reads `departments.yaml` of a place, whatever departments it has, in the order of the file.
 * Out: faults DEPARTMENT_WRONG for a code that is malformed or the system's own, a missing name, an unknown field or
 * need, for a need that no department serves unconditionally, for a task of two departments, and for a task of none
 * unless it is to send rows: a place may get no rows of a kind.
 */
export function readDepartments(
  path: string,
  text: string,
): { departments: Department[]; faults: PolicyFault[] } {
  const { root, faults } = readYaml(path, text);
  const report = (at: string, detail: Bilingual) =>
    void faults.push({ code: 'DEPARTMENT_WRONG', path, at, detail });
  for (const code of Object.keys(root)) {
    if (!CODE.test(code)) report(code, CODE_FORM);
    if (RESERVED.includes(code))
      report(code, { zh: '此代码由系统保留', en: 'this code is reserved for the system' });
  }
  const departments = Object.entries(root).map(([code, raw]) => readDepartment(code, raw, report));
  // Of a form that nobody has begun, and of a file that cannot be read, no need and no task is missing by itself.
  if (departments.length === 0) {
    if (faults.length === 0) report('', NOTHING_YET);
    return { departments, faults };
  }
  for (const kind of unservedNeeds(departments)) report(kind, unservedText(kind));
  for (const task of DEPARTMENT_TASKS) {
    const having = departments.filter(({ tasks }) => tasks.includes(task)).length;
    if (having === 1 || (having === 0 && isCodeOf(dataKindCodes, task))) continue;
    report(task, {
      zh: `有 ${String(having)} 个部门承担此职责，应为一个`,
      en: `${String(having)} departments have this task, it takes one`,
    });
  }
  return { departments, faults };
}

const NOTHING_YET: Bilingual = {
  zh: '文件中还没有部门（各行仍是注释）：请去掉行首的 #，填写各部门',
  en: 'the file names no department yet, its lines are comments: take the # away and fill the departments in',
};

type Report = (at: string, detail: Bilingual) => void;

function readDepartment(code: string, raw: unknown, report: Report): Department {
  if (!isMapping(raw)) report(code, { zh: '部门没有内容', en: 'the department is empty' });
  const body = isMapping(raw) ? raw : {};
  for (const field of unknownFields(body, FIELDS))
    report(code, inSentence('没有字段 ', 'there is no field ', unknownWord(field, FIELDS)));
  const legal = isMapping(body['legalGround']) ? body['legalGround'] : {};
  const required = (mapping: Mapping, name: string): string => {
    const value = textField(mapping, name);
    if (value === undefined) report(code, { zh: `缺少 ${name}`, en: `${name} is missing` });
    return value ?? '';
  };
  // What is no list must not pass as an empty one: a department would then be shown nothing, and nobody would know why.
  const listOf = (field: string): readonly unknown[] => {
    const raw = body[field] ?? [];
    if (!Array.isArray(raw)) report(code, { zh: `${field} 须为列表`, en: `${field} is no list` });
    return Array.isArray(raw) ? raw : [];
  };
  const inField = (field: string) => reportInField(code, field, report);
  const webhook = readWebhook(body['webhook'], (detail) => report(code, detail));
  return {
    code,
    nameZh: required(body, 'nameZh'),
    nameEn: required(body, 'nameEn'),
    needs: listOf('needs').flatMap((need) => readNeed(need, (detail) => report(code, detail))),
    tasks: known(DEPARTMENT_TASKS, listOf('tasks'), (task) =>
      report(code, inSentence('没有职责 ', 'there is no task ', unknownWord(task, DEPARTMENT_TASKS))),
    ),
    sees: known(VIEW_FIELDS, listOf('sees'), (field) =>
      report(code, inSentence('sees 没有 ', 'sees has no ', unknownWord(field, VIEW_FIELDS))),
    ),
    legalGround: { doc: required(legal, 'doc'), article: required(legal, 'article') },
    ...phoneOf(code, body['phone'], report),
    supervision: readSupervision(body['supervision'], inField('supervision')),
    measures: readNames(body['measures'], inField('measures')),
    reasons: readNames(body['reasons'], inField('reasons')),
    units: readNames(body['units'], inField('units')),
    ...(webhook === undefined ? {} : { webhook }),
  };
}

/** @returns a report that names the field, and where in it something is wrong */
function reportInField(code: string, field: string, report: Report): Report {
  return (at, { zh, en }) => {
    const where = `${field} ${at}`.trim();
    report(code, { zh: `${where}：${zh}`, en: `${where}: ${en}` });
  };
}

function phoneOf(code: string, raw: unknown, report: Report): { readonly phone?: string } {
  if (raw === undefined) return {};
  if (typeof raw === 'string' && PHONE.test(raw)) return { phone: raw };
  report(code, {
    zh: 'phone 须为加引号的办公电话，如 "0838-1234567"、"12345"',
    en: 'phone is the number of an office in quotes, such as "0838-1234567" or "12345"',
  });
  return {};
}

function known<T extends string>(
  list: readonly T[],
  values: readonly unknown[],
  other: (value: string) => void,
): T[] {
  return values.flatMap((value) => {
    if (isOneOf(list, value)) return [value];
    other(String(value));
    return [];
  });
}
