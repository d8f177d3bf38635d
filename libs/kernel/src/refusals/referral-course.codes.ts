import type { RefusalText } from './refusal-text.js';

/** Refusals about the course of a referral: passing on, taking back, opening again. */
export const referralCourseCodes = {
  PASSED_ON_REASON_MISSING: {
    status: 422,
    zh: '转由其他部门须说明理由，供接收部门和家庭知悉。请补填 reasonCode，如 not-in-scheme。',
    en: 'Passing a need on takes a reason, for the department that gets it and for the family. Fill in reasonCode, for example not-in-scheme.',
  },
  PASSED_ON_ALREADY_DECIDED: {
    status: 409,
    zh: '民政部门已对该需求作过一次转办决定，不能再次转出。请受理办理，或答复不受理、无法办理并说明理由。',
    en: 'Civil affairs decided once about passing this need on and cannot do so again. Accept it, or decline it or answer not-possible with a reason.',
  },
  REFERRAL_CANCELLED: {
    status: 409,
    zh: '该事项已于 {on} 取消，不再需要答复或反馈。如对取消有异议，请联系镇或民政部门。',
    en: 'This referral was cancelled on {on} and takes no answer or report. If you disagree, ask the township or civil affairs.',
  },
  NOTHING_UNREACHED: {
    status: 409,
    zh: '该事项没有多次未送达的推送，无需处理。请在待办事项中核对。',
    en: 'No message about this referral was given up, so there is nothing to answer. Look at the due items.',
  },
  REFERRAL_DAY_INVALID: {
    status: 422,
    zh: '日期须在 {earliest} 至 {latest} 之间。请更正 {field}。',
    en: 'The day must be from {earliest} to {latest}. Correct {field}.',
  },
  ENTRY_CORRECTION_REASON: {
    status: 422,
    zh: '更正已有的登记须填写理由 correctionReason，原登记保留；首次登记不填。请改正。',
    en: 'What takes the place of an earlier entry needs correctionReason (the earlier one stays); a first one has none. Correct it.',
  },
  PERSON_NOT_OF_FAMILY: {
    status: 422,
    zh: '{field} 所填的人不是该户在册、在世的成员。请从该户成员中选择。',
    en: 'The person in {field} is no living member of this household. Choose one of its members.',
  },
  PERSON_NOT_OF_AGE: {
    status: 422,
    zh: '{field} 所填的人未满十八周岁，户内有成年人。请改由成年家庭成员{act}。',
    en: 'The person in {field} is under 18, and an adult lives in the household. An adult of the family {act}.',
  },
  REFERRAL_STILL_OPEN: {
    status: 409,
    zh: '该事项仍在办理（{state}），无需重新开启。请等待部门答复，或先取消。',
    en: 'This referral is still open ({state}), so it cannot be reopened. Wait for the department, or cancel it first.',
  },
  REFERRAL_WAS_PASSED_ON: {
    status: 409,
    zh: '该事项已转由其他部门办理。请在接收部门的转办事项上继续办理或重新开启。',
    en: 'This referral was passed on to another department. Go on with, or reopen, the referral of that department.',
  },
  REFERRAL_ALREADY_REOPENED: {
    status: 409,
    zh: '该事项已重新开启，新的转办编号为 {referralId}。请在新的转办事项上办理。',
    en: 'This referral was reopened as {referralId}. Go on with that one.',
  },
  NEED_CLOSED_ALREADY: {
    status: 409,
    zh: '该需求已于 {on} 结束，无需再作决定。家庭再次提出的，请重新开启原转办事项。',
    en: 'This need was closed on {on}, so there is nothing to decide. If the family asks again, reopen its referral.',
  },
  NEED_WITH_DEPARTMENT: {
    status: 409,
    zh: '该需求正由部门办理（{referralId}），没有待民政部门决定的部分。不再需要的，请取消该转办事项。',
    en: 'Departments are at work on this need ({referralId}) and nothing of it waits for a decision. Where it is no longer needed, cancel that referral.',
  },
  NEED_DEPARTMENT_NOT_EXPECTED: {
    status: 422,
    zh: '只有决定为 sent-elsewhere（转由另一部门办理）时才填写接收部门。请删除 to，或更正 decision。',
    en: 'A receiving department belongs to the decision sent-elsewhere only. Remove to, or correct decision.',
  },
  REFERRAL_OF_NOBODY: {
    status: 409,
    zh: '该户已于 {on} 因最后一名成员死亡或离开而不再存续，转办不能重新开启。如系误登，请先由审核人员恢复该户。',
    en: 'This household ended on {on} with its last member, so nothing of it is opened again. If that was entered by mistake, the reviewer restores the household first.',
  },
  PERSON_NOT_LEFT: {
    status: 409,
    zh: '需求所涉成员仍在户内，或者是全户的需求，不能以 person-left 取消。成员确已死亡或离开的，请先登记户变更；否则请填写符合实际的原因。',
    en: 'The member whom it is for belongs to the household, or it is for all of it, so it is not cancelled as person-left. If the member has died or left, record that as a household change first; otherwise give the reason that is true.',
  },
  NEED_ALREADY_REFERRED: {
    status: 409,
    zh: '该家庭的同一需求已有在办的转办（{referralId}，由该部门或接手的部门办理）。请在该事项上办理。',
    en: 'The department, or the one to which it went since, is at work on the same need of this household already ({referralId}). Go on with that referral.',
  },
} as const satisfies Record<string, RefusalText>;
