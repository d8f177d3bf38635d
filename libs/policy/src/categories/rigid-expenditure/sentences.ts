import { formatYuan } from '@aid-chain/kernel';
import { nameOf, operatorCodes, type Bilingual } from '@aid-chain/vocabulary';
import { percentText } from '../../worksheet/number-text.js';
import type { WorksheetLine } from '../../worksheet/worksheet-line.js';
import type { GuardedSentence } from '../category-definition.js';

const NOT_MET: Bilingual = {
  zh: '必需支出与收入相比：不符合',
  en: 'necessary spending against income: not met',
};

/** The share with its limit: whoever is refused can check the figures, and nobody reads what the money was spent on. */
function shareSentence({ left, op, right }: WorksheetLine): Bilingual {
  if (left === null || op === null || right === null) return NOT_MET;
  const [word, share, limit] = [nameOf(operatorCodes, op), percentText(left), percentText(right)];
  return {
    zh: `必需支出占家庭总收入的 ${share}%，应${word.zh} ${limit}%：不符合`,
    en: `necessary spending of ${share}% of the income, to be ${word.en} ${limit}%: not met`,
  };
}

function residualSentence({ left, op, right }: WorksheetLine): Bilingual {
  if (left === null || op === null || right === null) return NOT_MET;
  const [word, rest, limit] = [nameOf(operatorCodes, op), formatYuan(left), formatYuan(right)];
  return {
    zh: `扣除必需支出后人均月收入 ${rest} 元，应${word.zh} ${limit} 元：不符合`,
    en: `income per head and month after necessary spending ${rest} yuan, to be ${word.en} ${limit} yuan: not met`,
  };
}

/** What events say in place of a sentence that tells what was spent on health. */
export const guardedSentences: Readonly<Record<string, GuardedSentence>> = {
  'rigid.ratio@1': shareSentence,
  'rigid.residual@1': residualSentence,
  'rigid.medical-share@1': shareSentence,
};
