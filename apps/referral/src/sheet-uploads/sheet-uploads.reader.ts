import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { decodeCursor, page, Reads, type Actor, type PageQuery } from '@aid-chain/platform';
import { writeWorkbook } from '@aid-chain/table-files';
import { DUTY_SHEET } from '../sheet-form/columns.rules.js';
import { checkOwnDepartment } from '../sheet-form/own-department.js';
import { ReturnedRows } from './returned-rows.js';
import { RETURNED_COLUMNS, RETURNED_HEADINGS } from './returned-columns.js';
import type { SheetRowsQuery } from './sheet-uploads.query.js';
import { countRows, findUpload, listUploads, rowsAfter, type SheetUpload } from './sheet-uploads.store.js';
import {
  rowView,
  shownUpload,
  uploadView,
  type CountedSheetUploadView,
  type SheetRowPage,
  type SheetUploadPage,
} from './sheet-uploads.view.js';

/** Answers what a department uploaded and what became of it; another's is not there. */
@Injectable()
export class SheetUploadsReader {
  constructor(
    private readonly reads: Reads,
    private readonly returned: ReturnedRows,
  ) {}

  /** The newest first. @throws RefusalError NOT_FOUND, with an audit row, for another department; CURSOR_INVALID */
  async list(actor: Actor, department: string, { cursor, limit }: PageQuery): Promise<SheetUploadPage> {
    const action = 'sheet-upload.listed';
    await checkOwnDepartment(this.reads, actor, department, action);
    const entry = { action, objectType: 'department', ids: [department] };
    return this.reads.audited(actor, entry, async (connection) => {
      const [before] = decodeCursor(cursor, ['id']) ?? [];
      const found = await listUploads(connection, department, {
        before: before === undefined ? undefined : String(before),
        limit,
      });
      const { items, ...more } = page(found, limit, ({ uploadId }) => [uploadId]);
      return { items: items.map(shownUpload), ...more };
    });
  }

  /** Its progress in counts. @throws RefusalError NOT_FOUND, with an audit row */
  async one(actor: Actor, uploadId: string): Promise<CountedSheetUploadView> {
    const upload = await this.find(actor, uploadId, 'sheet-upload.read');
    return this.reads.audited(actor, entryOf('sheet-upload.read', uploadId), async (connection) =>
      uploadView(upload, await countRows(connection, uploadId)),
    );
  }

  /** Its rows with what is wrong with them, in the order of the file. @throws RefusalError NOT_FOUND, CURSOR_INVALID */
  async rows(
    actor: Actor,
    uploadId: string,
    { state, cursor, limit }: SheetRowsQuery,
  ): Promise<SheetRowPage> {
    const action = 'sheet-row.listed';
    await this.find(actor, uploadId, action);
    return this.reads.audited(actor, entryOf(action, uploadId), async (connection) => {
      const [after = 0] = decodeCursor(cursor, ['number']) ?? [];
      const found = await rowsAfter(connection, uploadId, { state, after: Number(after), limit: limit + 1 });
      const { items, ...more } = page(found, limit, ({ row }) => [row]);
      return { items: items.map(rowView), ...more };
    });
  }

  /** The sheet as it was filled, with the result beside each row. @throws RefusalError NOT_FOUND, with an audit row */
  async sheet(actor: Actor, uploadId: string): Promise<Readable> {
    const { department } = await this.find(actor, uploadId, 'returned-sheet.disclosed');
    const rows = await this.returned.begin(actor, uploadId, department);
    return writeWorkbook([
      { name: DUTY_SHEET, columns: RETURNED_COLUMNS, headings: RETURNED_HEADINGS, rows, isProtected: true },
    ]);
  }

  private async find(actor: Actor, uploadId: string, action: string): Promise<SheetUpload> {
    const upload = await findUpload(this.reads, uploadId, actor.department ?? '');
    return upload ?? this.reads.deny(actor, { action, objectType: 'sheet-upload', objectId: uploadId });
  }
}

const entryOf = (action: string, uploadId: string) => ({
  action,
  objectType: 'sheet-upload',
  ids: [uploadId],
});
