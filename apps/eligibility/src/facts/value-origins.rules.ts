import type { FactSheet } from '@aid-chain/facts';
import type { IsoDate } from '@aid-chain/kernel';
import { mergeFacts, type CaseFacts, type Period } from '@aid-chain/policy';
import type { Confidence, ContradictionFact } from '@aid-chain/vocabulary';

/** A sheet with who recorded it; what a family filed is recorded with its application. */
export type RecordedSheet = FactSheet & { readonly recordedBy?: string };

/** The row of a department's file in which a value came. */
interface BatchRow {
  readonly batchId: string;
  readonly rowNo: number;
}

/** A bill that a department reported. */
export type ReportedBill = NonNullable<CaseFacts['bills']>[number] & { readonly row: BatchRow };

/** One value as one source gave it. */
export interface ValueOrigin {
  readonly fact: ContradictionFact;
  readonly kind: string;
  readonly itemCode: string | null;
  readonly personId: string | null;
  /** In fen; of an asset without a value how many there are. */
  readonly value: number | null;
  readonly unit: 'fen' | 'count';
  readonly period: Period | null;
  readonly source: string;
  readonly asOf: IsoDate;
  readonly confidence: Confidence;
  /** The how-manieth survey or report of the case. */
  readonly version: number | null;
  readonly recordedBy: string | null;
  readonly applicationId: string | null;
  readonly row: BatchRow | null;
  /** Whether a newer inquiry of the same source took its place, or what is known that of an estimate: it counts no more. */
  readonly isReplaced: boolean;
}

/** Whose case it is: the application brought what was declared. */
interface OfCase {
  readonly applicationId: string | null;
  readonly household: Parameters<typeof mergeFacts>[0];
}

const LISTS = [
  ['income', 'incomes'],
  ['expenditure', 'expenditures'],
  ['asset', 'assets'],
] as const satisfies readonly (readonly [ContradictionFact, keyof FactSheet])[];

/**
 * Every income, spending and asset of a case as each source gave it, also where a newer inquiry took its place:
 * source, day, rank, person, the survey or report, or the row of a department's file.
 */
export function valueOrigins(
  sheets: readonly RecordedSheet[],
  bills: readonly ReportedBill[],
  { household, applicationId }: OfCase,
): ValueOrigin[] {
  const merged = mergeFacts(household, ...sheets);
  const standing = new Map(LISTS.map(([fact, field]) => [fact, new Set(merged[field].map(textOf))]));
  const given = sheets.flatMap((sheet) => {
    // A sheet by itself says what its lines are; beside the others it says which of them still stand.
    const own = mergeFacts(household, sheet);
    return LISTS.flatMap(([fact, field]) =>
      own[field].map((line): ValueOrigin => {
        const isReplaced = standing.get(fact)?.has(textOf(line)) !== true;
        return { ...originOf(fact, line), ...recordedIn(sheet, applicationId), isReplaced };
      }),
    );
  });
  const reported = bills.map(({ row, ...bill }): ValueOrigin => ({
    ...originOf('expenditure', bill),
    ...{ recordedBy: null, applicationId: null, row, isReplaced: false },
  }));
  return [...given, ...reported];
}

function recordedIn(
  { source, recordedBy }: RecordedSheet,
  applicationId: string | null,
): Pick<ValueOrigin, 'recordedBy' | 'applicationId' | 'row'> {
  const filed = source === 'declaration' ? applicationId : null;
  return { recordedBy: recordedBy ?? null, applicationId: filed, row: null };
}

type Line = CaseFacts['incomes'][number] | CaseFacts['expenditures'][number] | CaseFacts['assets'][number];

function originOf(
  fact: ContradictionFact,
  line: Line,
): Omit<ValueOrigin, 'recordedBy' | 'applicationId' | 'row' | 'isReplaced'> {
  const { kind, source, asOf, confidence, version, personId } = line;
  const itemCode = 'itemCode' in line ? line.itemCode : null;
  const period = 'period' in line ? line.period : null;
  return {
    ...{ fact, kind, itemCode, personId: personId ?? null, ...valueOf(line) },
    ...{ period, source, asOf, confidence, version: version ?? null },
  };
}

function valueOf(line: Line): Pick<ValueOrigin, 'value' | 'unit'> {
  if ('amountFen' in line) return { value: line.amountFen, unit: 'fen' };
  if ('grossFen' in line) return { value: line.grossFen - line.reimbursedFen, unit: 'fen' };
  return line.valueFen === undefined
    ? { value: line.count ?? null, unit: 'count' }
    : { value: line.valueFen, unit: 'fen' };
}

/** One text for equal lines. What stands in part still stands: of which days it counts is said by the worksheet. */
function textOf({ counts: _counts, ...line }: Line & { counts?: unknown }): string {
  return JSON.stringify(Object.entries(line).sort());
}
