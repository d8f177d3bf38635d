import type { RefusalText } from './refusal-text.js';

/** Faults of a body or a query; several of them travel together in one VALIDATION_FAILED answer. */
export const validationCodes = {
  VALIDATION_FAILED: {
    status: 422,
    zh: '提交的内容有 {count} 处需要更正，见 faults。请全部更正后重新提交。',
    en: 'The request needs correction in {count} place(s), see faults. Correct them all and send it again.',
  },
  FIELD_UNKNOWN: {
    status: 422,
    zh: '没有这个字段。请删除，或核对字段名称。',
    en: 'There is no such field. Remove it or check its name.',
  },
  FIELD_MISSING: {
    status: 422,
    zh: '此字段必须填写。请补填。',
    en: 'This field is required. Fill it in.',
  },
  FIELD_INVALID: {
    status: 422,
    zh: '此字段的内容不符合要求。请按接口说明更正。',
    en: 'The content of this field is not as required. Correct it as described in /docs.',
  },
  CODE_FORMAT: {
    status: 422,
    zh: '此处应填写代码，不能填写名称：以英文字母开头，由英文字母、数字、点、横线或下划线组成，最多 64 位，连续数字不超过 10 位，例如 employer-1。请更正。',
    en: 'A code is expected here, not a name: a letter, then letters, digits, dots, dashes or underscores, at most 64, no more than 10 digits in a row, such as employer-1. Correct it.',
  },
  TEXT_EXPECTED: {
    status: 422,
    zh: '此处应填写文字，并写在引号内（身份证号、代码、日期也是）。请更正。',
    en: 'A text is expected here, in quotes (an ID number, a code or a day, too). Correct it.',
  },
  TEXT_NOT_STORABLE: {
    status: 422,
    zh: '文字中含有无法保存的字符（空字符或不完整的字符）。请删除后重新填写。',
    en: 'The text holds characters that cannot be stored (NUL or half a character). Remove them and fill it in again.',
  },
  TEXT_LENGTH: {
    status: 422,
    zh: '文字须为 {min} 至 {max} 个字符。请改写。',
    en: 'The text must have {min} to {max} characters. Rewrite it.',
  },
  NUMBER_EXPECTED: {
    status: 422,
    zh: '此处应填写整数，不加引号，不能填写文字或小数。请更正。',
    en: 'A whole number is expected here, without quotes, no text and no fraction. Correct it.',
  },
  NUMBER_OUT_OF_RANGE: {
    status: 422,
    zh: '数值须在 {min} 至 {max} 之间。请更正。',
    en: 'The number must be from {min} to {max}. Correct it.',
  },
  BOOLEAN_EXPECTED: {
    status: 422,
    zh: '此处应填写 true 或 false。请更正。',
    en: 'true or false is expected here. Correct it.',
  },
  OBJECT_EXPECTED: {
    status: 422,
    zh: '此处应为一个对象。请按接口说明更正。',
    en: 'An object is expected here. Correct it as described in /docs.',
  },
  LIST_EXPECTED: {
    status: 422,
    zh: '此处应为列表。请按接口说明更正。',
    en: 'A list is expected here. Correct it as described in /docs.',
  },
  LIST_LENGTH: {
    status: 422,
    zh: '列表须有 {min} 至 {max} 项。请增减后重新提交。',
    en: 'The list must have {min} to {max} entries. Add or remove some and send it again.',
  },
  LIST_ENTRY_TWICE: {
    status: 422,
    zh: '列表中有重复的项。请删除重复项。',
    en: 'The list holds an entry twice. Remove the repeated one.',
  },
  CHOICE_UNKNOWN: {
    status: 422,
    zh: '只能填写：{allowed}。请从中选择。',
    en: 'Only these are possible: {allowed}. Choose one of them.',
  },
  MONEY_NOT_WHOLE_FEN: {
    status: 422,
    zh: '金额须以分为单位的整数填写（1 元 = 100）。请换算后重新填写。',
    en: 'Money is written as whole fen (1 yuan = 100). Convert the amount and fill it in again.',
  },
  MONEY_NEGATIVE: {
    status: 422,
    zh: '金额不能为负数。请更正；支出请填写在支出项下。',
    en: 'An amount cannot be negative. Correct it; expenses belong among the expenditures.',
  },
  MONEY_TOO_LARGE: {
    status: 422,
    zh: '金额超出可填写的范围。请核对单位是否为分。',
    en: 'The amount is too large. Check that it is written in fen.',
  },
  MONTH_INVALID: {
    status: 422,
    zh: '月份须为真实存在的月份，写作 YYYY-MM（如 2026-11）。请更正。',
    en: 'The month must exist and be written YYYY-MM, such as 2026-11. Correct it.',
  },
  DATE_INVALID: {
    status: 422,
    zh: '日期须为 1800 至 2199 年间真实存在的日期，写作 YYYY-MM-DD。请更正。',
    en: 'The date must exist, lie in the years 1800 to 2199 and be written YYYY-MM-DD. Correct it.',
  },
  DATE_IN_FUTURE: {
    status: 422,
    zh: '日期不能晚于今天（{today}）。请填写实际发生的日期。',
    en: 'The date cannot be later than today ({today}). Fill in the day on which it happened.',
  },
  DATE_TOO_EARLY: {
    status: 422,
    zh: '日期不能早于 {earliest}。请核对后更正。',
    en: 'The date cannot be earlier than {earliest}. Check and correct it.',
  },
  PERIOD_REVERSED: {
    status: 422,
    zh: '期间的结束日不能早于开始日。请更正。',
    en: 'A period cannot end before it begins. Correct it.',
  },
  INSTANT_INVALID: {
    status: 422,
    zh: '时间须带日期、时刻和时区，例如 2026-01-12T09:00:00+08:00。请更正。',
    en: 'A time needs date, hour and offset, for example 2026-01-12T09:00:00+08:00. Correct it.',
  },
  QUARTER_INVALID: {
    status: 422,
    zh: '季度须写作 2026Q1 的形式（1800 至 2199 年）。请更正。',
    en: 'A quarter is written like 2026Q1, of the years 1800 to 2199. Correct it.',
  },
  ID_INVALID: {
    status: 422,
    zh: '编号格式不正确。请从系统的答复中复制编号。',
    en: 'The number has not the right form. Copy it from an answer of the system.',
  },
  KEY_TWICE: {
    status: 422,
    zh: '同一个字段写了两次，无法判断以哪一个为准。请删除其中一个后重新提交。',
    en: 'This field is written twice, and nobody can say which one holds. Remove one of them and send it again.',
  },
} as const satisfies Record<string, RefusalText>;
