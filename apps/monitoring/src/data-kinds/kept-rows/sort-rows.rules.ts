import type { RejectedRow } from '../check-rows.rules.js';

/** What a kept row is worth: it counts, it is in doubt whose it is, or its department took it back. */
export type KeptState = 'counts' | 'doubtful' | 'withdrawn';

/** A row as it stands in the store, or as it came. */
export interface ComparedRow {
  readonly rowRef: string;
  readonly personId: string;
  /** Keyed hashes of what makes two rows of a person one matter, one per key of the ring: equal texts share one. */
  readonly matter: readonly string[];
  /** Likewise of all that the row states. */
  readonly content: readonly string[];
  /** Likewise of the person's name in the row; none where rows of the kind state no name. */
  readonly name: readonly string[];
  readonly state: KeptState;
}

export interface IncomingRow extends ComparedRow {
  readonly rowNo: number;
}

export interface SortedRows<R> {
  readonly fresh: readonly R[];
  /** Rows whose reference and person are known and that state something else now, or withdraw it. */
  readonly corrected: readonly R[];
  readonly rejected: readonly RejectedRow[];
}

/**
 * Decides what each row of a batch is beside what is stored and the rows before it: new, a correction or a withdrawal
 * of an earlier one, or given back with ROW_ALREADY_RECEIVED, ROW_REF_REUSED, MATTER_ALREADY_RECEIVED, ROW_NOT_RECEIVED,
 * WITHDRAWAL_DIFFERS.
 * @param own the stored rows of the sender that have a reference of the batch
 * @param ofPersons the stored rows of the kind about its persons, whoever sent them
 */
export function sortRows<R extends IncomingRow>(
  rows: readonly R[],
  own: readonly ComparedRow[],
  ofPersons: readonly ComparedRow[],
): SortedRows<R> {
  const byRef = new Map(own.map((row) => [row.rowRef, row]));
  const matters = new Matters(ofPersons);
  const sorted = { fresh: [] as R[], corrected: [] as R[], rejected: [] as RejectedRow[] };
  for (const row of rows) {
    const old = byRef.get(row.rowRef);
    const code = old === undefined ? newRowFault(row) : changeFault(row, old);
    if (code !== undefined || matters.hasOther(row)) {
      sorted.rejected.push({ row: row.rowNo, code: code ?? 'MATTER_ALREADY_RECEIVED', path: '/rowRef' });
      continue;
    }
    sorted[old === undefined ? 'fresh' : 'corrected'].push(row);
    matters.add(row);
  }
  return sorted;
}

function newRowFault({ state }: IncomingRow): RejectedRow['code'] | undefined {
  return state === 'withdrawn' ? 'ROW_NOT_RECEIVED' : undefined;
}

function changeFault(row: IncomingRow, old: ComparedRow): RejectedRow['code'] | undefined {
  if (row.personId !== old.personId) return 'ROW_REF_REUSED';
  // The same words count anew where the register has learnt the name since.
  const same = row.state === old.state && row.content.some((hash) => old.content.includes(hash));
  if (same) return 'ROW_ALREADY_RECEIVED';
  return row.state === 'withdrawn' && !isOfSameMatter(row, old) ? 'WITHDRAWAL_DIFFERS' : undefined;
}

/**
 * A slip of the reference withdraws nothing: the row states the paper and the name of what it takes back, whatever the
 * register has put right since.
 */
function isOfSameMatter(row: IncomingRow, old: ComparedRow): boolean {
  const sharesOne = (hashes: readonly string[], others: readonly string[]) =>
    hashes.some((hash) => others.includes(hash));
  const isSameName = row.name.length === 0 || sharesOne(row.name, old.name);
  return isSameName && sharesOne(row.matter, old.matter);
}

/** The matters that are known, by person. */
class Matters {
  private readonly known = new Map<string, Map<string, KeptState>>();

  constructor(rows: readonly ComparedRow[]) {
    rows.forEach((row) => this.add(row));
  }

  add({ personId, matter, rowRef, state }: ComparedRow): void {
    for (const hash of matter) {
      const key = `${personId}|${hash}`;
      const byRef = this.known.get(key) ?? new Map<string, KeptState>();
      this.known.set(key, byRef.set(rowRef, state));
    }
  }

  /** Whether another reference reports the matter already; what was withdrawn or is in doubt stops no row that is clear. */
  hasOther({ personId, matter, rowRef, state }: ComparedRow): boolean {
    if (state === 'withdrawn') return false;
    const others = matter.flatMap((hash) => [...(this.known.get(`${personId}|${hash}`) ?? [])]);
    return others.some(([ref, other]) => ref !== rowRef && (other === 'counts' || other === state));
  }
}
