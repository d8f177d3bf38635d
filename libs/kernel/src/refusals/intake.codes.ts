import type { RefusalText } from './refusal-text.js';

/** Refusals of the service intake. */
export const intakeCodes = {
  APPLICATION_ALREADY_OPEN: {
    status: 409,
    zh: '该家庭已有一件申请正在办理（{applicationId}）。请等待其办结，或先撤回该申请。',
    en: 'This household already has an application in progress ({applicationId}). Wait for its end or withdraw it first.',
  },
  APPLICATION_ALREADY_DECIDED: {
    status: 409,
    zh: '该申请已作出决定，不能撤回。如有异议，请申请复查。',
    en: 'This application has been decided and cannot be withdrawn. Ask for a re-examination if you disagree.',
  },
  APPLICATION_ALREADY_WITHDRAWN: {
    status: 409,
    zh: '该申请已撤回。如需救助，请重新提出申请。',
    en: 'This application was withdrawn. File a new one if help is needed.',
  },
  MEMBERS_COUNT: {
    status: 422,
    zh: '家庭成员须为 1 至 50 人。请核对名单。',
    en: 'A household has 1 to 50 members. Check the list.',
  },
  MEMBER_TWICE: {
    status: 422,
    zh: '同一人在成员名单中出现两次。请删除重复的一项。',
    en: 'The same person is listed twice among the members. Remove one of the entries.',
  },
  HEAD_NOT_EXACTLY_ONE: {
    status: 422,
    zh: '每户须有且只有一名户主。请更正成员关系。',
    en: 'A household has exactly one head. Correct the relations of the members.',
  },
  MEMBER_REF_UNKNOWN: {
    status: 422,
    zh: '成员名单中没有这个引用（{ref}）。请核对 memberRef。',
    en: 'No member has this reference ({ref}). Check memberRef.',
  },
  MEMBER_IN_OTHER_HOUSEHOLD: {
    status: 409,
    zh: '成员中有人已登记在另一户。请核实其是否共同生活，先办理户的变更。',
    en: 'A member is registered in another household. Find out where that person lives and change the household first.',
  },
  ID_NUMBER_OR_REASON: {
    status: 422,
    zh: '每名成员须填写身份证号，或填写没有身份证号的原因，二者取一。请补填。',
    en: 'Each member has either an identity number or the reason for having none. Fill in one of them.',
  },
  BIRTH_DATE_OR_ID_NUMBER: {
    status: 422,
    zh: '没有身份证号的成员须填写出生日期和性别。请补填。',
    en: 'A member without an identity number needs birth date and sex. Fill them in.',
  },
} as const satisfies Record<string, RefusalText>;
