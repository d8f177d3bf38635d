import type { RefusalText } from './refusal-text.js';

/** Refusals about people who are helped before anybody knows them (社会救助法 30, 31; L-49, L-50). */
export const foundPersonCodes = {
  FOUND_PERSON_IDENTIFIED: {
    status: 409,
    zh: '该记录已于 {on} 查明身份并入其家庭。请在该户办理；查错了的，请县级民政部门更正（identity-correction）。',
    en: 'The person of this record was identified on {on}, and the record joined. Go on with that household; where it is the wrong one, county civil affairs corrects it (identity-correction).',
  },
  FOUND_PERSON_NOT_IDENTIFIED: {
    status: 409,
    zh: '该记录尚未查明身份，没有可更正的。查明后请登记身份（identity）。',
    en: 'Nobody has identified the person of this record, so there is nothing to correct. Record who it is once it is known (identity).',
  },
  FOUND_PERSON_ENDED: {
    status: 409,
    zh: '该记录已于 {on} 因登记有误终止。确有其人的，请重新登记。',
    en: 'This record was ended on {on}, as it was a mistake. Where there is such a person, record them anew.',
  },
  FOUND_PERSON_ALIKE: {
    status: 409,
    zh: '同一地点、同一日期已登记一名同类人员（{recordId}）。是同一人的，请在该记录办理；确是另一人的，请以 isAnotherPerson: true 重新提交。',
    en: 'Somebody with the same need was recorded at that place and day already ({recordId}). Go on with that record where it is the same person; for another person, send it again with isAnotherPerson: true.',
  },
  FOUND_PERSON_HOUSEHOLD: {
    status: 409,
    zh: '不能并入该户：它就是这条记录，或者已并入另一户、已不存续。请填写该人现在所在的户（householdId）。',
    en: 'The record cannot be joined with this household: it is the record itself, or it went into another one or has nobody left. Name the household to which the person belongs today.',
  },
} as const satisfies Record<string, RefusalText>;
