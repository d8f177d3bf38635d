import {
  categoryCodes,
  isCodeOf,
  listed,
  mistakenEndAnswerCodes,
  nameOf,
  recognitionEndReasonCodes,
  type Bilingual,
  type MistakenEndAnswer,
} from '@aid-chain/vocabulary';
import {
  amountText,
  capitalised,
  deciderText,
  NOTHING,
  resultText,
  type DecidedUnder,
} from './eligibility-phrases.rules.js';
import type { LinkDefinitions } from './link-definition.js';

/** What becomes of a recognition after it was made, on the aid chain. */
export const RECOGNITION_LINKS = {
  'eligibility.recognition-changed.v1': {
    refs: (d) => ({ category: d.category, effectiveOn: d.effectiveOn, reasonCode: d.reasonCode }),
    sentence: (d) => {
      const [what, amount] = [nameOf(categoryCodes, d.category), amountText(d.monthlyAmountFen)];
      const how = howChanged(d.reasonCode);
      const decided = byTownship(d.decidedUnder);
      return {
        zh: `${what.zh}自 ${d.effectiveOn} 起${how.zh}${amount.zh}${decided.zh}。`,
        en: `${capitalised(what.en)} ${how.en}${amount.en} from ${d.effectiveOn}${decided.en}.`,
      };
    },
  },
  'eligibility.recognition-ended.v1': {
    refs: (d) => ({ category: d.category, effectiveOn: d.effectiveOn, reasonCode: d.reasonCode }),
    sentence: (d) => {
      const reason = isCodeOf(recognitionEndReasonCodes, d.reasonCode)
        ? nameOf(recognitionEndReasonCodes, d.reasonCode)
        : undefined;
      const decided = byTownship(d.decidedUnder);
      return {
        zh: `${nameOf(categoryCodes, d.category).zh}自 ${d.effectiveOn} 起终止${reason === undefined ? '' : `：${reason.zh}`}${decided.zh}。`,
        en: `${capitalised(nameOf(categoryCodes, d.category).en)} ended from ${d.effectiveOn}${reason === undefined ? '' : `: ${reason.en}`}${decided.en}.`,
      };
    },
  },
  'eligibility.recognition-restored.v1': {
    refs: (d) => ({
      caseId: d.caseId,
      track: d.track,
      category: d.category,
      endedFrom: d.endedFrom,
      on: d.on,
      reasonCode: d.reasonCode,
    }),
    sentence: (d) => {
      if (d.from !== undefined) return runsAgain(nameOf(categoryCodes, d.category), d.from);
      const kept = KEPT[d.reasonCode];
      if (kept !== undefined) {
        const what = nameOf(categoryCodes, d.category);
        return {
          zh: `自 ${d.endedFrom} 起终止${what.zh}的决定${kept.zh}，${d.on}；${what.zh}照发。`,
          en: `The end of ${what.en} from ${d.endedFrom} is ${kept.en}, ${d.on}: it goes on.`,
        };
      }
      const review = reviewText(d.reasonCode);
      return {
        zh: `${deciderText(d).zh}于 ${d.on} 撤销自 ${d.endedFrom} 起的终止，恢复${nameOf(categoryCodes, d.category).zh}。${review.zh}`,
        en: `${capitalised(deciderText(d).en)} took back on ${d.on} the end from ${d.endedFrom}: ${nameOf(categoryCodes, d.category).en} is restored.${review.en}`,
      };
    },
  },
  'eligibility.recognition-end-confirmed.v1': {
    refs: (d) => ({
      caseId: d.caseId,
      track: d.track,
      category: d.category,
      endedFrom: d.endedFrom,
      on: d.on,
      reasonCode: d.reasonCode,
    }),
    sentence: (d) => {
      const [by, what] = [deciderText(d), nameOf(categoryCodes, d.category)];
      const why = nameOf(mistakenEndAnswerCodes, d.reasonCode);
      return {
        zh: `户恢复后，${by.zh}于 ${d.on} 决定：自 ${d.endedFrom} 起终止的${what.zh}不予恢复（${why.zh}）。有异议的可向该部门提出。`,
        en: `After the household was restored, ${by.en} decided on ${d.on}: ${what.en}, which ended from ${d.endedFrom}, is not restored (${why.en}). An objection goes to that authority.`,
      };
    },
  },
  'eligibility.measures-matched.v1': {
    refs: (d) => ({ caseId: d.caseId, on: d.matchedOn }),
    sentence: () => ({
      zh: '已与本地救助帮扶措施比对，可能享受而尚未享受的见幸福清单。',
      en: 'Compared with the measures of the place; what the family may get and does not get yet stands on its happiness list.',
    }),
  },
  'eligibility.recognition-without-household.v1': {
    refs: (d) => ({
      caseId: d.caseId,
      track: d.track,
      categories: d.results.map((result) => result.category),
      decidedOn: d.decidedOn,
      endedOn: d.endedOn,
      reasonCode: d.reasonCode,
    }),
    sentence: (d) => {
      const results = listed(d.results.map(resultText));
      const reason = nameOf(recognitionEndReasonCodes, d.reasonCode);
      return {
        zh: `户已于 ${d.endedOn} 终止，认定仍在：${results.zh}（${reason.zh}）；须由作出认定的部门终止。`,
        en: `The household ended on ${d.endedOn} and is still recognised: ${results.en} (${reason.en}); the authority that recognised it has to end this.`,
      };
    },
  },
} as const satisfies LinkDefinitions;

