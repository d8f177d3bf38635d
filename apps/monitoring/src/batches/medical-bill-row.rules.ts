import { checkIdNumber, isRealDate, type Fen, type IsoDate, type RefusalCode } from '@aid-chain/kernel';

/** One row of the medical insurance: what a person paid for treatment and nobody reimbursed. */
export interface MedicalBillRow {
  /** Place in the batch, from 1. */
  readonly rowNo: number;
  readonly rowRef: string;
  readonly idNumber: string;
  readonly selfPaidFen: Fen;
  readonly settledOn: IsoDate;
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
/** A run of digits as long as a phone or identity number has no place in a reference (architecture §4). */
const TELLING_DIGITS = /(?<!\d)(?:\d{11}|\d{15}|\d{17,18})(?!\d)/;

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
  const unknown = Object.keys(row).find((name) => !Object.hasOwn(FIELDS, name));
  if (unknown !== undefined) return { code: 'FIELD_UNKNOWN', path: '' };
  for (const [name, check] of Object.entries(FIELDS)) {
    const value = Object.hasOwn(row, name) ? row[name] : undefined;
    const code = value === undefined || value === null ? 'FIELD_MISSING' : check(value, today);
    if (code !== undefined) return { code, path: `/${name}` };
  }
  const rowRef = String(row['rowRef']);
  if (seen.has(rowRef)) return { code: 'ROW_REF_TWICE', path: '/rowRef' };
  seen.add(rowRef);
  return undefined;
}

function goodRow(row: Row, rowNo: number): MedicalBillRow {
  return {
    rowNo,
    rowRef: String(row['rowRef']),
    idNumber: String(row['idNumber']),
    selfPaidFen: Number(row['selfPaidFen']),
    settledOn: String(row['settledOn']),
  };
}

function rowRefFault(value: unknown): RefusalCode | undefined {
  if (typeof value !== 'string') return 'TEXT_EXPECTED';
  return /^[A-Za-z0-9._-]{1,64}$/.test(value) && !TELLING_DIGITS.test(value) ? undefined : 'ROW_REF_INVALID';
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

/** One billion yuan: more than any bill, and ten thousand of them still add up exactly. */
const MOST_FEN = 100_000_000_000;

function dayFault(value: unknown, today: IsoDate): RefusalCode | undefined {
  if (typeof value !== 'string' || !isRealDate(value)) return 'DATE_INVALID';
  return value > today ? 'DATE_IN_FUTURE' : undefined;
}
