import type { RefusalText } from './refusal-text.js';

/** Refusals of the service eligibility. */
export const eligibilityCodes = {
  AUTHORISATION_MISSING: {
    status: 409,
    zh: '尚有成年成员未签署核对授权。请上门说明并取得授权，随入户调查一并提交。',
    en: 'An adult member has not signed the authorisation for verification. Visit, ask for it and bring it with the survey.',
  },
  CLOSE_RELATIVE: {
    status: 403,
    zh: '您是该家庭成员已备案的近亲属，不能办理此案。请交由其他工作人员办理。',
    en: 'You are a declared close relative of a member and may not handle this case. Pass it to a colleague.',
  },
  OPINION_GIVER_MAY_NOT_DECIDE: {
    status: 403,
    zh: '提出初审意见的人不能再作决定。请交由另一名工作人员决定。',
    en: 'Who gave the initial opinion may not decide. Pass the decision to another official.',
  },
  STEP_OUT_OF_ORDER: {
    status: 409,
    zh: '此步骤现在不能办理，须先完成：{required}。请完成后再办理。',
    en: 'This step cannot be taken yet; first needed: {required}. Complete that, then come back.',
  },
  STEP_DATE_OUT_OF_ORDER: {
    status: 422,
    zh: '步骤日期须在 {earliest} 至 {latest} 之间。请更正。',
    en: 'The date of the step must be from {earliest} to {latest}. Correct it.',
  },
  FACTS_MISSING: {
    status: 409,
    zh: '事实不全，暂不能作出结论，缺少：{missing}。请通过入户调查补充。',
    en: 'Facts are missing, so nothing can be concluded yet: {missing}. Bring them with a survey.',
  },
  DETERMINATION_CHANGED: {
    status: 409,
    zh: '自初审以来适用参数已变化，计算结果不同。请重新提出初审意见。',
    en: 'The parameters have changed since the opinion and the result differs. Give the opinion again.',
  },
  PUBLICITY_NOT_OVER: {
    status: 409,
    zh: '公示期至 {lastDay} 止。请于次日起办理公示结束。',
    en: 'Publicity runs until {lastDay}. End it from the following day on.',
  },
  TRACK_ALREADY_CLOSED: {
    status: 409,
    zh: '该事项已办结，不能再办理。如有新情况，请另行发起。',
    en: 'This track has ended and takes no more steps. Start a new one if things have changed.',
  },
} as const satisfies Record<string, RefusalText>;
