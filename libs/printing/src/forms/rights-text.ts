import type { Bilingual } from '@aid-chain/vocabulary';
import type { PrintedRights } from './notice-parts.js';

/** To whom, until when and against whom a family may turn (社会救助法 76; 行政复议法 20, 23, 24; 行政诉讼法 45, 46; L-22). */
export interface RightsFacts {
  /** The government that reconsiders, by name. */
  readonly government: Bilingual;
  /** Who decided, by name. */
  readonly respondent: Bilingual;
  readonly days: number;
  readonly months: number;
  /** Days for the court after a reconsideration, where reconsideration has to come first; undefined where both ways are open. */
  readonly courtAfterDays?: number;
}

/** The one text of every notice: the way to reconsideration and to the court, and that neither suspends the decision. */
export function rightsText(facts: RightsFacts): Bilingual {
  const way = facts.courtAfterDays === undefined ? eitherWay(facts) : firstWay(facts, facts.courtAfterDays);
  return { zh: `${way.zh}${GOES_ON.zh}`, en: `${way.en} ${GOES_ON.en}` };
}

/** The same as a part of a notice. */
export function printedRights(facts: RightsFacts, language: keyof Bilingual): PrintedRights {
  return {
    government: facts.government[language],
    ...{ days: String(facts.days), months: String(facts.months) },
    text: rightsText(facts)[language],
  };
}

const GOES_ON: Bilingual = {
  zh: '复议、诉讼期间本决定不停止执行，依法停止执行的除外。',
  en: 'Neither suspends the decision unless that is ordered by law.',
};

function eitherWay({ government, respondent, days, months }: RightsFacts): Bilingual {
  const [within, until] = [String(days), String(months)];
  return {
    zh: `不服本决定的，可以自知道本决定之日起 ${within} 日内向${government.zh}申请行政复议（被申请人：${respondent.zh}），也可以自知道本决定之日起 ${until} 个月内依法向人民法院提起行政诉讼。`,
    en: `Against this decision the family may ask ${government.en} for reconsideration within ${within} days of knowing of it (respondent: ${respondent.en}), or go to court within ${until} months of knowing of it.`,
  };
}

function firstWay({ government, respondent, days }: RightsFacts, after: number): Bilingual {
  const [within, court] = [String(days), String(after)];
  return {
    zh: `不服本决定的，应当先自知道本决定之日起 ${within} 日内向${government.zh}申请行政复议（被申请人：${respondent.zh}）；对行政复议决定不服的，再自收到复议决定书之日起 ${court} 日内依法向人民法院提起行政诉讼。`,
    en: `Against this decision the family first asks ${government.en} for reconsideration within ${within} days of knowing of it (respondent: ${respondent.en}); against the outcome of that it may go to court within ${court} days of receiving it.`,
  };
}
