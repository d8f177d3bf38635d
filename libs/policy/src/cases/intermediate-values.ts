import { formatYuan } from '@aid-chain/kernel';
import type { Determination, Figures } from '../determination/determination.js';
import { percentText } from '../worksheet/number-text.js';

/** The figures that a case may name on the way to a result, each by a Chinese and an English word. */
const NAMED: Readonly<Record<Exclude<keyof Figures, 'incomeWindow'>, readonly [zh: string, en: string]>> = {
  members: ['人数', 'members'],
  countableIncomeFen: ['计入收入', 'countableIncome'],
  countablePerHeadMonthFen: ['月人均收入', 'perCapitaIncome'],
  annualNetIncomeFen: ['年净收入', 'netIncome'],
  netPerHeadYearFen: ['年人均净收入', 'netPerHead'],
  selfPaidMedicalFen: ['自付医疗', 'selfPaidMedical'],
  selfPaidMedicalShareBp: ['自付医疗占比', 'selfPaidMedicalShare'],
  netAfterMedicalPerHeadYearFen: ['扣除医疗后年人均', 'netAfterMedical'],
};

type Figure = keyof typeof NAMED;
const FIGURES = Object.keys(NAMED) as readonly Figure[];

/** Every word for a value with the period that it belongs to. */
export const VALUE_WORDS: readonly string[] = FIGURES.map((figure) => NAMED[figure].join(' '));

/** What a determination holds under a name; undefined where there is no such name. */
export function intermediateValue({ figures }: Determination, name: string): string | undefined {
  const figure = FIGURES.find((each) => NAMED[each].includes(name));
  if (figure === undefined) return undefined;
  const value = figures[figure];
  if (value === null) return '—';
  if (figure.endsWith('Fen')) return formatYuan(value);
  return figure.endsWith('Bp') ? percentText(value) : String(value);
}

/** The periods by which a value may be named: the month of the decision, or the months over which income was counted. */
export function periodsOf({ asOf, figures: { incomeWindow } }: Determination): readonly string[] {
  const month = asOf.slice(0, 7);
  if (incomeWindow === null) return [month];
  return [month, `${incomeWindow.from.slice(0, 7)}..${incomeWindow.to.slice(0, 7)}`];
}
