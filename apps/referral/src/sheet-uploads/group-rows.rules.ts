import { groupBy } from '@aid-chain/kernel';
import type { SheetFault } from '../sheet-form/cell-fields.rules.js';
import { columnInWords, type ColumnName } from '../sheet-form/columns.rules.js';
import type { SheetAnswer, SheetReportRow } from '../sheet-form/read-row.rules.js';
import type { RowGroup, SheetMessage, UploadedRow } from './uploaded-row.js';

/** Rows that belong together, and what is wrong with rows that cannot be used, by their number. */
export interface GroupedRows {
  readonly groups: readonly RowGroup[];
  readonly faults: ReadonlyMap<number, readonly SheetFault[]>;
}

/**
 * Puts the rows of each referral and quarter together: several measures make one report. Where one of them is faulty, nothing of
 * that report is used, because half a report would state something that nobody meant; all other rows stay.
 * @param reportIdOf the id of the report of a group, the same whenever it is asked for
 */
export function groupRows(rows: readonly UploadedRow[], reportIdOf: (group: string) => string): GroupedRows {
  const faults = new Map<number, readonly SheetFault[]>();
  const groups: RowGroup[] = [];
  for (const [key, together] of byDuty(rows)) {
    const bad = together.find(({ content }) => content.kind === 'faulty');
    for (const { no, content } of together)
      if (content.kind === 'faulty') faults.set(no, content.faults);
      else if (bad !== undefined) faults.set(no, [ofRefused(bad.no)]);
    if (bad !== undefined) continue;
    const made = messageOf(together, reportIdOf(key));
    if ('message' in made) groups.push(made);
    else for (const { no } of together) faults.set(no, [no === made.no ? made.fault : ofRefused(made.no)]);
  }
  return { groups, faults };
}

const ofRefused = (row: number): SheetFault => ({ code: 'SHEET_ROW_OF_REFUSED_REPORT', params: { row } });

/** A row whose key cannot be read stands alone. */
function byDuty(rows: readonly UploadedRow[]): Map<string, UploadedRow[]> {
  const filled = rows.filter(({ content }) => content.kind !== 'blank');
  return groupBy(filled, ({ no, subject }) => {
    const { referralId, quarter } = subject ?? { referralId: `row ${String(no)}`, quarter: null };
    return `${referralId}|${quarter ?? ''}`;
  });
}

type Made = RowGroup | { readonly no: number; readonly fault: SheetFault };

function messageOf(rows: readonly UploadedRow[], reportId: string): Made {
  const [first] = rows;
  if (first?.subject === undefined) throw new Error('A row without a subject is faulty');
  const { referralId, quarter } = first.subject;
  const made =
    quarter === null ? answerOf(rows, referralId) : reportOf(rows, { referralId, quarter, reportId });
  return 'fault' in made ? made : { rows, leaderNo: first.no, referralId, message: made };
}

type MadeMessage = SheetMessage | { readonly no: number; readonly fault: SheetFault };

function answerOf(rows: readonly UploadedRow[], referralId: string): MadeMessage {
  const answers = rows.flatMap(({ no, content }) => (content.kind === 'answer' ? [{ no, ...content }] : []));
  const other = differing(answers, ({ answer }) => JSON.stringify(answer), 'answer');
  const given: SheetAnswer | undefined = answers[0]?.answer;
  if (other !== undefined || given === undefined) return other ?? missing(rows, 'answer');
  const { answer, on, reasonCode, to } = given;
  const data = {
    ...{ referralId, answer, on },
    ...(reasonCode === null ? {} : { reasonCode }),
    ...(to === null ? {} : { to }),
  };
  return { type: 'department.referral-answered.v1', data };
}

interface ReportOf {
  readonly referralId: string;
  readonly quarter: string;
  readonly reportId: string;
}

function reportOf(rows: readonly UploadedRow[], about: ReportOf): MadeMessage {
  const parts = rows.flatMap(({ no, content }) =>
    content.kind === 'report' ? [{ no, ...content.report }] : [],
  );
  const other =
    differing(parts, ({ final }) => final, 'reportKind') ??
    differing(parts, ({ outcome }) => outcome, 'outcome') ??
    differing(parts, ({ reasonCode }) => reasonCode, 'correction') ??
    differing(parts, ({ school }) => school, 'school');
  if (other !== undefined) return other;
  const final = firstOf(parts, (part) => part.final);
  const outcome = firstOf(parts, (part) => part.outcome);
  const reasonCode = firstOf(parts, (part) => part.reasonCode);
  const school = firstOf(parts, (part) => part.school);
  if (final === undefined) return missing(rows, 'reportKind');
  if (outcome === undefined) return missing(rows, 'outcome');
  const data = {
    ...{ ...about, final, outcome },
    aid: parts.flatMap(({ aid }) => (aid === undefined ? [] : [aid])),
    evidence: [...new Set(parts.flatMap(({ evidence }) => evidence))],
    ...(reasonCode === undefined ? {} : { reasonCode }),
    ...(parts.some(({ amountsConfirmed }) => amountsConfirmed) ? { amountsConfirmed: true } : {}),
    ...(parts.some(({ schoolAnswered }) => schoolAnswered) ? { schoolAnswered: true } : {}),
    ...(school === undefined ? {} : { school }),
  };
  return { type: 'department.feedback-reported.v1', data };
}

type Part = SheetReportRow & { readonly no: number };

const firstOf = <V>(parts: readonly Part[], value: (part: Part) => V | undefined): V | undefined =>
  parts.map(value).find((one) => one !== undefined);

/** The first row that states something else than one before it; an empty cell states nothing. */
function differing<R extends { readonly no: number }>(
  rows: readonly R[],
  value: (row: R) => unknown,
  column: ColumnName,
): { readonly no: number; readonly fault: SheetFault } | undefined {
  const stated = rows.filter((row) => value(row) !== undefined);
  const [first] = stated;
  const other = stated.find((row) => first !== undefined && value(row) !== value(first));
  if (other === undefined || first === undefined) return undefined;
  return {
    no: other.no,
    fault: { code: 'SHEET_ROWS_DISAGREE', params: { row: first.no, ...columnInWords(column) } },
  };
}

function missing(rows: readonly UploadedRow[], column: ColumnName): MadeMessage {
  return { no: rows[0]?.no ?? 0, fault: { code: 'SHEET_CELL_MISSING', params: columnInWords(column) } };
}
