import {
  formatYuan,
  holdsPersonalNumber,
  isMessageId,
  isRealDate,
  ok,
  refuse,
  type IsoDate,
  type Quarter,
  type Result,
} from '@aid-chain/kernel';
import type { Aid, Payload } from '@aid-chain/contracts';
import type { FeedbackChannel, FeedbackOutcome } from '@aid-chain/vocabulary';

type Report = Payload<'department.feedback-reported.v1'>;

/**
 * What a report may hold beyond its schema: real days, no personal numbers, a note by HTTP only and a school's name also by its sheet, and aid that agrees with
 * the outcome, whichever channel it came on.
 */
export function checkReportContent(report: Report, channel: FeedbackChannel): Result<true> {
  const ids = [report.reportId, ...(report.supersedes === undefined ? [] : [report.supersedes])];
  if (!ids.every(isMessageId)) return refuse('MESSAGE_ID_INVALID');
  const mayName = channel === 'http' || channel === 'excel';
  if (report.note !== undefined && channel !== 'http') return refuse('NOTE_NOT_ON_TOPIC');
  if (report.school !== undefined && !mayName) return refuse('NOTE_NOT_ON_TOPIC');
  const codes = report.aid.flatMap((aid) => [aid.measureCode, aid.fundingSource, aid.unit ?? '']);
  if ([...report.evidence, ...codes].some(holdsPersonalNumber)) return refuse('REFERENCE_HOLDS_NUMBER');
  for (const { period } of report.aid) {
    if (!isRealDate(period.from) || !isRealDate(period.to)) return refuse('DATE_INVALID');
    if (period.to < period.from) return refuse('PERIOD_REVERSED');
  }
  const aid = checkAid(report);
  return aid.ok ? checkConfirmed(report) : aid;
}

/** A school answers for a need of education alone, and is named where it answered (L-27). Refuses SCHOOL_NOT_OF_NEED, SCHOOL_WITHOUT_ANSWER. */
export function checkSchool({ schoolAnswered, school }: Report, needKind: string): Result<true> {
  const isOfSchool = schoolAnswered !== undefined || school !== undefined;
  if (isOfSchool && needKind !== 'education') return refuse('SCHOOL_NOT_OF_NEED');
  return school !== undefined && schoolAnswered !== true ? refuse('SCHOOL_WITHOUT_ANSWER') : ok(true);
}

type ReportedAid = Pick<Report, 'outcome' | 'aid' | 'quarter'>;

/** A billion yuan: no measure for one family reaches it, and fifty of them stay far below the largest safe integer. */
const LARGEST_AMOUNT_FEN = 100_000_000_000;

/** A million yuan: what one family may receive in one measure, though hardly any does, so that it is asked about once. */
const USUAL_AMOUNT_FEN = 100_000_000;

/** Ten thousand of anything: more for one family is a slip, or is asked about once. */
const USUAL_QUANTITY = 10_000;

/** Longest period of one measure, and how far it may lie before or after the quarter of the report. */
const PERIOD_YEARS = 5;

const FIRST_DAYS: readonly string[] = ['01-01', '04-01', '07-01', '10-01'];
const LAST_DAYS: readonly string[] = ['03-31', '06-30', '09-30', '12-31'];

/** Whether a report of each outcome names aid. */
const NAMES_AID = {
  helped: true,
  partly: true,
  'not-yet': false,
  'not-possible': false,
  'nothing-to-report': false,
} as const satisfies Record<FeedbackOutcome, boolean>;

/**
 * Whether what a report states about aid agrees with its outcome and with itself (S0-06, S0-24): the measures that its
 * outcome needs, each with its amount or quantity and a plausible period. Days are real and in order already.
 */
