import type { RightsFacts } from '@aid-chain/printing';
import type { Bilingual } from '@aid-chain/vocabulary';

/** The parameters of a place on the day of a decision, as far as they are set. */
interface SetLimits {
  readonly days: number | undefined;
  readonly months: number | undefined;
  readonly afterDays: number | undefined;
  readonly first: boolean | undefined;
}

/** @returns the limits that a notice names; what the place has to set first where it lacks something */
export function rightsLimits({
  days,
  months,
  afterDays,
  first,
}: SetLimits): Pick<RightsFacts, 'days' | 'months' | 'courtAfterDays'> | 'limits' | 'first' {
  if (days === undefined || months === undefined) return 'limits';
  if (first === undefined) return 'first';
  if (!first) return { days, months };
  return afterDays === undefined ? 'limits' : { days, months, courtAfterDays: afterDays };
}

export const LIMITS: Bilingual = {
  zh: 'remedy.reconsideration.days、remedy.court.months、remedy.court.after-reconsideration.days',
  en: 'remedy.reconsideration.days, remedy.court.months, remedy.court.after-reconsideration.days',
};
export const FIRST: Bilingual = {
  zh: 'refusal-notice.reconsideration-first（由法制机构确定是否应当先申请行政复议）',
  en: 'refusal-notice.reconsideration-first (the legal office sets whether reconsideration comes first)',
};
