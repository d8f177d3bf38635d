import type { IsoDate, RefusalCode } from '@aid-chain/kernel';
import type { RowFields, RowOf } from './row-field.js';

export interface RejectedRow {
  readonly row: number;
  readonly code: RefusalCode;
  /** The field, as a JSON pointer into the row; empty for the row as a whole. */
  readonly path: string;
}

export interface CheckedRows<R> {
  readonly good: readonly R[];
  readonly rejected: readonly RejectedRow[];
}

type Row = Readonly<Record<string, unknown>>;
/** What is wrong with a row, and where. */
export type RowFault = Omit<RejectedRow, 'row'>;

/**
 * Sorts the rows of a batch into good ones and rejected ones with the first fault of each.
 * @param today nothing that a row reports happened later
 * @param impossible what no single field of a sound row shows, by its kind
 */
export function checkRows<F extends RowFields>(
  fields: F,
  rows: readonly unknown[],
  today: IsoDate,
  impossible: (row: RowOf<F>) => RowFault | undefined = () => undefined,
): CheckedRows<RowOf<F>> {
  const good: RowOf<F>[] = [];
  const rejected: RejectedRow[] = [];
  const seen = new Set<string>();
  rows.forEach((entry, index) => {
    const row = index + 1;
    const fault = rowFault(fields, entry, today, seen);
    const read = fault === undefined ? goodRow(fields, entry as Row, row) : undefined;
    const refused = fault ?? (read === undefined ? undefined : impossible(read));
    if (refused !== undefined) rejected.push({ row, ...refused });
    else if (read !== undefined) good.push(read);
  });
  return { good, rejected };
}

function rowFault(
  fields: RowFields,
  entry: unknown,
  today: IsoDate,
  seen: Set<string>,
): RowFault | undefined {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    return { code: 'OBJECT_EXPECTED', path: '' };
  }
  const row = entry as Row;
  const unknown = Object.keys(row).find((name) => !Object.hasOwn(fields, name));
  if (unknown !== undefined) return { code: 'FIELD_UNKNOWN', path: '' };
  const fault = fieldFault(row, fields, today);
  if (fault !== undefined) return fault;
  const rowRef = String(row['rowRef']);
  if (seen.has(rowRef)) return { code: 'ROW_REF_TWICE', path: '/rowRef' };
  seen.add(rowRef);
  return undefined;
}

function fieldFault(row: Row, fields: RowFields, today: IsoDate): RowFault | undefined {
  for (const [name, field] of Object.entries(fields)) {
    const value = valueOf(row, name);
    const ifMissing = field.optional ? undefined : 'FIELD_MISSING';
    const code = value === undefined ? ifMissing : field.check(value, today);
    if (code !== undefined) return { code, path: `/${name}` };
  }
  return undefined;
}

function goodRow<F extends RowFields>(fields: F, row: Row, rowNo: number): RowOf<F> {
  const read = Object.entries(fields).flatMap(([name, field]) => {
    const value = valueOf(row, name);
    return value === undefined ? [] : [[name, field.read(value)] as const];
  });
  // Each field was checked and read by its own definition, from which the type of the row is derived.
  return { rowNo, ...Object.fromEntries(read) } as RowOf<F>;
}

/** What is null is left out. */
function valueOf(row: Row, name: string): unknown {
  return Object.hasOwn(row, name) ? (row[name] ?? undefined) : undefined;
}
