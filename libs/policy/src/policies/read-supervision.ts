import type { IsoDate } from '@aid-chain/kernel';
import type { Bilingual } from '@aid-chain/vocabulary';
import type { Span } from './days.js';
import { inBoth } from './detail.js';
import { readDays } from './entry.js';
import { isMapping, textField, unknownFields, type Mapping } from './read-yaml.js';
import { timelineFaults } from './timeline.js';
import { inSentence, unknownWord } from './unknown-word.js';

/** Which office supervises an act on assistance, and under which number, from one day to another (S2-36; 社会救助法 60, 68). */
export interface SupervisionPhone extends Span {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly office: Bilingual;
  readonly phone: string;
}

/** A service number of an office, as people dial it. */
export const PHONE = /^[0-9][0-9 -]{2,20}$/;

const FIELDS = ['from', 'to', 'office', 'phone'];

/**
 * Reads `supervision` of a department: the phone of each period, one after the other without a gap.
 * @param report gets what is wrong with it
 */
export function readSupervision(
  raw: unknown,
  reportAt: (at: string, detail: Bilingual) => void,
): SupervisionPhone[] {
  if (raw === undefined) return [];
  const report = (detail: Bilingual) => reportAt('', detail);
  const list: readonly unknown[] = Array.isArray(raw) ? raw : [];
  if (list.length === 0) report(LIST_EXPECTED);
  const phones = list.flatMap((entry) => readPhone(isMapping(entry) ? entry : {}, report) ?? []);
  for (const { at, code } of timelineFaults('', '', phones)) report(timelineText(code, at.trim()));
  return phones;
}

function readPhone(body: Mapping, report: (detail: Bilingual) => void): SupervisionPhone | undefined {
  for (const field of unknownFields(body, FIELDS))
    report(inSentence('没有字段 ', 'there is no field ', unknownWord(field, FIELDS)));
  const days = readDays(body, (_code, detail) => {
    const { zh, en } = inBoth(detail);
    report({ zh: `日期写法不对（${zh}）`, en: `a day is wrong (${en})` });
  });
  const office = isMapping(body['office']) ? body['office'] : {};
  const [zh, en, phone] = [textField(office, 'zh'), textField(office, 'en'), body['phone']];
  if (zh === undefined || en === undefined) report(OFFICE_EXPECTED);
  const isPhone = typeof phone === 'string' && PHONE.test(phone);
  if (!isPhone) report(PHONE_EXPECTED);
  if (days === undefined || zh === undefined || en === undefined || !isPhone) return undefined;
  return { ...days, office: { zh, en }, phone };
}

function timelineText(code: string, at: string): Bilingual {
  return code === 'DATES_GAP'
    ? { zh: `自 ${at} 起的一段之后有间断`, en: `after the period from ${at} there is a gap` }
    : {
        zh: `自 ${at} 起的一段日期颠倒或者重叠`,
        en: `the period from ${at} is reversed or overlaps another`,
      };
}

const LIST_EXPECTED: Bilingual = {
  zh: '须为列表：[{ from, to, office: { zh, en }, phone }]',
  en: 'a list is expected: [{ from, to, office: { zh, en }, phone }]',
};
const OFFICE_EXPECTED: Bilingual = {
  zh: '须写明受理举报投诉的单位 office: { zh, en }',
  en: 'the office that takes complaints is missing: office: { zh, en }',
};
const PHONE_EXPECTED: Bilingual = {
  zh: 'phone 须为加引号的办公电话，如 "0838-1234567"、"12345"',
  en: 'phone is the number of an office in quotes, such as "0838-1234567" or "12345"',
};
