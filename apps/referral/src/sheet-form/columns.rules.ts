import { inBothLanguages, type RefusalParams } from '@aid-chain/kernel';
import {
  aidKindCodes,
  aidNatureCodes,
  feedbackOutcomeCodes,
  REFERRAL_ANSWERS,
  referralStateCodes,
  reportCorrectionCodes,
  sheetConfirmedCodes,
  sheetReportKindCodes,
  sheetSchoolAnsweredCodes,
  type CodeList,
} from '@aid-chain/vocabulary';

/** The answers under the names of the states into which they bring a referral. */
const answerCodes = {
  ...referralStateCodes,
  codes: Object.fromEntries(REFERRAL_ANSWERS.map((code) => [code, referralStateCodes.codes[code]])),
} as CodeList;

/** A column of the sheet of duties. */
export interface SheetColumn {
  readonly zh: string;
  readonly en: string;
  readonly width: number;
  /** What may be chosen in it. */
  readonly codes?: CodeList;
  /** The department fills it. */
  readonly open?: true;
}

const column = (zh: string, en: string, width: number): SheetColumn => ({ zh, en, width });
const filled = (zh: string, en: string, width: number, codes?: CodeList): SheetColumn => ({
  ...{ zh, en, width, open: true },
  ...(codes === undefined ? {} : { codes }),
});

/** Columns of the sheet, from the left; a heading is how a column is found again when the sheet comes back. */
export const SHEET_COLUMNS = {
  key: column('行键（请勿改动）', 'Row key (do not change)', 18),
  duty: column('事项', 'Duty', 12),
  need: column('需求', 'Need', 14),
  family: column('姓名', 'Name', 10),
  schooling: column('就读阶段和学校', 'Stage and school', 24),
  township: column('镇代码', 'Township', 14),
  quarter: column('季度', 'Quarter', 9),
  dueOn: column('到期日', 'Due on', 11),
  answer: filled('答复', 'Answer', 18, answerCodes),
  answeredOn: filled('答复日期', 'Answered on', 12),
  reasonCode: filled('理由代码', 'Reason code', 16),
  to: filled('转由部门代码', 'Passed on to', 16),
  reportKind: filled('终报或阶段反馈', 'Final or interim', 18, sheetReportKindCodes),
  outcome: filled('结果', 'Outcome', 22, feedbackOutcomeCodes),
  measureCode: filled('措施代码', 'Measure code', 20),
  kind: filled('形式', 'Kind', 14, aidKindCodes),
  nature: filled('常态化或阶段性', 'Regular or transitional', 20, aidNatureCodes),
  amountYuan: filled('金额（元）', 'Amount (yuan)', 13),
  quantity: filled('数量', 'Quantity', 9),
  unit: filled('单位代码', 'Unit code', 12),
  from: filled('起', 'From', 12),
  until: filled('止', 'Until', 12),
  fundingSource: filled('资金来源代码', 'Funding source', 20),
  evidence: filled('凭证编号（以空格分开）', 'Evidence, separated by blanks', 24),
  confirmed: filled('大额已复核', 'Large amount checked again', 16, sheetConfirmedCodes),
  correction: filled('更正理由', 'Reason of the correction', 24, reportCorrectionCodes),
  // Last, because what was typed into earlier sheets is kept by the places of the columns.
  schoolAnswered: filled('学校已答复', 'School answered', 14, sheetSchoolAnsweredCodes),
  school: filled('答复的学校', 'School that answered', 24),
} as const satisfies Record<string, SheetColumn>;

export type ColumnName = keyof typeof SHEET_COLUMNS;
export const COLUMN_NAMES = Object.keys(SHEET_COLUMNS) as ColumnName[];

/** How the sentence of a fault names a column. */
export function columnInWords(name: ColumnName): RefusalParams {
  const { zh, en } = SHEET_COLUMNS[name];
  return inBothLanguages({ column: { zh, en } });
}

/** What the department fills, as it stands in the sheet. */
export const OPEN_COLUMNS: readonly ColumnName[] = COLUMN_NAMES.filter(
  (name) => 'open' in SHEET_COLUMNS[name],
);

/** Columns of a row by which a referral is answered, and by which a quarter is reported. */
export const ANSWER_COLUMNS: readonly ColumnName[] = ['answer', 'answeredOn', 'reasonCode', 'to'];
export const REPORT_COLUMNS: readonly ColumnName[] = OPEN_COLUMNS.filter(
  (name) => !ANSWER_COLUMNS.includes(name),
);

/** What is written beside each row of a sheet that is given back. */
export const RESULT_COLUMNS = {
  row: column('原行号', 'Row in the file', 9),
  state: column('办理结果', 'Result', 14),
  code: column('代码', 'Code', 28),
  zh: column('说明', 'Explanation (Chinese)', 60),
  en: column('英文说明', 'Explanation', 60),
} as const satisfies Record<string, SheetColumn>;

/** Names of the sheets of the workbook. */
export const DUTY_SHEET = '待办 Duties';
export const GUIDE_SHEET = '填表说明 Guide';
export const CODE_SHEET = '代码 Codes';
