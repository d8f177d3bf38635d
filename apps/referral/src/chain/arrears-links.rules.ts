import { formatYuan, type IsoDate } from '@aid-chain/kernel';
import {
  arrearsCauseCodes,
  arrearsStateCodes,
  categoryCodes,
  nameOf,
  type ArrearsState,
  type Bilingual,
} from '@aid-chain/vocabulary';
import { capitalised } from './eligibility-phrases.rules.js';
import type { LinkDefinitions } from './link-definition.js';

/** What is owed to a family for months that were paid less, on its aid chain: found, paid, or not owed. */
export const ARREARS_LINKS = {
  'eligibility.arrears-updated.v1': {
    refs: (d) => ({
      ...{ arrearsId: d.arrearsId, caseId: d.caseId, track: d.track, category: d.category },
      ...{ reasonCode: d.cause, state: d.state, on: d.on },
    }),
    sentence: (d) => {
      const [what, why] = [nameOf(categoryCodes, d.category), nameOf(arrearsCauseCodes, d.cause)];
      const [months, sum] = [d.months.map(({ month }) => month.slice(0, 7)), formatYuan(d.sumFen)];
      const of = {
        zh: `${what.zh} ${months.join('、')} 少发的 ${sum} 元`,
        en: `${sum} yuan of ${what.en} for ${months.join(', ')}`,
      };
      switch (d.state) {
        case 'due':
          if (d.corrected !== undefined) return takenBack(of, d.corrected, d.on);
          return {
            zh: `${of.zh}应予补发（${why.zh}），${d.on}。`,
            en: `${capitalised(of.en)} is owed (${why.en}), ${d.on}.`,
          };
        case 'paid':
          return { zh: `${of.zh}已于 ${d.on} 补发。`, en: `${capitalised(of.en)} was paid on ${d.on}.` };
        case 'not-owed':
          return {
            zh: `${of.zh}经认定无须补发，${d.on}。有异议的可向民政部门提出。`,
            en: `${capitalised(of.en)} was found not to be owed, ${d.on}. An objection goes to civil affairs.`,
          };
      }
    },
  },
} as const satisfies LinkDefinitions;

/** A settlement that was recorded by mistake is taken back. */
function takenBack(of: Bilingual, outcome: ArrearsState, on: IsoDate): Bilingual {
  const was = nameOf(arrearsStateCodes, outcome);
  return {
    zh: `${of.zh}原登记“${was.zh}”有误，已于 ${on} 更正，仍应予补发。`,
    en: `${capitalised(of.en)} had been recorded as “${was.en}” by mistake, which was corrected on ${on}: it is still owed.`,
  };
}
