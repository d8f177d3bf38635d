import { inSubtree, isRegionCode, regionPrefix, type IsoDate } from '@aid-chain/kernel';
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
  code: 'region-code',
  parentCode: 'region-code?',
  level: 'text',
  name: 'text',
  validFrom: 'date',
  validTo: 'date?',
  successorCode: 'region-code?',
};

/** Levels by the digits of a code that are not the zeros at its end. */
const LEVELS: Readonly<Record<number, string>> = {
  2: 'province',
  4: 'city',
  6: 'county',
  9: 'township',
  12: 'village',
};

/**
 * Checks the rows of regions.json.
 * @returns the regions by their codes, with the last day of those that end
 */
export function checkRegions(rows: readonly Row[], today: IsoDate, report: Report): ReadonlyMap<string, Row> {
  const codeOf = (row: Row) => textOf(row, 'code');
  for (const row of rows) checkFields(row, codeOf(row), FIELDS, report);
  const regions = firstRows(rows, codeOf, (row, code, first) =>
    report('REGION_TWICE', place(row, code), rowText(first)),
  );
  for (const row of rows) {
    const code = codeOf(row);
    if (code === undefined || !isRegionCode(code)) continue;
    checkLevel(row, code, report);
    checkParent(row, code, regions, report);
    checkDays(row, code, report);
    checkSuccessor(row, code, regions, report);
    checkEnd(row, code, today, report);
  }
  return regions;
}

function checkLevel(row: Row, code: string, report: Report): void {
  const level = textOf(row, 'level');
  const expected = LEVELS[regionPrefix(code).length];
  if (level !== undefined && expected !== undefined && level !== expected)
    report('REGION_LEVEL_WRONG', place(row, code, 'level'), expected);
}

function checkParent(row: Row, code: string, regions: ReadonlyMap<string, Row>, report: Report): void {
  const parent = textOf(row, 'parentCode');
  if (parent === undefined) {
    const above = [...regions.keys()].find(
      (other) => other !== code && isRegionCode(other) && inSubtree(code, other),
    );
    if (above !== undefined) report('REGION_PARENT_MISSING', place(row, code, 'parentCode'), above);
  } else if (!regions.has(parent)) report('REGION_PARENT_UNKNOWN', place(row, code, 'parentCode'), parent);
  else if (parent === code || !isRegionCode(parent) || !inSubtree(code, parent))
    report('REGION_PARENT_WRONG', place(row, code, 'parentCode'), parent);
}

function checkDays(row: Row, code: string, report: Report): void {
  const { validFrom, validTo } = row.fields;
  if (isDay(validFrom) && isDay(validTo) && validTo < validFrom)
    report('DATES_REVERSED', place(row, code, 'validTo'), `${validFrom}, ${validTo}`);
}

function checkSuccessor(row: Row, code: string, regions: ReadonlyMap<string, Row>, report: Report): void {
  const successor = textOf(row, 'successorCode');
  if (successor === undefined) return;
  const at = place(row, code, 'successorCode');
  if (!regions.has(successor)) report('REGION_SUCCESSOR_UNKNOWN', at, successor);
  else if (row.fields['validTo'] === undefined || leadsBack(code, regions))
    report('REGION_SUCCESSOR_WRONG', at, successor);
}

/** People live on where a village ended: without a successor nobody there can file. */
function checkEnd(row: Row, code: string, today: IsoDate, report: Report): void {
  const { validTo } = row.fields;
  if (isDay(validTo) && validTo < today && textOf(row, 'successorCode') === undefined)
    report('REGION_ENDED_ALONE', place(row, code, 'successorCode'), validTo);
}

function leadsBack(code: string, regions: ReadonlyMap<string, Row>): boolean {
  const passed = new Set<string>();
  for (let next: string | undefined = code; next !== undefined && !passed.has(next);) {
    passed.add(next);
    const row: Row | undefined = regions.get(next);
    next = row === undefined ? undefined : textOf(row, 'successorCode');
    if (next === code) return true;
  }
  return false;
}
