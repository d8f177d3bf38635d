import type { RefusalText } from './refusal-text.js';

/** Refusals of the service referral. */
export const referralCodes = {
  REFERRAL_UNKNOWN: {
    status: 404,
    zh: '没有找到这件转办事项，或它不属于贵部门。请核对转办编号。',
    en: 'There is no such referral for your department. Check the referral number.',
  },
  ANSWER_OUT_OF_ORDER: {
    status: 409,
    zh: '该事项目前为“{state}”，不能作此答复。请先答复：{allowed}。',
    en: 'The referral is in state {state}, which does not allow this answer. Possible now: {allowed}.',
  },
  REFERRAL_ALREADY_ENDED: {
    status: 409,
    zh: '该事项已办结（{state}），不能再答复。如有新的需求，将另行转办。',
    en: 'This referral has ended ({state}) and takes no other answer. A new need makes a new referral.',
  },
  ANSWER_DATE_INVALID: {
    status: 422,
    zh: '答复日期须在 {earliest} 至 {latest} 之间。请更正。',
    en: 'The date of the answer must be from {earliest} to {latest}. Correct it.',
  },
  PASSED_ON_TO_MISSING: {
    status: 422,
    zh: '转由其他部门时须填写接收部门。请补填 to。',
    en: 'Passing on needs the receiving department. Fill in to.',
  },
  DEPARTMENT_UNKNOWN: {
    status: 422,
    zh: '没有这个部门代码。请从部门表中选择。',
    en: 'There is no such department code. Choose one from the table of departments.',
  },
  QUARTER_NOT_OVER: {
    status: 409,
    zh: '{quarter} 尚未结束，不能提交终报。请于 {from} 起提交，或先提交阶段反馈。',
    en: '{quarter} is not over, so a final report cannot be made. Make it from {from} on, or send an interim report.',
  },
  FEEDBACK_NOT_OWED: {
    status: 409,
    zh: '该事项在 {quarter} 不需要反馈。请核对季度。',
    en: 'The referral owes no report for {quarter}. Check the quarter.',
  },
  REPORT_ID_REUSED: {
    status: 409,
    zh: '同一报告编号已提交，但内容不同。请为新的内容使用新的报告编号。',
    en: 'This report id was used before with other content. Use a new report id for new content.',
  },
  FINAL_ALREADY_REPORTED: {
    status: 409,
    zh: '{quarter} 的终报已提交。如需更正，请填写 supersedes 指明被更正的报告。',
    en: 'The final report for {quarter} was made. To correct it, name the report that it replaces in supersedes.',
  },
} as const satisfies Record<string, RefusalText>;
