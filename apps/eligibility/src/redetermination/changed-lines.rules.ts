import type { Determination, WorksheetLine } from '@aid-chain/policy';
import type { Category } from '@aid-chain/vocabulary';

/** A line as an official compares it. */
type LineNow = Pick<WorksheetLine, 'outcome' | 'left' | 'op' | 'right' | 'unit' | 'textZh' | 'textEn'>;

/** A line of the worksheet that is another than the one by which was decided. */
export interface ChangedLine {
  readonly ruleId: string;
  /** Null where the worksheet of the decision has no such line. */
  readonly before: LineNow | null;
  readonly after: LineNow | null;
}

type Sheet = Pick<Determination, 'categories' | 'lines'>;

/**
 * The lines of some categories that changed between two worksheets: first those whose outcome is another, then those of
 * another number. A line that several persons have is compared person by person, in their order.
 * @param before the worksheet on which the decision rests, undefined where none was kept
 */
export function changedLines(
  before: Sheet | undefined,
  after: Sheet,
  categories: readonly Category[],
): ChangedLine[] {
  const lines = changedPairs(before, after, categories).map(([was, is]) => ({
    ruleId: is?.ruleId ?? was?.ruleId ?? '',
    ...{ before: shown(was), after: shown(is) },
  }));
  return [...lines.filter(isTurned), ...lines.filter((line) => !isTurned(line))];
}

/** A line before and after; one of both is missing where it is new or gone. */
export type LinePair = readonly [WorksheetLine | undefined, WorksheetLine | undefined];

/** The same lines as they stand in both worksheets, in the order of the later one. */
export function changedPairs(
  before: Sheet | undefined,
  after: Sheet,
  categories: readonly Category[],
): readonly LinePair[] {
  const [old, now] = [linesOf(before, categories), linesOf(after, categories)];
  const keys = [...new Set([...now.keys(), ...old.keys()])];
  return keys.map((key): LinePair => [old.get(key), now.get(key)]).filter(differ);
}

function linesOf(sheet: Sheet | undefined, categories: readonly Category[]): Map<string, WorksheetLine> {
  const own = sheet?.categories.filter(({ category }) => categories.includes(category)) ?? [];
  const read = new Set(own.flatMap(({ ruleIds }) => ruleIds));
  const seen = new Map<string, number>();
  const lines = sheet?.lines.filter(({ ruleId }) => read.has(ruleId)) ?? [];
  return new Map(
    lines.map((line) => {
      const of = `${line.ruleId} ${line.personId ?? ''}`;
      const count = (seen.get(of) ?? 0) + 1;
      seen.set(of, count);
      return [`${of} ${String(count)}`, line];
    }),
  );
}

function differ([was, is]: LinePair): boolean {
  return was === undefined || is === undefined || COMPARED.some((field) => was[field] !== is[field]);
}

const COMPARED = ['outcome', 'left', 'op', 'right', 'unit'] as const;

const isTurned = ({ before, after }: ChangedLine): boolean => before?.outcome !== after?.outcome;

function shown(line: WorksheetLine | undefined): LineNow | null {
  if (line === undefined) return null;
  const { outcome, left, op, right, unit, textZh, textEn } = line;
  return { outcome, left, op, right, unit, textZh, textEn };
}
