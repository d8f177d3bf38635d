import type { RefusalText } from './refusal-text.js';

/** Faults of a body or a query; several of them travel together in one VALIDATION_FAILED answer. */
export const validationCodes = {
  VALIDATION_FAILED: {
    status: 422,
    zh: '提交的内容有 {count} 处需要更正，见 faults。请全部更正后重新提交。',
    en: '{count} things in the request need correction, see faults. Correct them all and send it again.',
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
  TEXT_EXPECTED: {
    status: 422,
    zh: '此处应填写文字。请更正。',
    en: 'A text is expected here. Correct it.',
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
    zh: '此处应填写数字，不能填写文字。请更正。',
    en: 'A number is expected here, not a text. Correct it.',
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
  DATE_INVALID: {
    status: 422,
    zh: '日期须为真实存在的日期，写作 YYYY-MM-DD。请更正。',
    en: 'The date must exist and be written YYYY-MM-DD. Correct it.',
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
    zh: '季度须写作 2026Q1 的形式。请更正。',
    en: 'A quarter is written like 2026Q1. Correct it.',
  },
  ID_INVALID: {
    status: 422,
    zh: '编号格式不正确。请从系统的答复中复制编号。',
    en: 'The number has not the right form. Copy it from an answer of the system.',
  },
  REGION_CODE_INVALID: {
    status: 422,
    zh: '地区代码须为 12 位数字。请更正。',
    en: 'A region code has 12 digits. Correct it.',
  },
  COUNTY_CODE_INVALID: {
    status: 422,
    zh: '县级地区代码须为 6 位数字。请更正。',
    en: 'A county code has 6 digits. Correct it.',
  },
  REGION_UNKNOWN: {
    status: 422,
    zh: '地区表中没有这个代码。请核对后更正。',
    en: 'The table of regions has no such code. Check and correct it.',
  },
  REGION_REPLACED: {
    status: 422,
    zh: '地区代码 {regionCode} 已于 {lastDay} 后停用，由 {successorCode}（{successorName}）接替。请改填接替的代码。',
    en: 'The region code {regionCode} was last used on {lastDay}; {successorCode} ({successorName}) took its place. Use that code.',
  },
  REGION_ENDED: {
    status: 422,
    zh: '地区代码 {regionCode} 已于 {lastDay} 后停用，没有登记接替的代码。请核对现在的地区代码，或请管理员补登接替关系。',
    en: 'The region code {regionCode} was last used on {lastDay} and no successor is recorded. Find the present code, or ask the administrator to record the successor.',
  },
  REGION_NOT_YET: {
    status: 422,
    zh: '地区代码 {regionCode} 自 {validFrom} 起启用。请先使用现行的代码。',
    en: 'The region code {regionCode} is used from {validFrom} on. Use the present code until then.',
  },
  ID_NUMBER_FORMAT: {
    status: 422,
    zh: '身份证号只能由数字组成，末位可以是 X。请删除其他字符，对照证件更正。',
    en: 'An identity number consists of digits; the last character may be X. Remove everything else and correct it from the card.',
  },
  ID_NUMBER_LENGTH: {
    status: 422,
    zh: '身份证号的位数不对：应为 18 位（第一代证为 15 位）。请对照证件补全或删去多余的数字。',
    en: 'The identity number has a wrong number of digits: it has 18 characters, on a card of the first generation 15. Compare it with the card.',
  },
  ID_NUMBER_REGION: {
    status: 422,
    zh: '身份证号前两位不是任何省份的代码。请对照证件更正。',
    en: 'The first two digits of the identity number are of no province. Correct them from the card.',
  },
  ID_NUMBER_OTHER_DOCUMENT: {
    status: 422,
    zh: '这是通行证、护照或其他证件的号码。此处只填公民身份号码、港澳台居民居住证号码或外国人永久居留身份证号码；没有的请不填 idNumber，改填 noIdReasonCode、出生日期、性别和户籍地。',
    en: 'This is the number of a travel permit, a passport or another document. Only an identity number, or that of a residence permit, is written here; without one leave idNumber out and give noIdReasonCode, birth date, sex and register place instead.',
  },
  ID_NUMBER_CHECK_DIGIT: {
    status: 422,
    zh: '身份证号的校验位不符。请对照证件逐位核对。',
    en: 'The check character of the identity number does not fit. Compare it with the card digit by digit.',
  },
  ID_NUMBER_BIRTH_DATE: {
    status: 422,
    zh: '身份证号中的出生日期不存在。请对照证件更正。',
    en: 'The birth date inside the identity number does not exist. Correct it from the card.',
  },
  PHONE_INVALID: {
    status: 422,
    zh: '电话号码须为 11 位手机号，或带区号的固定电话；可带空格、连字符和 +86，不填分机号。请更正。',
    en: 'A phone number is a mobile number of 11 digits or a landline with its area code; blanks, dashes and +86 may stand in it, an extension may not. Correct it.',
  },
  TEXT_UNSEEN_SIGNS: {
    status: 422,
    zh: '文字中含有换行、控制字符或看不见的字符（如零宽空格、文字方向符）。请删除后重新填写，不要从其他文件粘贴。',
    en: 'The text holds a line break, a control character or a sign that nobody sees (zero-width space, direction mark). Remove it and type the text anew.',
  },
  NAME_HOLDS_NUMBER: {
    status: 422,
    zh: '姓名中含有证件号或电话号码样的数字。请把姓名和号码分别填写。',
    en: 'The name holds digits like those of an identity or phone number. Write name and number in their own fields.',
  },
  NAME_WITHOUT_LETTERS: {
    status: 422,
    zh: '姓名中没有文字。请按证件填写姓名。',
    en: 'The name has no letter or character of a script. Write the name as on the card.',
  },
  KEY_TWICE: {
    status: 422,
    zh: '同一个字段写了两次，无法判断以哪一个为准。请删除其中一个后重新提交。',
    en: 'This field is written twice, and nobody can say which one holds. Remove one of them and send it again.',
  },
} as const satisfies Record<string, RefusalText>;