/** What waited while the end of dibao was not carried out. */
function runsAgain(what: Bilingual, from: string): Bilingual {
  return {
    zh: `终止低保的决定恢复执行，${what.zh}自 ${from} 起恢复。`,
    en: `The end of dibao is carried out again, and ${what.en} runs again from ${from}.`,
  };
}

/** Why a decision that ended what ran is not carried out. */
const KEPT: Readonly<Record<string, Bilingual>> = {
  stayed: { zh: '停止执行', en: 'stayed' },
  'set-aside': { zh: '已被变更或者撤销，不再执行', en: 'changed or set aside' },
};

/** How another amount came about: by a decision, or because one is not carried out, or is again. */
const CHANGED: Readonly<Record<string, Bilingual>> = {
  stayed: { zh: '按原标准照发，减发决定停止执行', en: 'goes on as before the reduction, which is stayed' },
  'set-aside': {
    zh: '按原标准照发，减发决定已被变更或者撤销',
    en: 'goes on as before the reduction, which was changed or set aside',
  },
  'stay-lifted': { zh: '恢复执行减发决定', en: 'is reduced again, as the stay has ended' },
};

/**
 * Who decided it where a township did, and by which document; nothing where the county did. What it was entrusted with it decides in the
 * name of the county, which keeps the responsibility (社会救助法 44).
 */
function byTownship(decidedUnder: DecidedUnder | undefined): Bilingual {
  if (decidedUnder === undefined) return NOTHING;
  const decidedBy = decidedUnder.mode === 'devolved' ? 'township' : 'civil-affairs';
  const by = deciderText({ decidedBy, decidedUnder });
  return { zh: `，由${by.zh}决定`, en: `, decided by ${by.en}` };
}

function howChanged(reasonCode: string): Bilingual {
  return CHANGED[reasonCode] ?? { zh: '调整', en: 'changed' };
}

const EXAMINED_ANEW: MistakenEndAnswer = 'conditions-changed';

/** What goes on beside a recognition that was restored: nothing is taken from the family before it is decided. */
function reviewText(reasonCode: string): Bilingual {
  return reasonCode === EXAMINED_ANEW
    ? {
        zh: '其间条件有变化，另行审核，作出决定前照常有效，不必重新申请。',
        en: ' As conditions have changed it is examined anew and runs until that is decided; no application is needed.',
      }
    : { zh: '', en: '' };
}
