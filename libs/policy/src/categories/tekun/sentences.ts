import type { Bilingual } from '@aid-chain/vocabulary';

/** What events say in place of a sentence that speaks of health or of relatives. */
export const guardedSentences: Readonly<Record<string, Bilingual>> = {
  'tekun.condition-1@1': { zh: '特困人员条件一：不符合', en: 'first condition of a tekun person: not met' },
  'tekun.condition-3@1': { zh: '特困人员条件三：不符合', en: 'third condition of a tekun person: not met' },
};
