import { PRESENCES, PRINT_FORMS, REPRINT_REASONS } from '@aid-chain/vocabulary';
import { NameView } from '../openapi/name.view.js';
import {
  ShownCode,
  ShownDay,
  ShownFlag,
  ShownId,
  ShownPart,
  ShownText,
  ShownWhole,
} from '../openapi/shown-fields.js';

/** A copy that may be read as a page today: `GET /v1/print-copies/{copyId}`. */
class NumberedCopyView {
  @ShownId({ description: '打印件 · the print' })
  printId: string;

  @ShownId({ description: '这一份，当日可取打印页 · the copy, whose page is read today' })
  copyId: string;

  @ShownText({ description: '编号 · number', example: 'XF-510683990-2026-000001' })
  number: string;

  @ShownWhole({ description: '第几份，2 起为重印 · which copy; from 2 on a reprint' })
  copyNo: number;

  @ShownText({ description: '内容摘要 · digest of the content' })
  contentHash: string;
}

/** A first print. */
export class PrintedView extends NumberedCopyView {
  @ShownWhole({
    optional: true,
    description: '救助链未打完：下一份的 fromNo · the chain goes on: `fromNo` of the next print',
  })
  nextNo?: number;
}

/** A reprint. */
export class ReprintedView extends NumberedCopyView {
  @ShownText({
    list: true,
    description: '首次打印后已有变化的部分 · parts that have changed since the first print',
  })
  changed: readonly string[];
}

/** One copy of a print in a list. */
export class CopyView {
  @ShownWhole({ description: '第几份 · which copy' })
  readonly copyNo: number;

  @ShownDay({ description: '打印日期 · day' })
  readonly printedOn: string;

  @ShownText({ description: '打印人 · by whom' })
  readonly by: string;

  @ShownCode(REPRINT_REASONS, { optional: true, description: '重印原因 · why it was printed again' })
  readonly reasonCode?: string;

  @ShownCode(PRESENCES, { optional: true, description: '本人如何到场 · how the family was present' })
  readonly presence?: string;

  @ShownText({ list: true, description: '当时已有变化的部分 · parts that had changed by then' })
  readonly changed: readonly string[];
}

/** A print with all of its copies; what it holds is on its page alone. */
export class PrintView {
  @ShownId({ description: '打印件 · the print' })
  readonly printId: string;

  @ShownText({ description: '编号 · number' })
  readonly number: string;

  @ShownCode(PRINT_FORMS, { description: '打印件种类 · which form' })
  readonly form: string;

  @ShownPart(() => NameView, { description: '种类名称 · name of the form' })
  readonly formName: NameView;

  @ShownId({ optional: true, description: '本人的打印件 · where it is one person’s' })
  readonly personId?: string;

  @ShownFlag({ description: '姓名完整（交给本人）· names in full, for the family itself' })
  readonly inFull: boolean;

  @ShownText({ description: '内容摘要 · digest of the content' })
  readonly contentHash: string;

  @ShownPart(() => CopyView, { list: true, description: '各份 · its copies' })
  readonly copies: readonly CopyView[];
}

export class PrintPage {
  @ShownPart(() => PrintView, { list: true })
  items: PrintView[];

  @ShownText({ optional: true })
  next?: string;
}
