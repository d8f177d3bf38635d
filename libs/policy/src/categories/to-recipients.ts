import type { Bilingual } from '@aid-chain/vocabulary';

/** To whom the price subsidy of a month is paid (社会救助法 32): to those who receive the benefit, not to applicants. */
export const TO_RECIPIENTS: Bilingual = {
  zh: '发给当月在享的对象，认定生效以前的月份不发',
  en: 'paid to whoever receives the benefit in that month, nothing for a month before it begins',
};
