import type { RefusalText } from './refusal-text.js';

/** Refusals of the sheet of duties that a department fills: of the whole sheet, of a row, and of its undoing. */
export const dutySheetCodes = {
  SHEET_HEADINGS_MISSING: {
    status: 422,
    zh: '表格前 {rows} 行中没有“行键”表头。请使用从本系统下载的待办表，不要删改表头。',
    en: 'The first {rows} rows hold no heading “Row key”. Use the sheet of duties as it was downloaded, with its headings.',
  },
  SHEET_WITHOUT_ROWS: {
    status: 422,
    zh: '表格中没有填写内容。请填写后重新上传。',
    en: 'Nothing was filled in this sheet. Fill it and send it again.',
  },
  SHEET_TOO_MANY_ROWS: {
    status: 422,
    zh: '表格超过 {limit} 行。请分成几个文件上传。',
    en: 'The sheet has more than {limit} rows. Send it in several files.',
  },
  SHEET_KEY_MISSING: {
    status: 422,
    zh: '该行没有行键，不知是哪件事项。请从下载的待办表中复制该事项的行键。',
    en: 'The row has no key, so nobody knows which duty it is about. Copy the key of the duty from the sheet that was downloaded.',
  },
  SHEET_KEY_INVALID: {
    status: 422,
    zh: '该行的行键被改动过，不予受理。请重新下载待办表，在原行填写。',
    en: 'The key of the row was changed, so the row is not taken. Download the sheet anew and fill the row that is meant.',
  },
  SHEET_KEY_OF_OTHER_DEPARTMENT: {
    status: 403,
    zh: '该行来自发给“{department}”的待办表，不是本部门的。请使用本部门下载的待办表。',
    en: 'The row is of a sheet that was given to {department}. Use the sheet that your own department downloaded.',
  },
  SHEET_EXPIRED: {
    status: 409,
    zh: '待办表于 {on} 下载，已超过 {days} 天。请重新下载后填写。',
    en: 'The sheet was downloaded on {on}, more than {days} days ago. Download it anew and fill it.',
  },
  SHEET_CHOICE_UNKNOWN: {
    status: 422,
    zh: '“{column}”不在可选范围内。请从下拉列表中选择。',
    en: 'The cell {column} holds none of the choices. Choose one from the list.',
  },
  SHEET_CELL_NOT_A_DAY: {
    status: 422,
    zh: '“{column}”不是日期。请按 2026-03-31 的格式填写。',
    en: 'The cell {column} holds no day. Write it as 2026-03-31.',
  },
  SHEET_CELL_NOT_AN_AMOUNT: {
    status: 422,
    zh: '“{column}”不是金额。请填写以元为单位、最多两位小数的数字。',
    en: 'The cell {column} holds no amount. Write yuan with at most two decimals.',
  },
  SHEET_CELL_NOT_A_NUMBER: {
    status: 422,
    zh: '“{column}”不是整数。请填写整数。',
    en: 'The cell {column} holds no whole number. Write a whole number.',
  },
  SHEET_CELL_NOT_A_CODE: {
    status: 422,
    zh: '“{column}”不是代码或编号。请只用字母、数字、点、横线和下划线填写。',
    en: 'The cell {column} holds no code or reference. Write letters, digits, dots, dashes and underscores only.',
  },
  SHEET_CELL_NOT_A_LINE: {
    status: 422,
    zh: '“{column}”不是一行文字。请在一行内填写，不超过 {max} 个字，不含不可见字符。',
    en: 'The cell {column} holds no single line. Write at most {max} signs on one line, all of which are seen.',
  },
  SHEET_CELL_MISSING: {
    status: 422,
    zh: '“{column}”没有填写。请填写。',
    en: 'The cell {column} is empty. Fill it.',
  },
  SHEET_CELL_NOT_OF_ROW: {
    status: 422,
    zh: '“{column}”不属于该行的事项：签收答复的行只填答复，季度反馈的行只填反馈。请清空这一格，填在对应的行。',
    en: 'The cell {column} is not of the duty of this row: a row of an answer takes an answer, a row of a quarter a report. Empty it and fill the row that is meant.',
  },
  SHEET_ROWS_DISAGREE: {
    status: 422,
    zh: '同一事项在第 {row} 行另有不同的内容（“{column}”）。请只保留一种。',
    en: 'Row {row} states something else about the same duty ({column}). Keep one of the two.',
  },
  SHEET_ROW_OF_REFUSED_REPORT: {
    status: 422,
    zh: '该行与第 {row} 行同属一份反馈，那一行有误，整份反馈没有登记。请更正第 {row} 行后重新上传。',
    en: 'The row belongs to one report with row {row}, which is refused, so nothing of that report was recorded. Correct row {row} and send the sheet again.',
  },
  SHEET_ROW_FAILED: {
    status: 409,
    zh: '该行没有登记成功，原因已记入系统日志，其余各行不受影响。请稍后重新上传该行；仍不成功的，请联系系统运维人员。',
    en: 'The row could not be recorded; why stands in the log of the system, and the other rows are not affected. Send the row again later, and ask the operators where that fails, too.',
  },
  SHEET_ALREADY_UNDER_WAY: {
    status: 409,
    zh: '这次上传目前处于“{state}”状态，不能这样操作。请查看其进度；需要重新填报的，请另行上传。',
    en: 'This upload is in state {state}, which does not allow that. Look at its progress; to report anew, send another sheet.',
  },
  SHEET_CHECK_DIFFERS: {
    status: 409,
    zh: '检查通过、待登记的是 {rows} 行，与您填写的行数不同。请查看检查结果，确认后按实际行数提交。',
    en: 'The check found {rows} rows ready to be recorded, which is another number than the one that you state. Look at the check, and confirm that number.',
  },
  SHEET_UNDO_HAS_ANSWERS: {
    status: 409,
    zh: '这次上传含 {count} 项对转办的答复，答复不能撤销。如需恢复办理，请镇或民政部门重新开启该事项。',
    en: 'This upload holds {count} answers to referrals, which cannot be taken back. If work is to go on, the township or civil affairs reopens the referral.',
  },
  SHEET_UNDO_FOLLOWED: {
    status: 409,
    zh: '这次上传的 {count} 份反馈之后已有新的登记，不能整体撤销。请用新的表格逐项更正。',
    en: 'After {count} reports of this upload more was recorded, so that it cannot be undone as a whole. Correct them one by one with another sheet.',
  },
} as const satisfies Record<string, RefusalText>;
