import type { RefusalText } from './refusal-text.js';

/** Refusals about people who are helped before anybody knows them (社会救助法 30, 31; L-49, L-50). */
export const foundPersonCodes = {
  FOUND_PERSON_IDENTIFIED: {
    status: 409,
    zh: '该记录已于 {on} 查明身份并入其家庭。请在该户办理；查错了的，请告知县级民政部门更正。',
    en: 'The person of this record was identified on {on}, and the record joined. Go on with that household; inform county civil affairs where it is the wrong one.',
  },
  FOUND_PERSON_HOUSEHOLD: {
    status: 409,
    zh: '不能并入该户：它就是这条记录，或者已并入另一户、已不存续。请填写该人现在所在的户（householdId）。',
    en: 'The record cannot be joined with this household: it is the record itself, or it went into another one or has nobody left. Name the household to which the person belongs today.',
  },
} as const satisfies Record<string, RefusalText>;
