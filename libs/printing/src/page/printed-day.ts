import type { Bilingual } from '@aid-chain/vocabulary';

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
] as const;

/** A day as it stands on paper. @param day `YYYY-MM-DD` */
export function printedDay(day: string): Bilingual {
  const [year = '', month = '', date = ''] = day.split('-');
  return {
    zh: `${year}年${String(Number(month))}月${String(Number(date))}日`,
    en: `${String(Number(date))} ${MONTHS[Number(month) - 1] ?? month} ${year}`,
  };
}

/** A month as it stands on paper. @param day any of its days, `YYYY-MM-DD` */
export function printedMonth(day: string): Bilingual {
  const [year = '', month = ''] = day.split('-');
  return {
    zh: `${year}年${String(Number(month))}月`,
    en: `${MONTHS[Number(month) - 1] ?? month} ${year}`,
  };
}
