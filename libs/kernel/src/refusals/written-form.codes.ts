import type { RefusalText } from './refusal-text.js';

/** Faults of numbers, names and places as people write them. */
export const writtenFormCodes = {
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
} as const satisfies Record<string, RefusalText>;
