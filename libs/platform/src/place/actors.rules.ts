import {
  foldStaffCode,
  holdsPersonalNumber,
  inSubtree,
  isRegionCode,
  regionPrefix,
  type IsoDate,
} from '@aid-chain/kernel';
import { REGIONAL_ROLES, ROLES, type Role } from '@aid-chain/vocabulary';
import type { Report } from './finding.rules.js';
import {
  checkFields,
  firstRows,
  isDay,
  place,
  rowText,
  textOf,
  type Fields,
  type Row,
} from './rows.rules.js';

const FIELDS: Fields = {
  id: 'actor-id',
  role: 'text',
  regionCode: 'region-code?',
  department: 'department-code?',
  staffCode: 'actor-id?',
  subject: 'subject?',
  contract: 'actor-id?',
  filesFor: 'any?',
};

/** Without them nobody takes a mistake in this file back. */
const NEEDED: readonly Role[] = ['operator', 'administrator'];
const FILES_FOR = ['window', 'government'];
/** Roles of a township: one of a whole county sees families that are none of its work. */
const OF_TOWNSHIP: readonly Role[] = ['clerk', 'township-reviewer'];
const TOWNSHIP_DIGITS = 9;

/** What the rows of actors.json are compared with. */
export interface ActorsOf {
  readonly regions: ReadonlyMap<string, Row>;
  /** Codes of the departments of the place. */
  readonly departments: readonly string[];
  /** The rows of contracts.json by their numbers. */
  readonly contracts: ReadonlyMap<string, Row>;
  readonly today: IsoDate;
}

/** Checks the rows of actors.json: who may act, in which role, where, for which department. */
export function checkActors(rows: readonly Row[], of: ActorsOf, report: Report): void {
  for (const row of rows) {
    const id = textOf(row, 'id');
    checkFields(row, id, FIELDS, report);
    for (const field of ['id', 'staffCode'])
      if (holdsPersonalNumber(textOf(row, field) ?? ''))
        report('PERSONAL_NUMBER', place(row, undefined, field));
    const role = ROLES.find((known) => known === row.fields['role']);
    if (role === undefined) {
      if (textOf(row, 'role') !== undefined) report('ROLE_UNKNOWN', place(row, id, 'role'), ROLES.join(', '));
    } else {
      checkDepartment(row, role, of.departments, report);
      checkFilesFor(row, role, report);
      checkContract(row, role, of.contracts, report);
    }
    checkRegion(row, role, of, report);
  }
  firstRows(
    rows,
    (row) => textOf(row, 'id'),
    (row, id, first) => report('ACTOR_TWICE', place(row, id), rowText(first)),
  );
  firstRows(
    rows,
    (row) =>
      textOf(row, 'staffCode') === undefined ? undefined : foldStaffCode(textOf(row, 'staffCode') ?? ''),
    (row, _code, first) =>
      report(
        'STAFF_CODE_TWICE',
        place(row, textOf(row, 'id'), 'staffCode'),
        rowText(first, textOf(first, 'id')),
      ),
  );
  firstRows(
    rows,
    (row) => textOf(row, 'subject'),
    (row, _subject, first) =>
      report('SUBJECT_TWICE', place(row, textOf(row, 'id'), 'subject'), rowText(first, textOf(first, 'id'))),
  );
}

/** Somebody keeps the deployment: whoever is not in the file is let in no more once it is applied. */
export function checkNeededRoles(rows: readonly Row[], report: Report): void {
  for (const role of NEEDED)
    if (!rows.some(({ fields }) => fields['role'] === role)) report('ROLE_MISSING', role);
  if (!rows.some(({ fields }) => fields['role'] === 'auditor')) report('AUDITOR_MISSING', 'auditor');
}

/** Somebody of each department acknowledges and reports; whoever reads topics needs no actor. */
export function checkDepartmentActors(
  rows: readonly Row[],
  departments: readonly string[],
  report: Report,
): void {
  const acting = rows.map((row) => textOf(row, 'department'));
  const without = departments.filter((code) => !acting.includes(code));
  if (without.length > 0) report('DEPARTMENT_WITHOUT_ACTOR', 'department', without.join(', '));
}

function checkRegion(row: Row, role: Role | undefined, of: ActorsOf, report: Report): void {
  const id = textOf(row, 'id');
  const code = textOf(row, 'regionCode');
  const at = place(row, id, 'regionCode');
  if (code === undefined) {
    if (role !== undefined && REGIONAL_ROLES.includes(role)) report('ACTOR_REGION_MISSING', at, role);
    return;
  }
  const region = of.regions.get(code);
  if (region === undefined) return report('ACTOR_REGION_UNKNOWN', at, code);
  const { validTo } = region.fields;
  if (isDay(validTo) && validTo < of.today) report('ACTOR_REGION_ENDED', at, `${code}, ${validTo}`);
  const isWide = isRegionCode(code) && regionPrefix(code).length < TOWNSHIP_DIGITS;
  if (isWide && role !== undefined && OF_TOWNSHIP.includes(role)) report('ACTOR_REGION_WIDE', at, code);
}

function checkDepartment(row: Row, role: Role, departments: readonly string[], report: Report): void {
  const code = textOf(row, 'department');
  const at = place(row, textOf(row, 'id'), 'department');
  if (role !== 'department') {
    if (code !== undefined) report('ACTOR_DEPARTMENT_NOT_TAKEN', at, role);
  } else if (code === undefined) report('ACTOR_DEPARTMENT_MISSING', at);
  else if (!departments.includes(code))
    report('DEPARTMENT_UNKNOWN', at, `${departments.join(', ')} (${code})`);
}

function checkContract(row: Row, role: Role, contracts: ReadonlyMap<string, Row>, report: Report): void {
  const number = textOf(row, 'contract');
  const at = place(row, textOf(row, 'id'), 'contract');
  if (role !== 'service-worker') {
    if (number !== undefined) report('ACTOR_CONTRACT_NOT_TAKEN', at, role);
    return;
  }
  if (number === undefined) return report('ACTOR_CONTRACT_MISSING', at);
  const contract = contracts.get(number);
  if (contract === undefined) return report('ACTOR_CONTRACT_UNKNOWN', at, number);
  const [serves, bought] = [textOf(row, 'regionCode') ?? '', textOf(contract, 'regionCode') ?? ''];
  if (isRegionCode(serves) && isRegionCode(bought) && !inSubtree(serves, bought))
    report('ACTOR_CONTRACT_ELSEWHERE', at, `${serves}, ${bought}`);
}

function checkFilesFor(row: Row, role: Role, report: Report): void {
  const value = row.fields['filesFor'];
  if (value === undefined) return;
  const right = Array.isArray(value) && value.every((item) => FILES_FOR.includes(String(item)));
  if (!right || (role !== 'integrator' && value.length > 0))
    report('FILES_FOR_WRONG', place(row, textOf(row, 'id'), 'filesFor'));
}
