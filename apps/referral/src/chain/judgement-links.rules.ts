import type { Payload } from '@aid-chain/contracts';
import {
  categoryCodes,
  judgementAnswerCodes,
  judgementQuestionCodes,
  leftOpenReasonCodes,
  nameOf,
  trackCodes,
  type Bilingual,
} from '@aid-chain/vocabulary';
import { NOTHING } from './eligibility-phrases.rules.js';
import type { LinkDefinitions } from './link-definition.js';

/** What answers of people are on the aid chain: the question and the answer, nothing of what they rest on. */
export const JUDGEMENT_LINKS = {
  'eligibility.judgement-recorded.v1': {
    refs: (d) => ({
      ...{ caseId: d.caseId, track: d.track, question: d.question, answer: d.answer, on: d.on },
      ...(d.category === undefined ? {} : { category: d.category }),
    }),
    sentence: (d) => {
      const question = nameOf(judgementQuestionCodes, d.question);
      const answer = nameOf(judgementAnswerCodes, d.answer);
      const open = leftOpen(d);
      const again = d.number > 1 ? { zh: '重新', en: ' anew' } : NOTHING;
      return {
        zh: `由人员${again.zh}认定（${nameOf(trackCodes, d.track).zh}），${d.on}，${question.zh}：${answer.zh}。${open.zh}`,
        en: `Decided by people${again.en} on ${d.on} (${nameOf(trackCodes, d.track).en}), ${question.en}: ${answer.en}.${open.en}`,
      };
    },
  },
} as const satisfies LinkDefinitions;

/** Which category is left open and why; it is no refusal, and what the family may do is stated with it. */
function leftOpen({
  category,
  reasonCode,
  answer,
}: Pick<Payload<'eligibility.judgement-recorded.v1'>, 'category' | 'reasonCode' | 'answer'>): Bilingual {
  if (category === undefined) return NOTHING;
  const name = nameOf(categoryCodes, category);
  if (answer === 'no') return { zh: `类别：${name.zh}。`, en: ` Category: ${name.en}.` };
  const why = reasonCode === undefined ? NOTHING : nameOf(leftOpenReasonCodes, reasonCode);
  return {
    zh: `类别：${name.zh}；理由：${why.zh}。这不是不予认定，可以随时补充材料再次申请。`,
    en: ` Category: ${name.en}; reason: ${why.en}. It is not refused: the family may bring what is missing and apply again at any time.`,
  };
}
