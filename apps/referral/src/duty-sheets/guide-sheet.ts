import { rangeOfColumn, type Column, type Sheet, type WrittenCell } from '@aid-chain/table-files';
import { choiceOf } from '../sheet-form/choices.rules.js';
import {
  CODE_SHEET,
  COLUMN_NAMES,
  GUIDE_SHEET,
  SHEET_COLUMNS,
  type ColumnName,
  type SheetColumn,
} from '../sheet-form/columns.rules.js';

/** How the sheet is filled, for somebody who opens it for the first time. */
const GUIDE: readonly (readonly [zh: string, en: string])[] = [
  [
    '只填白色的列，灰色的列请勿改动；没有要报的行留空即可。',
    'Fill the white columns only and leave the grey ones; a row without anything to say stays empty.',
  ],
  [
    '“签收答复”的行填“答复”至“转由部门代码”；“季度反馈”的行填“终报或阶段反馈”及其后各列。',
    'A row of an answer takes the columns from “Answer” to “Passed on to”, a row of a quarter those from “Final or interim” on.',
  ],
  [
    '一个季度有几项措施的，把行键复制到下方空行，每行填一项；结果只需填一次。',
    'For several measures of one quarter copy the row key into free rows below, one measure a row; the outcome is stated once.',
  ],
  [
    '日期写作 2026-03-31；金额以元为单位；不要使用公式；编号一律按文本填写。',
    'Write days as 2026-03-31 and amounts in yuan; use no formulas; type numbers of documents as text.',
  ],
  [
    '教育需求由学校答复的，选择“学校已答复”，并可填写答复的学校；其他需求不填这两列。',
    'Where the school itself answered for a need of education choose “School answered”, and name it if you can; other needs leave both empty.',
  ],
  [
    '更正已上报的内容：填写新的全部内容，并选择“更正理由”。相同内容再次上传不产生变化。',
    'To correct what was reported, state all of it anew and choose the reason of the correction. The same content again changes nothing.',
  ],
  [
    '上传后先看检查结果，再确认登记；有误的行连同说明返回，其余各行照常登记。',
    'After sending, read the check first and then have it recorded; rows with faults come back with an explanation, and all others are recorded.',
  ],
  [
    '本表含个人信息，仅供本部门办理转办事项使用，请勿转发，用后删除。',
    'The sheet holds personal data for the work of this department alone: do not pass it on, and delete it after use.',
  ],
];

/** The first sheet of the workbook. */
export function guideSheet(department: string, givenOn: string): Sheet {
  const rows: WrittenCell[][] = [
    ['部门 Department', department],
    ['下载日期 Downloaded on', givenOn],
    [],
    ...GUIDE.flatMap(([zh, en], index) => [
      [String(index + 1), zh],
      ['', en],
    ]),
  ];
  return { name: GUIDE_SHEET, columns: [{ width: 24 }, { width: 110 }], headings: [], rows };
}

interface ChoiceColumn {
  readonly name: ColumnName;
  readonly choices: readonly string[];
}

const CHOICE_COLUMNS: readonly ChoiceColumn[] = COLUMN_NAMES.flatMap((name) => {
  const { codes }: SheetColumn = SHEET_COLUMNS[name];
  if (codes === undefined) return [];
  return [{ name, choices: Object.keys(codes.codes).map((code) => choiceOf(codes, code)) }];
});

/** The last sheet: what may be chosen, a column for each list. */
export function codeSheet(): Sheet {
  const longest = Math.max(...CHOICE_COLUMNS.map(({ choices }) => choices.length));
  const rows = Array.from({ length: longest }, (_, row) => CHOICE_COLUMNS.map(({ choices }) => choices[row]));
  const headings = [CHOICE_COLUMNS.map(({ name }) => SHEET_COLUMNS[name].zh)];
  return { name: CODE_SHEET, columns: CHOICE_COLUMNS.map(() => ({ width: 26 })), headings, rows };
}

/** The columns of the sheet of duties, each with the range of what may be chosen in it. */
export function dutyColumns(): Column[] {
  return COLUMN_NAMES.map((name) => {
    const { width, open }: SheetColumn = SHEET_COLUMNS[name];
    const choices = rangeOf(name);
    return { width, ...(open === true ? { open } : {}), ...(choices === undefined ? {} : { choices }) };
  });
}

function rangeOf(name: ColumnName): string | undefined {
  const index = CHOICE_COLUMNS.findIndex((one) => one.name === name);
  const found = CHOICE_COLUMNS[index];
  if (found === undefined) return undefined;
  return rangeOfColumn(CODE_SHEET, index, { from: 2, to: found.choices.length + 1 });
}

/** Both rows of headings: Chinese, with English under it. */
export const HEADINGS: readonly (readonly string[])[] = [
  COLUMN_NAMES.map((name) => SHEET_COLUMNS[name].zh),
  COLUMN_NAMES.map((name) => SHEET_COLUMNS[name].en),
];

/** What a row of each kind is called in the sheet. */
export const dutyName = (quarter: string | null): string =>
  quarter === null ? '签收答复 answer' : '季度反馈 report';
