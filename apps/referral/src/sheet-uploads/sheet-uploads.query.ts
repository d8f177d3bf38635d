import { Choice, PageQuery } from '@aid-chain/platform';
import { SHEET_ROW_STATES, type SheetRowState } from '@aid-chain/vocabulary';

/** Filters of the rows of a sheet. */
export class SheetRowsQuery extends PageQuery {
  @Choice(SHEET_ROW_STATES, { optional: true, description: '该行的结果 · what became of the row' })
  state?: SheetRowState;
}
