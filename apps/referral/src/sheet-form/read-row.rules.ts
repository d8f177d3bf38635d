import type { Aid } from '@aid-chain/contracts';
import type {
  AidKind,
  AidNature,
  FeedbackOutcome,
  ReferralAnswer,
  ReportCorrectionReason,
} from '@aid-chain/vocabulary';
import { CellFields, type RowCells, type SheetFault } from './cell-fields.rules.js';
import { ANSWER_COLUMNS, REPORT_COLUMNS, type ColumnName } from './columns.rules.js';
import type { RowSubject } from './row-key.rules.js';

/** What a row answers to a referral. */
export interface SheetAnswer {
  readonly answer: ReferralAnswer;
  readonly on: string;
  readonly reasonCode: string | null;
  readonly to: string | null;
}

/** What a row reports of a quarter; several rows of one referral and quarter make one report. */
export interface SheetReportRow {
  readonly final: boolean | undefined;
  readonly outcome: FeedbackOutcome | undefined;
  readonly aid: Aid | undefined;
  readonly evidence: readonly string[];
  readonly amountsConfirmed: boolean;
  /** Of a need of education: the school itself answered, and which. */
  readonly schoolAnswered: boolean;
  readonly school?: string;
  readonly reasonCode: ReportCorrectionReason | undefined;
}

/** A row as it was filled. */
export type RowContent =
  | { readonly kind: 'blank' }
  | { readonly kind: 'faulty'; readonly faults: readonly SheetFault[] }
  | { readonly kind: 'answer'; readonly answer: SheetAnswer }
  | { readonly kind: 'report'; readonly report: SheetReportRow };

/** Reads what a department filled in a row; a row in which it filled nothing is blank and no duty is answered by it. */
export function readRow(subject: RowSubject, cells: RowCells): RowContent {
  const fields = new CellFields(cells);
  const isAnswer = subject.quarter === null;
  const [own, others] = isAnswer ? [ANSWER_COLUMNS, REPORT_COLUMNS] : [REPORT_COLUMNS, ANSWER_COLUMNS];
  for (const name of others) if (fields.has(name)) fields.fail('SHEET_CELL_NOT_OF_ROW', name);
  if (fields.faults.length === 0 && !own.some((name) => isFilled(name, cells, subject)))
    return { kind: 'blank' };
  const content = isAnswer
    ? ({ kind: 'answer', answer: answerOf(fields) } as const)
    : ({ kind: 'report', report: reportOf(fields) } as const);
  return fields.faults.length === 0 ? content : { kind: 'faulty', faults: fields.faults };
}

/** The measure that the download wrote into the row is nothing that the department filled. */
function isFilled(name: ColumnName, cells: RowCells, { measureCode }: RowSubject): boolean {
  const cell = cells[name];
  return cell !== undefined && !(name === 'measureCode' && cell.text === measureCode);
}

function answerOf(fields: CellFields): SheetAnswer {
  fields.missing('answer');
  fields.missing('answeredOn');
  return {
    answer: fields.chosen('answer') as ReferralAnswer,
    on: fields.day('answeredOn') ?? '',
    reasonCode: fields.code('reasonCode') ?? null,
    to: fields.code('to') ?? null,
  };
}

const AID_COLUMNS: readonly ColumnName[] = [
  ...(['kind', 'nature', 'amountYuan', 'quantity', 'unit', 'from', 'until', 'fundingSource'] as const),
];

/** As many signs as over HTTP. */
const MAX_SCHOOL = 100;

function reportOf(fields: CellFields): SheetReportRow {
  const reportKind = fields.chosen('reportKind');
  const school = fields.line('school', MAX_SCHOOL);
  const schoolAnswered = fields.chosen('schoolAnswered') === 'yes';
  if (school !== undefined && !fields.has('schoolAnswered')) fields.fail('SCHOOL_WITHOUT_ANSWER', 'school');
  return {
    final: reportKind === undefined ? undefined : reportKind === 'final',
    outcome: fields.chosen('outcome') as FeedbackOutcome | undefined,
    aid: AID_COLUMNS.some((name) => fields.has(name)) ? aidOf(fields) : undefined,
    evidence: fields.references('evidence'),
    amountsConfirmed: fields.chosen('confirmed') === 'yes',
    schoolAnswered,
    ...(school === undefined ? {} : { school }),
    reasonCode: fields.chosen('correction') as ReportCorrectionReason | undefined,
  };
}

function aidOf(fields: CellFields): Aid {
  for (const name of ['measureCode', 'kind', 'nature', 'from', 'until', 'fundingSource'] as const)
    fields.missing(name);
  const [amountFen, quantity, unit] = [
    fields.fen('amountYuan'),
    fields.whole('quantity'),
    fields.code('unit'),
  ];
  return {
    measureCode: fields.code('measureCode') ?? '',
    kind: fields.chosen('kind') as AidKind,
    nature: fields.chosen('nature') as AidNature,
    ...(amountFen === undefined ? {} : { amountFen }),
    ...(quantity === undefined ? {} : { quantity }),
    ...(unit === undefined ? {} : { unit }),
    period: { from: fields.day('from') ?? '', to: fields.day('until') ?? '' },
    fundingSource: fields.code('fundingSource') ?? '',
  };
}
