import type { Bilingual } from '@aid-chain/vocabulary';
import type { Unit } from '../pack/parameter-spec.js';

const FEN: Bilingual = {
  zh: '整数分，不加引号（510 元写 51000）',
  en: 'whole fen without quotation marks (510 yuan is 51000)',
};
const WHOLE: Bilingual = {
  zh: '不小于零的整数，不加引号',
  en: 'a whole number of at least zero without quotation marks',
};

/** How a value of each unit is written, for whoever edits a file. */
export const UNIT_FORMS: Readonly<Record<Unit, Bilingual>> = {
  fen: FEN,
  'fen/person/month': FEN,
  'fen/person/year': FEN,
  'basis-points': {
    zh: '万分之几的整数，不加引号（60% 写 6000）',
    en: 'basis points as a whole number without quotation marks (60 percent is 6000)',
  },
  count: WHOLE,
  months: WHOLE,
  years: WHOLE,
  minutes: WHOLE,
  days: WHOLE,
  'working-days': WHOLE,
  'day-of-month': {
    zh: '1 至 31 的整数，不加引号',
    en: 'a whole number from 1 to 31 without quotation marks',
  },
  bool: { zh: 'true 或 false，不加引号', en: 'true or false without quotation marks' },
  enum: { zh: '可用代码之一', en: 'one of the codes' },
  list: { zh: '列表，如 [rural]', en: 'a list such as [rural]' },
};
