import type { RefusalText } from './refusal-text.js';

/** Awards to who helps monitored households. */
export const helperAwardCodes = {
  AWARD_MEASURE_UNKNOWN: {
    status: 422,
    zh: '当地在该日期没有给带动、吸纳主体的奖补 {measureCode}。请按当地 measures.yaml 核对代码。',
    en: 'The place has no award to helpers {measureCode} on that day. Check the code with the measures.yaml of the place.',
  },
  AWARD_HELPER_UNKNOWN: {
    status: 422,
    zh: '没有登记该主体，或者它不在本地区服务。请先登记为社会力量，再填写其编号（organisationId）。',
    en: 'No such organisation is registered, or it does not help in the own region. Register it first and give its id in organisationId.',
  },
  AWARD_OF_OTHER_DEPARTMENT: {
    status: 403,
    zh: '该奖补由{department}负责，不由农业农村部门登记或者撤销。请转请镇（街道）或者民政部门登记、撤销；该部门可查看本部门措施的奖补。',
    en: 'This award belongs to {department}, and agriculture neither records nor takes it back. Ask the township or civil affairs to do so; that department reads the awards of its measures.',
  },
  AWARD_GROUND_MISSING: {
    status: 422,
    zh: '该奖补须写明依据：{grounds}。请按证明材料填写 figures。',
    en: 'This award rests on {grounds}. State it in figures, as the papers show it.',
  },
  AWARD_BELOW: {
    status: 409,
    zh: '{ground} 为 {stated}，未达到方案规定的 {least}，不能奖补。数字有误的请更正；未达到的，达到后再登记。',
    en: '{ground} is {stated}, below the {least} of the plan, so there is no award. Correct the figure, or record it once it is reached.',
  },
  AWARD_NOT_MONITORED: {
    status: 409,
    zh: '该户在奖补日期前一年内没有被认定为监测户。请核对户和日期。',
    en: 'The household was not recognised as monitored within the year before the award. Check household and day.',
  },
  AWARD_PERSON: {
    status: 422,
    zh: '吸纳就业的奖补按人计，请在 personId 填写就业的成员；带动增收的按户计，不填 personId。',
    en: 'An award for a hire is for a person: name the member in personId. One for raised income is for the household: leave personId out.',
  },
  AWARD_UNDER_AGE: {
    status: 422,
    zh: '该成员开始就业时 {age} 周岁，未满 16 周岁不得招用（劳动法第十五条）。请核对成员和就业月数；属实的，请向人力资源社会保障部门反映。',
    en: 'The member was {age} when the work began, and nobody is hired below 16 (Labour Law, article 15). Check the member and the months; where it is true, report it to human resources.',
  },
  AWARD_PAPER_USED: {
    status: 409,
    zh: '同一证明材料已用于另一笔奖补（{awardId}）。请核对材料编号；确属另一份材料的，请填写该材料的编号。',
    en: 'The same papers carry another award already ({awardId}). Check their number, or give that of the papers of this one.',
  },
  AWARD_TWICE: {
    status: 409,
    zh: '该主体对同一户（人）的这项奖补已登记（{awardId}），一次性奖补只给一次：请核对原登记，不要重复发放。',
    en: 'This award to the same organisation for the same household or person is recorded already ({awardId}) and is given once: check that record and pay nothing again.',
  },
  AWARD_CAP: {
    status: 409,
    zh: '该主体的这项奖补已累计 {given} 分，封顶 {cap} 分：请核对已登记的奖补，超出部分不予登记。',
    en: 'The organisation has had {given} fen of this award, which is capped at {cap} fen: check what is recorded; what is above the cap is not recorded.',
  },
  HELPER_NOT_ASSIGNED: {
    status: 409,
    zh: '该户 {month} 没有登记的结对帮扶责任人。请先由责任部门在反馈中登记结对帮扶（paired-helper），再登记入户。',
    en: 'The family has no helper of its own on record in {month}. Have the department report one first (paired-helper), then record the visit.',
  },
  HELPER_VISIT_RECORDED: {
    status: 409,
    zh: '该户 {month} 的入户已登记。数字有误的，请带 correctionReason 更正；原记录保留。',
    en: 'The visit of {month} is recorded already. Where it is wrong, correct it with correctionReason; what was recorded stays.',
  },
  HELPER_VISIT_UNKNOWN: {
    status: 409,
    zh: '该户 {month} 尚无入户记录，没有可更正的。请不填 correctionReason，直接登记。',
    en: 'No visit of {month} is recorded, so there is nothing to correct. Leave correctionReason out and record the visit.',
  },
  AWARD_REVERSED: {
    status: 409,
    zh: '该奖补已于 {on} 撤销：需要发放的，请重新登记。',
    en: 'The award was taken back on {on}: record it anew where it is due.',
  },
} as const satisfies Record<string, RefusalText>;
