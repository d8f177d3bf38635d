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
/** The parameters by which a place sets whether reconsideration comes first, each against its own decision. */
export type FirstBy = 'refusal-notice.reconsideration-first' | 'non-acceptance.reconsideration-first';

/** Against a refusal the legal office sets it, against a non-acceptance the law does (行政复议法 23). */
const SET_BY: Readonly<Record<FirstBy, Bilingual>> = {
  'refusal-notice.reconsideration-first': {
    zh: '由法制机构确定是否应当先申请行政复议',
    en: 'the legal office sets whether reconsideration comes first',
  },
  'non-acceptance.reconsideration-first': {
    zh: '对不予受理是否应当先申请行政复议',
    en: 'whether reconsideration comes first against an application that was not accepted',
  },
};

/** What a place has to set before it prints such a notice, by its own name. */
export const firstMissing = (key: FirstBy): Bilingual => ({
  zh: `${key}（${SET_BY[key].zh}）`,
  en: `${key} (${SET_BY[key].en})`,
});
