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
  CONFERENCE_MEETING_FAR: {
    status: 422,
    zh: '会商针对急难家庭，开会日期 meetsOn 最迟为 {latest}。请改为更早的日期；确实不必召开的，答复不召开并说明理由。',
    en: 'A conference is about a household in urgent hardship, and meets by {latest} at the latest (meetsOn). Give an earlier day; where none is needed, decline it with the reason.',
  },
  CONFERENCE_DUTY_NOT_SERVED: {
    status: 422,
    zh: '{department}不承担“{need}”，综合方案不能把该任务交给它。请改为承担该需求的部门：{serving}。',
    en: '{department} does not serve {need}, so the plan cannot give it this duty. Name one that does: {serving}.',
  },
  CONFERENCE_REASON_MISSING: {
    status: 422,
    zh: '决定不召开的，须说明理由。请补填 reasonCode，并删去 meetsOn、departments、people。',
    en: 'Declining takes a reason and no meeting. Fill in reasonCode, and remove meetsOn, departments and people.',
  },
} as const satisfies Record<string, RefusalText>;
