import type { IsoDate } from '@aid-chain/kernel';
import { printedDay, type DepartmentShareModel } from '@aid-chain/printing';
import {
  feedbackOutcomeCodes,
  nameOf,
  needKindCodes,
  referralStateCodes,
  type Bilingual,
} from '@aid-chain/vocabulary';
import type { ReceivedAidView } from '../happiness/received-aid.view.js';
import { amountOf } from '../happiness/sheet-words.rules.js';
import type { Referral } from '../referral-state/referral.store.js';

/** A department's own part of a household's chain. */
export interface Share {
  readonly names: { readonly department: Bilingual; readonly place: string; readonly token: string };
  readonly referrals: readonly Pick<Referral, 'needKind' | 'referredOn' | 'dueOn' | 'state' | 'stateOn'>[];
  readonly reports: readonly {
    readonly needKind: string;
    readonly quarter: string;
    readonly final: boolean;
    readonly supersededBy: string | null;
    readonly outcome: string;
  }[];
  /** Help that it reported and that has not ended. */
  readonly aid: readonly ReceivedAidView[];
}

const FINAL: Bilingual = { zh: '季度报告', en: 'final report' };
const INTERIM: Bilingual = { zh: '进展报告', en: 'interim report' };

/** A share as its template gets it; a report that was corrected is left out, the correction stands for it. */
export function shareSheet(
  { names, referrals, reports, aid }: Share,
  language: keyof Bilingual,
): DepartmentShareModel {
  const day = (on: IsoDate): string => printedDay(on)[language];
  const need = (kind: string): string => nameOf(needKindCodes, kind)[language];
  return {
    ...{ department: names.department[language], token: names.token, place: names.place },
    referrals: referrals.map(({ needKind, referredOn, dueOn, state, stateOn }) => ({
      ...{ need: need(needKind), referred: day(referredOn), due: day(dueOn), since: day(stateOn) },
      state: nameOf(referralStateCodes, state)[language],
    })),
    reports: reports
      .filter(({ supersededBy }) => supersededBy === null)
      .map(({ needKind, quarter, final, outcome }) => ({
        ...{ need: need(needKind), quarter, final: (final ? FINAL : INTERIM)[language] },
        outcome: nameOf(feedbackOutcomeCodes, outcome)[language],
      })),
    aid: aid.map(({ measureName, period, ...given }) => ({
      ...{ what: measureName[language], amount: amountOf(given, language) },
      ...{ from: day(period.from), until: day(period.to) },
    })),
  };
}
