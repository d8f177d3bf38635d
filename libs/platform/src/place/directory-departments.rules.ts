import type { Department } from '@aid-chain/policy';
import type { Report } from './finding.rules.js';
import { checkFields, firstRows, place, textOf, type Fields, type Row } from './rows.rules.js';

const FIELDS: Fields = { code: 'department-code', nameZh: 'text', nameEn: 'text' };

/**
 * Checks the rows of departments.json, which a place need not have: departments.yaml is the one source, and what
 * repeats it must not differ from it.
 */
export function checkDepartments(
  rows: readonly Row[],
  departments: readonly Department[],
  report: Report,
): void {
  for (const row of rows) {
    const code = textOf(row, 'code');
    checkFields(row, code, FIELDS, report);
    const known = departments.find((department) => department.code === code);
    const same = known?.nameZh === row.fields['nameZh'] && known?.nameEn === row.fields['nameEn'];
    if (code !== undefined && !same)
      report(
        'DEPARTMENT_DIFFERS',
        place(row, code),
        known === undefined ? '—' : `${known.nameZh}, ${known.nameEn}`,
      );
  }
  firstRows(
    rows,
    (row) => textOf(row, 'code'),
    (row, code) => report('DEPARTMENT_TWICE', place(row, code)),
  );
}
