import {
  checkIdNumber,
  holdsPersonalNumber,
  isRealDate,
  normaliseIdNumber,
  type Fen,
  type IsoDate,
  type RefusalCode,
} from '@aid-chain/kernel';

/** One row of the medical insurance: what a person paid for treatment and nobody reimbursed. */
export interface MedicalBillRow {
  /** Place in the batch, from 1. */
  readonly rowNo: number;
  readonly rowRef: string;
  readonly idNumber: string;
  readonly selfPaidFen: Fen;
  readonly settledOn: IsoDate;
  /** Who issued the bill, and its number there; used only to tell bills apart, stored as keyed hashes. */
  readonly issuer?: string;
  readonly billNo?: string;
}

export interface RejectedRow {
  readonly row: number;
  readonly code: RefusalCode;
  /** The field, as a JSON pointer into the row; empty for the row as a whole. */
  readonly path: string;
}

export interface CheckedRows {
  readonly good: readonly MedicalBillRow[];
  readonly rejected: readonly RejectedRow[];
}

type Row = Readonly<Record<string, unknown>>;
type Check = (value: unknown, today: IsoDate) => RefusalCode | undefined;

const FIELDS: Readonly<Record<string, Check>> = {
  rowRef: rowRefFault,
  idNumber: idNumberFault,
  selfPaidFen: fenFault,
  settledOn: dayFault,
};
const OPTIONAL: Readonly<Record<string, Check>> = { issuer: billKeyFault, billNo: billKeyFault };

/**
 * Sorts the rows of a batch into good ones and rejected ones with the first fault of each.
 * @param today no bill was settled later
 */
export function checkRows(rows: readonly unknown[], today: IsoDate): CheckedRows {
  const good: MedicalBillRow[] = [];
  const rejected: RejectedRow[] = [];
  const seen = new Set<string>();
  rows.forEach((entry, index) => {
    const row = index + 1;
    const fault = rowFault(entry, today, seen);
    if (fault !== undefined) rejected.push({ row, ...fault });
    else good.push(goodRow(entry as Row, row));
  });
  return { good, rejected };
}

function rowFault(entry: unknown, today: IsoDate, seen: Set<string>): Omit<RejectedRow, 'row'> | undefined {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    return { code: 'OBJECT_EXPECTED', path: '' };
  }
  const row = entry as Row;
  const unknown = Object.keys(row).find(
    (name) => !Object.hasOwn(FIELDS, name) && !Object.hasOwn(OPTIONAL, name),
  );
  if (unknown !== undefined) return { code: 'FIELD_UNKNOWN', path: '' };
  const fault = fieldFault(row, FIELDS, today, 'FIELD_MISSING') ?? fieldFault(row, OPTIONAL, today);
  if (fault !== undefined) return fault;
  const rowRef = String(row['rowRef']);
  if (seen.has(rowRef)) return { code: 'ROW_REF_TWICE', path: '/rowRef' };
  seen.add(rowRef);
  return undefined;
}

/** @param ifMissing the fault of a field that is not there, none where it may be left out */
function fieldFault(
  row: Row,
  checks: Readonly<Record<string, Check>>,
  today: IsoDate,
  ifMissing?: RefusalCode,
): Omit<RejectedRow, 'row'> | undefined {
  for (const [name, check] of Object.entries(checks)) {
    const value = Object.hasOwn(row, name) ? row[name] : undefined;
    const code = value === undefined || value === null ? ifMissing : check(value, today);
    if (code !== undefined) return { code, path: `/${name}` };
  }
  return undefined;
}

function goodRow(row: Row, rowNo: number): MedicalBillRow {
  const { issuer, billNo } = row;
  return {
    rowNo,
    rowRef: String(row['rowRef']),
    idNumber: normaliseIdNumber(String(row['idNumber'])),
    selfPaidFen: Number(row['selfPaidFen']),
    settledOn: String(row['settledOn']),
    ...(typeof issuer === 'string' ? { issuer } : {}),
    ...(typeof billNo === 'string' ? { billNo } : {}),
  };
}

function rowRefFault(value: unknown): RefusalCode | undefined {
  if (typeof value !== 'string') return 'TEXT_EXPECTED';
  return /^[A-Za-z0-9._-]{1,64}$/.test(value) && !holdsPersonalNumber(value) ? undefined : 'ROW_REF_INVALID';
}

function idNumberFault(value: unknown): RefusalCode | undefined {
  if (typeof value !== 'string') return 'TEXT_EXPECTED';
  const check = checkIdNumber(value);
  return check.ok ? undefined : check.code;
}

function fenFault(value: unknown): RefusalCode | undefined {
  if (typeof value !== 'number') return 'NUMBER_EXPECTED';
  if (value < 0) return 'MONEY_NEGATIVE';
  if (!Number.isInteger(value)) return 'MONEY_NOT_WHOLE_FEN';
  return value > MOST_FEN ? 'MONEY_TOO_LARGE' : undefined;
}

/** Nobody settles a bill of earlier years any more; an older day is a slip of the pen. */
export const EARLIEST_SETTLED: IsoDate = '1990-01-01';

/** One billion yuan: more than any bill, and ten thousand of them still add up exactly. */
const MOST_FEN = 100_000_000_000;

function dayFault(value: unknown, today: IsoDate): RefusalCode | undefined {
  if (typeof value !== 'string' || !isRealDate(value)) return 'DATE_INVALID';
  if (value < EARLIEST_SETTLED) return 'DATE_TOO_EARLY';
  return value > today ? 'DATE_IN_FUTURE' : undefined;
}

function billKeyFault(value: unknown): RefusalCode | undefined {
  if (typeof value !== 'string') return 'TEXT_EXPECTED';
  return /^[^\p{C}]{1,64}$/u.test(value) && value.trim() !== '' ? undefined : 'BILL_KEY_INVALID';
}
