import { ShownCode, ShownId, ShownInstant, ShownPart, ShownText, ShownWhole } from '@aid-chain/platform';
import { describeRefusal, toInstant } from '@aid-chain/kernel';
import { SHEET_ROW_STATES, SHEET_UPLOAD_STATES, type SheetRowState } from '@aid-chain/vocabulary';
import type { SheetFault } from '../sheet-form/cell-fields.rules.js';
import type { ListedRow, SheetUpload } from './sheet-uploads.store.js';

const NEXT = '还有下一页时出现 · there is another page';

/** How many rows of a sheet are in each state. */
export class SheetRowCounts {
  @ShownWhole({ description: '未填写的行 · rows in which nothing was filled' })
  readonly blank: number;

  @ShownWhole({ description: '检查通过、待登记的行 · rows that are checked and not recorded yet' })
  readonly ready: number;

  @ShownWhole({ description: '内容与已登记相同的行 · rows that say what is recorded already' })
  readonly unchanged: number;

  @ShownWhole({ description: '有误、不登记的行 · rows that are refused' })
  readonly refused: number;

  @ShownWhole({ description: '已登记的行 · rows that are recorded' })
  readonly applied: number;

  @ShownWhole({ description: '已撤销的行 · rows that were undone' })
  readonly undone: number;
}

/** An uploaded sheet and how far it is. */
export class SheetUploadView {
  @ShownId({ description: '上传编号 · id of the upload' })
  readonly uploadId: string;

  @ShownText({ description: '部门代码 · code of the department', example: 'medical-insurance' })
  readonly department: string;

  @ShownCode(SHEET_UPLOAD_STATES, { description: '进度 · how far it is' })
  readonly state: string;

  @ShownInstant({ description: '上传时间 · when it was uploaded' })
  readonly uploadedAt: string;

  @ShownText({ description: '文件种类：xlsx 或 text · kind of the file: xlsx or text', example: 'xlsx' })
  readonly fileKind: string;

  @ShownText({
    optional: true,
    description: '文本文件的编码，如 UTF-8、GB 18030 · encoding of a file of text',
    example: 'GB 18030',
  })
  readonly encoding?: string;

  @ShownWhole({ description: '行数 · how many rows it has' })
  readonly rows: number;
}

/** The same with its rows counted. */
export class CountedSheetUploadView extends SheetUploadView {
  @ShownPart(() => SheetRowCounts, { description: '各种结果的行数 · rows by what became of them' })
  readonly counts: SheetRowCounts;
}

export class SheetUploadPage {
  @ShownPart(() => SheetUploadView, { list: true, description: '最新的在前 · the newest first' })
  readonly items: SheetUploadView[];

  @ShownText({ optional: true, description: NEXT })
  readonly next?: string;
}

/** What is wrong with a row. */
export class SheetFaultView {
  @ShownText({ description: '固定代码 · stable code', example: 'CELL_FORMULA' })
  readonly code: string;

  @ShownText({ description: '中文说明及办法 · Chinese, with what to do' })
  readonly zh: string;

  @ShownText({ description: '英文说明及办法 · English, with what to do' })
  readonly en: string;
}

/** A row of a sheet. */
export class SheetRowView {
  @ShownWhole({ description: '文件中的行号 · number of the row in the file' })
  readonly row: number;

  @ShownCode(SHEET_ROW_STATES, { description: '该行的结果 · what became of the row' })
  readonly state: string;

  @ShownId({ optional: true, description: '转办编号 · the referral' })
  readonly referralId?: string;

  @ShownText({ optional: true, description: '季度 · quarter', example: '2026Q1' })
  readonly quarter?: string;

  @ShownPart(() => SheetFaultView, { list: true, description: '该行的问题 · what is wrong with the row' })
  readonly faults: SheetFaultView[];
}

export class SheetRowPage {
  @ShownPart(() => SheetRowView, { list: true, description: '按行号 · by their numbers' })
  readonly items: SheetRowView[];

  @ShownText({ optional: true, description: NEXT })
  readonly next?: string;
}

const NONE = { blank: 0, ready: 0, unchanged: 0, refused: 0, applied: 0, undone: 0 };

export function shownUpload({
  encoding,
  uploadedAt,
  rowCount,
  uploadedBy: _by,
  undoReason: _why,
  ...upload
}: SheetUpload): SheetUploadView {
  return {
    ...upload,
    uploadedAt: toInstant(new Date(uploadedAt)),
    rows: rowCount,
    ...(encoding === null ? {} : { encoding }),
  };
}

export function uploadView(
  upload: SheetUpload,
  counts: Partial<Record<SheetRowState, number>>,
): CountedSheetUploadView {
  return { ...shownUpload(upload), counts: { ...NONE, ...counts } };
}

function faultView({ code, params }: SheetFault): SheetFaultView {
  return describeRefusal({ code, params });
}

export function rowView({ row, state, referralId, quarter, faults }: ListedRow): SheetRowView {
  return {
    ...{ row, state, faults: faults.map(faultView) },
    ...(referralId === null ? {} : { referralId }),
    ...(quarter === null ? {} : { quarter }),
  };
}
