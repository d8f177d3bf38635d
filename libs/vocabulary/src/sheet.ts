import { codesOf, type CodeList, type CodeOf } from './code-list.js';

/** In a sheet of duties: whether a report is final or on the way (S0-24). */
export const sheetReportKindCodes = {
  name: 'sheet-report-kind',
  term: '终报或阶段反馈',
  open: false,
  codes: { final: { zh: '终报', en: 'final' }, interim: { zh: '阶段反馈', en: 'interim' } },
} as const satisfies CodeList;

/** That large amounts were checked again; an empty cell is no. */
export const sheetConfirmedCodes = {
  name: 'sheet-confirmed',
  term: '大额已复核',
  open: false,
  codes: { yes: { zh: '已复核', en: 'checked again' } },
} as const satisfies CodeList;

/** That the school itself answered for a need of education; an empty cell is no (L-27). */
export const sheetSchoolAnsweredCodes = {
  name: 'sheet-school-answered',
  term: '学校已答复',
  open: false,
  codes: { yes: { zh: '学校已答复', en: 'the school answered' } },
} as const satisfies CodeList;

/** How far an uploaded sheet is. */
export const sheetUploadStateCodes = {
  name: 'sheet-upload-state',
  term: '待办表登记进度',
  open: true,
  codes: {
    checked: { zh: '已检查，尚未登记', en: 'checked, nothing recorded yet' },
    running: { zh: '正在登记', en: 'being recorded' },
    done: { zh: '登记完毕', en: 'recorded' },
    undoing: { zh: '正在撤销', en: 'being undone' },
    undone: { zh: '已撤销', en: 'undone' },
  },
} as const satisfies CodeList;
export const SHEET_UPLOAD_STATES = codesOf(sheetUploadStateCodes);
export type SheetUploadState = CodeOf<typeof sheetUploadStateCodes>;

/** What became of a row of an uploaded sheet. */
export const sheetRowStateCodes = {
  name: 'sheet-row-state',
  term: '待办表行结果',
  open: true,
  codes: {
    blank: { zh: '未填写', en: 'nothing filled' },
    ready: { zh: '检查通过，待登记', en: 'checked, not recorded yet' },
    unchanged: { zh: '内容与已登记的相同', en: 'the same as recorded' },
    refused: { zh: '有误，未登记', en: 'refused' },
    applied: { zh: '已登记', en: 'recorded' },
    undone: { zh: '已撤销', en: 'undone' },
  },
} as const satisfies CodeList;
export const SHEET_ROW_STATES = codesOf(sheetRowStateCodes);
export type SheetRowState = CodeOf<typeof sheetRowStateCodes>;
