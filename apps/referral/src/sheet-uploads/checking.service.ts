import { Injectable } from '@nestjs/common';
import { newId, RefusalError } from '@aid-chain/kernel';
import { Commands, Sealer, type CommandContext, type CommandTx, type HttpAnswer } from '@aid-chain/platform';
import { readTable, type Table } from '@aid-chain/table-files';
import { DUTY_SHEET } from '../sheet-form/columns.rules.js';
import { SheetKeys } from '../sheet-form/sheet-keys.js';
import { checkRows } from './check-rows.rules.js';
import { groupRows } from './group-rows.rules.js';
import { readUpload, reportIdOf } from './read-upload.js';
import { SheetJudge } from './sheet-judge.js';
import { countRows, findUpload, insertRows, insertUpload, type StoredRow } from './sheet-uploads.store.js';
import { uploadView } from './sheet-uploads.view.js';
import type { CheckedRow, UploadedRow } from './uploaded-row.js';

/** Takes a filled sheet and checks it: each row is judged as things are recorded now, and nothing of it is recorded yet. */
@Injectable()
export class SheetChecking {
  constructor(
    private readonly commands: Commands,
    private readonly keys: SheetKeys,
    private readonly judge: SheetJudge,
    private readonly sealer: Sealer,
  ) {}

  /** Refuses NOT_FOUND for another department, MEDIA_TYPE_NOT_SUPPORTED, SHEET_WITHOUT_ROWS, and what makes the file unreadable. */
  check(ctx: CommandContext, department: string, file: Buffer | undefined): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      if (tx.actor.department !== department) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
      if (file === undefined) throw new RefusalError({ code: 'MEDIA_TYPE_NOT_SUPPORTED', params: {} });
      const uploadId = newId();
      const table = await readTable(file, DUTY_SHEET);
      const rows = await readUpload(table, { keys: this.keys, department, today: tx.today });
      const checked = await this.checked(tx, { uploadId, department }, rows);
      await this.keep(tx, { uploadId, department }, table, checked);
      const upload = await findUpload(tx, uploadId, department);
      if (upload === undefined) throw new Error('The upload that was just written is not there');
      const body = uploadView(upload, await countRows(tx, uploadId));
      const audit = { action: 'sheet.checked', objectType: 'sheet-upload', objectId: uploadId };
      return { status: 201, body, audit };
    });
  }

  private async checked(
    tx: CommandTx,
    { uploadId, department }: { readonly uploadId: string; readonly department: string },
    rows: readonly UploadedRow[],
  ): Promise<CheckedRow[]> {
    if (rows.every(({ content }) => content.kind === 'blank'))
      throw new RefusalError({ code: 'SHEET_WITHOUT_ROWS', params: {} });
    const grouped = groupRows(rows, (group) => reportIdOf(uploadId, group));
    const verdicts = await this.judge.judge(tx, department, grouped.groups, tx.today);
    return checkRows(rows, grouped, verdicts);
  }

  private async keep(
    tx: CommandTx,
    { uploadId, department }: { readonly uploadId: string; readonly department: string },
    { kind, encoding }: Table,
    rows: readonly CheckedRow[],
  ): Promise<void> {
    insertUpload(tx, {
      ...{ uploadId, department, uploadedBy: tx.actor.id, at: tx.now },
      ...{ fileKind: kind, encoding: encoding ?? null, rowCount: rows.length },
    });
    await insertRows(tx, uploadId, this.sealed(uploadId, rows));
  }

  /** What people type into cells may be anything, so it is sealed. */
  private *sealed(uploadId: string, rows: readonly CheckedRow[]): Generator<StoredRow> {
    for (const row of rows) yield { ...row, cells: this.sealer.sealJson('cells', uploadId, row.cells) };
  }
}
