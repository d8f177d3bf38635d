import type { RefusalText } from './refusal-text.js';

/** Refusals about what families miss and what they may get twice (S2-06). */
export const missedAndDoubleCodes = {
  MEASURE_ANSWERS_MISSING: {
    status: 422,
    zh: '没有填写任何答复。请在 answers 中至少答复一项措施。',
    en: 'Nothing is answered. Answer at least one measure in answers.',
  },
  MEASURE_NOT_MISSING: {
    status: 409,
    zh: '措施 {measureCode} 不在该户（该成员）可享而无人落实的措施之列，无需答复。请按遗漏救助清单核对措施代码和成员。',
    en: 'The measure {measureCode} is not among those that this household or member may get and nobody gives, so there is nothing to answer. Check the code and the member with the list of missed aid.',
  },
  MEASURE_ANSWERED_TWICE: {
    status: 422,
    zh: '措施 {measureCode} 在一次答复中出现了两次。请保留一项。',
    en: 'The measure {measureCode} stands twice in one answer. Keep one of them.',
  },
  DOUBLE_AID_DECIDED: {
    status: 409,
    zh: '该疑似重复的帮扶已有结论（{state}），不能再次认定。结论有误的，请有关部门更正反馈，更正后会重新比较。',
    en: 'It was decided already about this aid ({state}). Where that is wrong, have the department correct its report: then it is compared anew.',
  },
  DOUBLE_AID_REASON_NOT_FITTING: {
    status: 422,
    zh: '该依据不能支持这一结论（{decision}）。请从以下依据中选择：{allowed}。',
    en: 'This reason does not carry the decision {decision}. Choose one of: {allowed}.',
  },
} as const satisfies Record<string, RefusalText>;
