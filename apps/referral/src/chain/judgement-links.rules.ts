import { judgementAnswerCodes, judgementQuestionCodes, nameOf, trackCodes } from '@aid-chain/vocabulary';
import { NOTHING } from './eligibility-phrases.rules.js';
import type { LinkDefinitions } from './link-definition.js';

/** What answers of people are on the aid chain: the question and the answer, nothing of what they rest on. */
export const JUDGEMENT_LINKS = {
  'eligibility.judgement-recorded.v1': {
    refs: (d) => ({ caseId: d.caseId, track: d.track, question: d.question, answer: d.answer, on: d.on }),
    sentence: (d) => {
      const question = nameOf(judgementQuestionCodes, d.question);
      const answer = nameOf(judgementAnswerCodes, d.answer);
      const again = d.number > 1 ? { zh: '重新', en: ' anew' } : NOTHING;
      return {
        zh: `由人员${again.zh}认定（${nameOf(trackCodes, d.track).zh}），${d.on}，${question.zh}：${answer.zh}。`,
        en: `Decided by people${again.en} on ${d.on} (${nameOf(trackCodes, d.track).en}), ${question.en}: ${answer.en}.`,
      };
    },
  },
} as const satisfies LinkDefinitions;
