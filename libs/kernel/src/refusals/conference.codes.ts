import type { RefusalText } from './refusal-text.js';

/** Refusals of case conferences (S4-04, S2-18). */
export const conferenceCodes = {
  CONFERENCE_OPEN_ALREADY: {
    status: 409,
    zh: '该户已有未办结的个案会商（{conferenceId}）。请在该会商上办理。',
    en: 'A case conference about this household is open already ({conferenceId}). Go on with that one.',
  },
  CONFERENCE_NOT_PROPOSED: {
    status: 409,
    zh: '该个案会商目前为“{state}”，不能再答复是否召开。如情况有变化，请重新建议召开。',
    en: 'This case conference is {state}, so it is answered already. If things have changed, propose a new one.',
  },
  CONFERENCE_NOT_CONVENED: {
    status: 409,
    zh: '该个案会商目前为“{state}”，不能登记纪要。请先决定召开；已登记的纪要不能改写。',
    en: 'This case conference is {state}, so no minutes can be recorded. Convene it first; minutes that stand are not rewritten.',
  },
  CONFERENCE_MEETING_MISSING: {
    status: 422,
    zh: '决定召开的，须填写开会日期 meetsOn（不早于决定日期）和参加部门 departments。请补填。',
    en: 'Convening takes the day of the meeting (meetsOn, not before the decision) and the departments that take part. Fill them in.',
  },
  CONFERENCE_REASON_MISSING: {
    status: 422,
    zh: '决定不召开的，须说明理由。请补填 reasonCode，并删去 meetsOn、departments、people。',
    en: 'Declining takes a reason and no meeting. Fill in reasonCode, and remove meetsOn, departments and people.',
  },
} as const satisfies Record<string, RefusalText>;
