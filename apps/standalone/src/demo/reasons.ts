import { formatYuan } from '@aid-chain/kernel';
import { categoryCodes, categoryOutcomeCodes, nameOf } from '@aid-chain/vocabulary';

interface ShownLine {
  readonly ruleId: string;
  readonly outcome: string;
  readonly textZh: string;
  readonly textEn: string;
}

/** What the demo shows of the worksheet of one track. */
export interface TrackWorksheet {
  readonly categories: readonly {
    readonly category: string;
    readonly outcome: string;
    readonly monthlyAmountFen: number | null;
    readonly ruleIds: readonly string[];
  }[];
  readonly lines: readonly ShownLine[];
}

/** A worksheet without the parameters and facts behind each line, which whoever needs them reads at the service. */
export function shownOf({ categories, lines }: TrackWorksheet): TrackWorksheet {
  return {
    categories: categories.map(({ category, outcome, monthlyAmountFen, ruleIds }) => ({
      category,
      outcome,
      monthlyAmountFen,
      ruleIds,
    })),
    lines: lines.map(({ ruleId, outcome, textZh, textEn }) => ({ ruleId, outcome, textZh, textEn })),
  };
}

/** Which lines give the reason of a result: those that fit it. An outcome that is not here was not decided. */
const REASONS: Readonly<Record<string, string>> = { met: 'met', proposed: 'met', 'not-met': 'not-met' };
const MARKS: Readonly<Record<string, string>> = { met: '✓', 'not-met': '✗' };

/**
 * Why a category came out as it did: the sentences of its worksheet, with document and article.
 * @param asked what the family asked for: of the others only what it got is explained
 */
export function reasonLines({ categories, lines }: TrackWorksheet, asked: readonly string[]): string[] {
  return categories.flatMap(({ category, outcome, monthlyAmountFen, ruleIds }) => {
    const reason = REASONS[outcome];
    if (reason === undefined || (reason === 'not-met' && !asked.includes(category))) return [];
    const [name, result] = [nameOf(categoryCodes, category), nameOf(categoryOutcomeCodes, outcome)];
    const amount = monthlyAmountFen === null ? '' : ` · ${formatYuan(monthlyAmountFen)} 元/月 yuan a month`;
    const fitting = lines.filter((line) => line.outcome === reason && ruleIds.includes(line.ruleId));
    return [
      `  ${name.zh} ${name.en}: ${result.zh} ${result.en}${amount}`,
      ...fitting.flatMap(({ textZh, textEn }) => [`    ${MARKS[reason] ?? ''} ${textZh}`, `      ${textEn}`]),
    ];
  });
}
