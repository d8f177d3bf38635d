import type { Bilingual } from '@aid-chain/vocabulary';

/** What events say in place of a sentence that speaks of the ability to work. */
export const guardedSentences: Readonly<Record<string, Bilingual>> = {
  'monitored.ground-3@1': {
    zh: '依据3（家庭成员情形）：不符合',
    en: 'ground 3 (situation of the members): not met',
  },
};
