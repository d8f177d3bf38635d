/** What is found in the table of holidays. */
export const HOLIDAY_SENTENCES = {
  HOLIDAY_YEAR_TWICE: ['fault', '年份重复', 'the year stands twice'],
  HOLIDAY_YEAR_GAP: [
    'fault',
    '中间缺少年份，期限会按错误的日历计算',
    'a year between is missing, deadlines would count by a wrong calendar',
  ],
  HOLIDAY_DAY_TWICE: ['fault', '日期重复', 'the day stands twice'],
  HOLIDAY_OTHER_YEAR: [
    'fault',
    '不是该年（或上年 12 月）的日期',
    'the day is not of that year (or the December before)',
  ],
  HOLIDAY_POINTLESS: [
    'warning',
    '周一至周五本来上班，无须列为调休上班',
    'Monday to Friday is worked anyway: is this day meant?',
  ],
  HOLIDAYS_END: [
    'warning',
    '节假日表将到期，其后的期限只是暂定；请载入国务院办公厅的下一年通知',
    'the table of holidays ends, deadlines after it are provisional: load the next notice of the State Council',
  ],
} as const satisfies Record<string, readonly ['fault' | 'warning', string, string]>;