export function checkAid({ outcome, aid, quarter }: ReportedAid): Result<true> {
  if (NAMES_AID[outcome] && aid.length === 0) return refuse('REPORT_AID_MISSING', { outcome });
  if (!NAMES_AID[outcome] && aid.length > 0) return refuse('REPORT_AID_NOT_EXPECTED', { outcome });
  for (const [index, measure] of aid.entries()) {
    const line = index + 1;
    const extent = checkExtent(measure, line);
    if (!extent.ok) return extent;
    const period = checkPeriod(measure, quarter, line);
    if (!period.ok) return period;
  }
  return checkTwice(aid);
}

/** What distinguishes one measure from another: the same line again is a slip, two payments of one kind differ in something. */
export function aidLine({
  measureCode,
  kind,
  nature,
  amountFen,
  quantity,
  unit,
  period,
  fundingSource,
}: Aid): string {
  return [measureCode, kind, nature, amountFen, quantity, unit, period.from, period.to, fundingSource].join(
    '|',
  );
}

function checkTwice(aid: readonly Aid[]): Result<true> {
  const lines = aid.map(aidLine);
  const again = lines.findIndex((line, index) => lines.indexOf(line) !== index);
  if (again < 0) return ok(true);
  return refuse('AID_LINE_TWICE', { line: again + 1, first: lines.indexOf(lines[again] ?? '') + 1 });
}

/** An amount that is possible and far from usual is a question to the department, which answers it in the same report. */
function checkConfirmed({ aid, amountsConfirmed }: Pick<Report, 'aid' | 'amountsConfirmed'>): Result<true> {
  if (amountsConfirmed === true) return ok(true);
  const index = aid.findIndex(({ amountFen = 0 }) => amountFen > USUAL_AMOUNT_FEN);
  const large = aid[index]?.amountFen;
  if (large !== undefined)
    return refuse('AID_AMOUNT_TO_CONFIRM', { line: index + 1, yuan: formatYuan(large) });
  const many = aid.findIndex(({ quantity = 0 }) => quantity > USUAL_QUANTITY);
  const count = aid[many]?.quantity;
  return count === undefined ? ok(true) : refuse('AID_QUANTITY_TO_CONFIRM', { line: many + 1, count });
}

/** How much it was, in the measure that fits its kind. */
function checkExtent({ kind, amountFen = 0, quantity = 0, unit }: Aid, line: number): Result<true> {
  if (amountFen > LARGEST_AMOUNT_FEN) return refuse('AID_AMOUNT_TOO_LARGE', { line });
  const counted = quantity > 0 && unit !== undefined;
  switch (kind) {
    case 'cash':
    case 'loan':
      return amountFen > 0 ? ok(true) : refuse('AID_AMOUNT_MISSING', { line });
    case 'goods':
      return counted || amountFen > 0 ? ok(true) : refuse('AID_QUANTITY_OR_AMOUNT_MISSING', { line });
    case 'service':
      return counted ? ok(true) : refuse('AID_QUANTITY_MISSING', { line });
    case 'insurance':
      return ok(true);
  }
}

function checkPeriod({ period: { from, to } }: Aid, quarter: Quarter, line: number): Result<true> {
  if (to >= shifted(from, PERIOD_YEARS)) return refuse('AID_PERIOD_TOO_LONG', { line, years: PERIOD_YEARS });
  const earliest = shifted(dayIn(quarter, FIRST_DAYS), -PERIOD_YEARS);
  const latest = shifted(dayIn(quarter, LAST_DAYS), PERIOD_YEARS);
  if (from < earliest || to > latest) return refuse('AID_PERIOD_OUT_OF_RANGE', { line, earliest, latest });
  return ok(true);
}

/** A day of a quarter; unlike calendar arithmetic it takes every year that a message may name, also 0001 and 9999. */
function dayIn(quarter: Quarter, days: readonly string[]): IsoDate {
  return `${quarter.slice(0, 4)}-${days[Number(quarter.slice(5)) - 1] ?? ''}`;
}

/** The same day of another year, to compare with. */
function shifted(date: IsoDate, years: number): IsoDate {
  const year = Math.min(Math.max(Number(date.slice(0, 4)) + years, 0), 9999);
  return `${String(year).padStart(4, '0')}${date.slice(4)}`;
}
