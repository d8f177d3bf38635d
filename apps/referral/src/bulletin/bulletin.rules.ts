import {
  DEPARTMENT_INDICATORS,
  departmentIndicatorCodes,
  nameOf,
  type Bilingual,
  type DepartmentIndicator,
} from '@aid-chain/vocabulary';

/** How often something was counted of one department. */
export interface DepartmentCount {
  readonly department: string;
  readonly indicator: DepartmentIndicator;
  readonly count: number;
}

/** The line of one department in the bulletin. */
export interface BulletinLine {
  readonly department: string;
  readonly counts: Readonly<Record<DepartmentIndicator, number>>;
  /** What was done by its day, in basis points of all that was to be done and whose day has passed or that is done; null without any. */
  readonly punctualBp: number | null;
  readonly text: Bilingual;
}

const ON_TIME: readonly DepartmentIndicator[] = ['steps-on-time', 'feedback-on-time'];
const NOT_ON_TIME: readonly DepartmentIndicator[] = [
  'steps-late',
  'steps-missing',
  'feedback-late',
  'feedback-missing',
];

/**
 * The bulletin of a quarter (S0-27, S4-29): of each department what it was to do and did, the most punctual first, those of which
 * nothing was due yet last.
 * @param named what the place calls a department
 */
export function bulletinOf(
  counted: readonly DepartmentCount[],
  named: (department: string) => Bilingual,
): BulletinLine[] {
  const departments = [...new Set(counted.map(({ department }) => department))];
  return departments
    .map((department) => lineOf(department, counted, named(department)))
    .sort((a, b) => (b.punctualBp ?? -1) - (a.punctualBp ?? -1) || (a.department < b.department ? -1 : 1));
}

function lineOf(department: string, counted: readonly DepartmentCount[], name: Bilingual): BulletinLine {
  const of = (indicator: DepartmentIndicator): number =>
    counted
      .filter((one) => one.department === department && one.indicator === indicator)
      .reduce((sum, { count }) => sum + count, 0);
  const counts = Object.fromEntries(
    DEPARTMENT_INDICATORS.map((indicator) => [indicator, of(indicator)]),
  ) as Record<DepartmentIndicator, number>;
  const sum = (indicators: readonly DepartmentIndicator[]) =>
    indicators.reduce((all, one) => all + counts[one], 0);
  const [onTime, others] = [sum(ON_TIME), sum(NOT_ON_TIME)];
  const punctualBp = onTime + others === 0 ? null : Math.floor((onTime * 10_000) / (onTime + others));
  return { department, counts, punctualBp, text: textOf(name, counts, punctualBp) };
}

function textOf(
  name: Bilingual,
  counts: Readonly<Record<DepartmentIndicator, number>>,
  punctualBp: number | null,
): Bilingual {
  const parts = DEPARTMENT_INDICATORS.map((indicator) => {
    const { zh, en } = nameOf(departmentIndicatorCodes, indicator);
    return { zh: `${zh} ${String(counts[indicator])}`, en: `${en} ${String(counts[indicator])}` };
  });
  const share = punctualBp === null ? undefined : `${(punctualBp / 100).toFixed(2)}%`;
  return {
    zh: `${name.zh}：${parts.map(({ zh }) => zh).join('，')}；按期率${share === undefined ? '尚无' : ` ${share}`}。`,
    en: `${name.en}: ${parts.map(({ en }) => en).join(', ')}; in time ${share ?? 'none yet'}.`,
  };
}
