import type { RefusalText } from './refusal-text.js';
import { referralCourseCodes } from './referral-course.codes.js';
import { referralReportCodes } from './referral-report.codes.js';

/** Refusals of the service referral; those of its course and of a report's content stand in files of their own. */
export const referralCodes = {
  ...referralCourseCodes,
  ...referralReportCodes,
  REFERRAL_UNKNOWN: {
    status: 404,
    zh: '没有找到这件转办事项，或您无权查看。部门请核对转办编号是否属于本部门，镇和民政请核对是否属于本辖区。',
    en: 'There is no such referral, or you may not see it. A department checks that the number is one of its own, an official that the household lives in the own area.',
  },
  ANSWER_OUT_OF_ORDER: {
    status: 409,
    zh: '该事项目前为“{state}”，不能作此答复。请从目前可以作出的答复中选择：{allowed}。',
    en: 'The referral is in state {state}, which does not allow this answer. Choose one that is possible now: {allowed}.',
  },
  REFERRAL_ALREADY_ENDED: {
    status: 409,
    zh: '该事项已于 {on} 结束（{state}），不能再答复，也无需取消。如仍需办理，请镇或民政部门重新开启该事项。',
    en: 'This referral ended on {on} ({state}): it takes no other answer, and there is nothing to cancel. If it is still needed, the township or civil affairs reopens it.',
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
  ANSWER_ALREADY_GIVEN: {
    status: 409,
    zh: '贵部门已于 {on} 作过这一答复，内容与本次不同。已登记的答复有效；如情况变化，请作下一步答复。',
    en: 'Your department gave this answer on {on} with other details. That answer stands; if things changed, give the next answer.',
  },
  ANSWER_REASON_MISSING: {
    status: 422,
    zh: '不受理或无法办理时须填写原因代码。请补填 reasonCode。',
    en: 'Declining, or saying that it is not possible, needs a reason code. Fill in reasonCode.',
  },
  PASSED_ON_TO_SELF: {
    status: 422,
    zh: '不能转由本部门办理。请选择其他部门，或直接答复。',
    en: 'A referral cannot be passed on to your own department. Choose another one, or answer it yourself.',
  },
  PASSED_ON_TO_NOT_EXPECTED: {
    status: 422,
    zh: '只有“转由”时才填写接收部门。请删除 to，或改为 passed-on。',
    en: 'A receiving department belongs to passed-on only. Remove to, or answer passed-on.',
  },
  QUARTER_NOT_BEGUN: {
    status: 409,
    zh: '{quarter} 尚未开始，不能反馈。请于 {from} 起提交。',
    en: '{quarter} has not begun, so nothing can be reported for it. Report from {from} on.',
  },
  BULLETIN_OF_LATER_QUARTER: {
    status: 422,
    zh: '{quarter} 尚未开始，没有可通报的情况。请填写已开始的季度，或于 {from} 起再查。',
    en: '{quarter} has not begun, so there is nothing to count. Ask for a quarter that has, or from {from} on.',
  },
  SUPERSEDED_REPORT_UNKNOWN: {
    status: 422,
    zh: '被更正的报告不存在，或不属于该事项的 {quarter}。请核对 supersedes 中的报告编号。',
    en: 'There is no such report of this referral for {quarter}. Check the report id in supersedes.',
  },
  REPORT_ALREADY_SUPERSEDED: {
    status: 409,
    zh: '该报告已被另一份报告更正。请在 supersedes 中填写最近的一份。',
    en: 'That report was already replaced by another one. Name the latest report in supersedes.',
  },
  FINAL_SUPERSEDED_BY_INTERIM: {
    status: 409,
    zh: '终报只能由新的终报更正。请将 final 填为 true 后重新提交。',
    en: 'A final report is replaced by a final report only. Set final to true and send it again.',
  },
  SCHOOL_NOT_OF_NEED: {
    status: 422,
    zh: '只有教育需求的转办由学校答复。请去掉学校名称（school）和学校已答复（schoolAnswered）后重新提交。',
    en: 'A school answers for a need of education alone. Send the report without school and schoolAnswered.',
  },
  SCHOOL_WITHOUT_ANSWER: {
    status: 422,
    zh: '填写了学校名称，但未表明学校已答复。学校已答复的，请填写学校已答复（schoolAnswered: true）；未答复的，请去掉学校名称（school）。',
    en: 'A school is named, but not that it answered. State that it did (schoolAnswered: true), else leave out its name (school).',
  },
  NOTE_CHANGED: {
    status: 409,
    zh: '同一报告编号已提交，但说明文字或答复的学校不同。请为新的内容使用新的报告编号，并在 supersedes 中指明原报告。',
    en: 'This report id was used before with another note or school. Use a new report id and name the earlier report in supersedes.',
  },
  REFERENCE_HOLDS_NUMBER: {
    status: 422,
    zh: '凭证编号或代码中含有类似身份证号、电话的数字串。请改用不含个人号码的凭证编号。',
    en: 'A reference or code holds a run of digits like an identity or phone number. Use a reference without personal numbers.',
  },
} as const satisfies Record<string, RefusalText>;
