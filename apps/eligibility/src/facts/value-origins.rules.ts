import type { FactSheet } from '@aid-chain/facts';
import type { IsoDate } from '@aid-chain/kernel';
import { mergeFacts, type CaseFacts, type Period, type WeighedValues } from '@aid-chain/policy';
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
  /** The ordinal number of the survey or report of the case. */
  readonly version: number | null;
  readonly recordedBy: string | null;
  readonly applicationId: string | null;
  readonly row: BatchRow | null;
  /**
   * Whether it counts no more: a newer inquiry of the same source, a stronger source or a decision of civil affairs took its
   * place, or what is known that of an estimate. While sources contradict each other nothing took a place.
   */
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
 * Every income, spending and asset of a case as each source gave it, also where another took its place: source, day,
 * rank, person, the survey or report, or the row of a department's file; and every figure that civil affairs decided as no
 * source gave it, with the source `resolution`. Who decided it stands with the decisions.
 */
export function valueOrigins(
  sheets: readonly RecordedSheet[],
  bills: readonly ReportedBill[],
  { household, applicationId }: OfCase,
  weighed: WeighedValues,
): ValueOrigin[] {
  const merged = mergeFacts(household, ...sheets);
  const standing = new Map(LISTS.map(([fact, field]) => [fact, new Set(merged[field].map(textOf))]));
  const beaten = beatenIn(weighed);
  const given = sheets.flatMap((sheet) => {
    // A sheet by itself says what its lines are; beside the others it says which of them still stand.
    const own = mergeFacts(household, sheet);
    return LISTS.flatMap(([fact, field]) =>
      own[field].map((line): ValueOrigin => {
        const text = textOf(line);
        const isReplaced = standing.get(fact)?.has(text) !== true || beaten.has(`${fact} ${text}`);
        return { ...originOf(fact, line), ...recordedIn(sheet, applicationId), isReplaced };
      }),
    );
  });
  const reported = bills.map(({ row, ...bill }): ValueOrigin => ({
    ...originOf('expenditure', bill),
    ...{ recordedBy: null, applicationId: null, row },
    isReplaced: beaten.has(`expenditure ${textOf(bill)}`),
  }));
  return [...given, ...reported, ...decidedIn(weighed)];
}

/** What one sum replaces and no other one counts. */
function beatenIn({ counted, replaced }: WeighedValues): Set<string> {
  const nameOf = ({ fact, line }: WeighedValues['counted'][number]) => `${fact} ${textOf(line)}`;
  const counting = new Set(counted.map(nameOf));
  return new Set(replaced.map(nameOf).filter((name) => !counting.has(name)));
}

/** The figures that a person decided, each once, whichever sums count them. */
function decidedIn({ counted }: WeighedValues): ValueOrigin[] {
  const decided = counted.filter(({ line }) => line.source === 'resolution');
  const once = new Map(decided.map((each) => [`${each.fact} ${textOf(each.line)}`, each]));
  return [...once.values()].map(({ fact, line }) => ({
    ...originOf(fact, line),
    ...{ recordedBy: null, applicationId: null, row: null, isReplaced: false },
  }));
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

/** What merging adds to a line: of which days it counts is shown by the worksheet, and what stands in part still stands. */
const ADDED: ReadonlySet<string> = new Set(['counts', 'firstVersion', 'otherOwners']);

/** One text for equal lines, by what their sheet states. */
function textOf(line: Line): string {
  return JSON.stringify(
    Object.entries(line)
      .filter(([field]) => !ADDED.has(field))
      .sort(),
  );
}
