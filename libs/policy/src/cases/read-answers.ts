import type { IsoDate } from '@aid-chain/kernel';
import type { AssetFact } from '../facts/facts.js';
import type { Judgement } from '../facts/judgement.js';
import { isMapping } from '../policies/read-yaml.js';
import { inside, type CaseReport } from './case-fault.js';
import { yesOf } from './scalars.js';
import { ANSWER_WORDS, CASE_WORDS, nameOfWord, wordsText } from './words.js';

/** What people answered in a case on the day of the decision; of property they answer about all that is on file. */
export function readAnswers(
  raw: unknown,
  on: IsoDate,
  assets: readonly AssetFact[],
  report: CaseReport,
): Judgement[] {
  const [at] = CASE_WORDS.answers;
  const known = wordsText(ANSWER_WORDS);
  if (!isMapping(raw)) {
    report(at, {
      zh: `填 问题: 是 或 否，问题可用：${known}`,
      en: `a yes or no for each question: ${known}`,
    });
    return [];
  }
  return Object.entries(raw).flatMap(([word, value]): Judgement[] => {
    const question = nameOfWord(ANSWER_WORDS, word);
    const isYes = typeof value === 'string' ? yesOf(value.trim()) : undefined;
    if (question === undefined || isYes === undefined) {
      report(inside(at, word), { zh: `填 是 或 否，问题可用：${known}`, en: `yes or no, of: ${known}` });
      return [];
    }
    const answer = isYes ? 'yes' : 'no';
    if (question === 'other-ground') return [{ question, on, answer }];
    const property = assets.map(({ kind, valueFen, count }) => ({ kind, amount: valueFen ?? count ?? null }));
    return [{ question, on, answer, property }];
  });
}
