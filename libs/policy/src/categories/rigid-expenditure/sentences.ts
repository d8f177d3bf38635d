import type { Bilingual } from '@aid-chain/vocabulary';

const NOT_MET: Bilingual = {
  zh: '必需支出与收入相比：不符合',
  en: 'necessary spending against income: not met',
};

/** What events say in place of a sentence that tells what was spent on health. */
export const guardedSentences: Readonly<Record<string, Bilingual>> = {
  'rigid.ratio@1': NOT_MET,
  'rigid.residual@1': NOT_MET,
  'rigid.medical-share@1': NOT_MET,
};
