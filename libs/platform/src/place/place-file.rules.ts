import { blanksIn, blanksText } from '@aid-chain/policy';
import { policyFinding, reportInto, type PlaceFinding, type Report } from './finding.rules.js';
import { parseJson, rowsOf, type Row } from './rows.rules.js';

/** A file of the directory; without rows where it could not be read. */
export interface PlaceFile {
  readonly rows: readonly Row[];
  readonly report: Report;
  readonly isRead: boolean;
}

/** Because of these a file has no rows. */
const UNREAD = ['FILE_MISSING', 'FILE_UNREADABLE', 'JSON_BROKEN', 'LIST_EXPECTED', 'FILE_NOT_UTF8'];

/**
 * A file with its rows; one that has none because of a fault is not read. The blanks of a form are named here, once a file, and
 * no report of the file takes one for a wrong value or for something that stands twice.
 */
export function placeFile(path: string, text: string | undefined, found: PlaceFinding[]): PlaceFile {
  const report = reportInto(found, path);
  const rows = text === undefined ? [] : rowsOf(parseJson(text, report), '', report);
  const isUnread = ({ file, code }: PlaceFinding): boolean => file === path && UNREAD.includes(code);
  const isRead = !found.some(isUnread);
  const blanks = rows.flatMap(({ row, fields }) => blanksIn(fields).map((field) => ({ row, field })));
  if (blanks.length === 0) return { report, rows, isRead };
  const detail = blanksText(blanks.map(({ row, field }) => `row ${String(row)} ${field}`));
  found.push(policyFinding('fault', { code: 'BLANKS_LEFT', path, at: '', detail }));
  const isOfBlank = (code: string, at: string): boolean =>
    (code.endsWith('_TWICE') && / _+( |$)/.test(at)) ||
    blanks.some(({ row, field }) => at.startsWith(`row ${String(row)} `) && at.endsWith(` ${field}`));
  return {
    ...{ rows, isRead },
    report: (code, at, of) => (isOfBlank(code, at) ? undefined : report(code, at, of)),
  };
}
