import type { RefusalText } from './refusal-text.js';

/** Refusals of a report that does not agree with itself or with what became of its referral. */
export const referralReportCodes = {
  REPORT_AID_MISSING: {
    status: 422,
    zh: '结果为“{outcome}”时须填写帮扶措施。请在 aid 中至少填写一项；如尚未或无法帮扶，请将 outcome 改为 not-yet 或 not-possible。',
    en: 'The outcome {outcome} needs the aid that was given. Fill in aid, or set outcome to not-yet or not-possible.',
  },
  REPORT_AID_NOT_EXPECTED: {
    status: 422,
    zh: '结果为“{outcome}”时不得填写帮扶措施。请清空 aid；如已帮扶，请将 outcome 改为 partly 或 helped。',
    en: 'The outcome {outcome} names no aid. Empty aid, or set outcome to partly or helped if aid was given.',
  },
  AID_AMOUNT_MISSING: {
    status: 422,
    zh: '第 {line} 项措施为资金或贷款，须填写大于 0 的金额。请补填 amountFen（单位：分）。',
    en: 'Measure {line} is cash or a loan and needs an amount above 0. Fill in amountFen (in fen).',
  },
  AID_QUANTITY_MISSING: {
    status: 422,
    zh: '第 {line} 项措施为服务，须填写数量和单位。请补填 quantity 和 unit。',
    en: 'Measure {line} is a service and needs a quantity and a unit. Fill in quantity and unit.',
  },
  AID_QUANTITY_OR_AMOUNT_MISSING: {
    status: 422,
    zh: '第 {line} 项措施为实物，须填写数量和单位，或折算金额。请补填 quantity 和 unit，或 amountFen。',
    en: 'Measure {line} is goods and needs a quantity with its unit, or its worth. Fill in quantity and unit, or amountFen.',
  },
  AID_AMOUNT_TOO_LARGE: {
    status: 422,
    zh: '第 {line} 项措施的金额超过十亿元，不可能属于一个家庭。请核对 amountFen，单位为分。',
    en: 'The amount of measure {line} is above a billion yuan, more than one family can receive. Check amountFen; it is in fen.',
  },
  AID_QUANTITY_TO_CONFIRM: {
    status: 422,
    zh: '第 {line} 项措施的数量为 {count}，远多于一户通常所得。请核对 quantity 和 unit；确实无误的，在同一报告中填写 amountsConfirmed: true 后重新提交。',
    en: 'Measure {line} is {count} pieces, far more than one household usually gets. Check quantity and unit; if it is right, send the same report again with amountsConfirmed: true.',
  },
  AID_AMOUNT_TO_CONFIRM: {
    status: 422,
    zh: '第 {line} 项措施的金额为 {yuan} 元，远高于一个家庭通常得到的帮扶。请核对 amountFen（单位为分）；确实无误的，请填写 amountsConfirmed: true 后重新提交。',
    en: 'Measure {line} is {yuan} yuan, far more than one family usually receives. Check amountFen, which is in fen; if it is right, send the report again with amountsConfirmed: true.',
  },
  AID_PERIOD_TOO_LONG: {
    status: 422,
    zh: '第 {line} 项措施的期间超过 {years} 年。请填写实际享受的期间；长期措施请分期填报。',
    en: 'The period of measure {line} is longer than {years} years. Give the period of this aid; report lasting aid in parts.',
  },
  AID_PERIOD_OUT_OF_RANGE: {
    status: 422,
    zh: '第 {line} 项措施的期间须在 {earliest} 至 {latest} 之间。请核对 period 和 quarter。',
    en: 'The period of measure {line} must lie between {earliest} and {latest}. Check period and quarter.',
  },
  AID_NOT_BEGUN: {
    status: 422,
    zh: '第 {line} 项措施自 {from} 起，尚未开始。请在开始以后反馈，或者核对 period。',
    en: 'Measure {line} begins on {from} and has not begun yet. Report it once it has, or check its period.',
  },
  AID_NOT_OF_CORRECTED: {
    status: 422,
    zh: '更正理由为未实际落实（help-not-given），而第 {line} 项措施不在所更正的报告中。金额、期间等填错的，请用相应的更正理由。',
    en: 'The reason is that help was not given, and measure {line} is none of the corrected report. For a wrong amount or period give the reason that says so.',
  },
  CORRECTION_TAKES_NOTHING_BACK: {
    status: 422,
    zh: '更正理由为未实际落实（help-not-given），但所更正报告的措施全部保留。请去掉未落实的措施，或者改用其他更正理由。',
    en: 'The reason is that help was not given, and every measure of the corrected report is still there. Leave out what was not given, or give another reason.',
  },
  AID_LINE_TWICE: {
    status: 422,
    zh: '第 {line} 项措施与第 {first} 项完全相同。同一笔帮扶只填一次；确为两次的，请合并数量或金额，或填写各自的期间。',
    en: 'Measure {line} is the same as measure {first} in every field. Give one help once; if it was given twice, add the amounts or quantities up, or give each its own period.',
  },
  REPORT_CONTRADICTS_EARLIER: {
    status: 409,
    zh: '本季度的阶段反馈 {reportId} 已报“{earlier}”，与“{outcome}”矛盾。此前有误的，请在 supersedes 中填写 {reportId} 予以更正；季度结果请以终报为准。',
    en: 'The interim report {reportId} of this quarter said {earlier}, which {outcome} contradicts. If that was wrong, correct it by naming {reportId} in supersedes; the result of the quarter is for the final report to say.',
  },
  AID_REPORTED_BEFORE: {
    status: 409,
    zh: '本季度的阶段反馈 {reportId} 已报过第 {line} 项措施。请只填新的帮扶；如需更正，请在 supersedes 中填写该报告编号。',
    en: 'The interim report {reportId} of this quarter names measure {line} already. Report new aid only; to correct that report, name it in supersedes.',
  },
  CORRECTION_REASON_MISSING: {
    status: 422,
    zh: '更正此前的报告须说明理由。请在 reasonCode 中填写：{reasons}。',
    en: 'A report that corrects another one takes a reason. Fill in reasonCode: {reasons}.',
  },
  CORRECTION_REASON_NOT_EXPECTED: {
    status: 422,
    zh: '只有更正此前的报告（填写 supersedes）时才填写 reasonCode。请删除 reasonCode，或在 supersedes 中指明被更正的报告。',
    en: 'A reason belongs to a report that corrects another one. Remove reasonCode, or name the corrected report in supersedes.',
  },
  INTERIM_AFTER_END: {
    status: 409,
    zh: '该事项已于 {on} 结束（{state}），不再接受阶段反馈。请在季度结束后提交 {quarter} 的终报；如需继续帮扶，请由镇或民政部门重新开启该事项，或等待新的转办。',
    en: 'This referral ended on {on} ({state}) and takes no interim report. Make the final report for {quarter} after the quarter; if more help is needed, ask the township or civil affairs to reopen it, or wait for a new referral.',
  },
} as const satisfies Record<string, RefusalText>;
