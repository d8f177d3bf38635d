import { Injectable } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import { Commands, type CommandContext, type CommandTx, type HttpAnswer } from '@aid-chain/platform';
import type { Act, SheetUploadState } from '@aid-chain/vocabulary';
import { SheetRuns } from './sheet-runs.js';
import type { SheetRunDto, SheetUndoDto } from './sheet-uploads.dto.js';
import {
  beginUndoing,
  countRows,
  findUpload,
  setUploadState,
  type SheetUpload,
} from './sheet-uploads.store.js';
import { uploadView } from './sheet-uploads.view.js';
import { obstaclesTo } from './undo.sql.js';

/** Has a checked sheet recorded, and a recorded one undone; both go on after the answer. */
@Injectable()
export class SheetCommands {
  constructor(
    private readonly commands: Commands,
    private readonly runs: SheetRuns,
  ) {}

  /** Refuses NOT_FOUND for another department's, SHEET_ALREADY_UNDER_WAY for any but a checked one, SHEET_CHECK_DIFFERS. */
  run(ctx: CommandContext, uploadId: string, { readyRows }: SheetRunDto): Promise<HttpAnswer> {
    return this.begin(ctx, uploadId, { from: 'checked', action: 'sheet.run' }, async (tx) => {
      const { ready = 0 } = await countRows(tx, uploadId);
      if (ready !== readyRows)
        throw new RefusalError({ code: 'SHEET_CHECK_DIFFERS', params: { rows: ready } });
      setUploadState(tx, uploadId, 'running');
    });
  }

  /** Refuses NOT_FOUND, SHEET_ALREADY_UNDER_WAY, SHEET_UNDO_HAS_ANSWERS, SHEET_UNDO_FOLLOWED. */
  undo(ctx: CommandContext, uploadId: string, { reasonCode }: SheetUndoDto): Promise<HttpAnswer> {
    return this.begin(ctx, uploadId, { from: 'done', action: 'sheet.undone' }, async (tx, upload) => {
      await checkObstacles(tx, upload);
      beginUndoing(tx, uploadId, reasonCode);
    });
  }

  private async begin(
    ctx: CommandContext,
    uploadId: string,
    { from, action }: { readonly from: SheetUploadState; readonly action: Act },
    work: (tx: CommandTx, upload: SheetUpload) => Promise<void>,
  ): Promise<HttpAnswer> {
    const answer = await this.commands.run(ctx, async (tx) => {
      const upload = await own(tx, uploadId, true);
      if (upload.state !== from)
        throw new RefusalError({ code: 'SHEET_ALREADY_UNDER_WAY', params: { state: upload.state } });
      await work(tx, upload);
      const body = uploadView(await own(tx, uploadId), await countRows(tx, uploadId));
      return { status: 202, body, audit: { action, objectType: 'sheet-upload', objectId: uploadId } };
    });
    if (answer.status === 202) this.runs.wake(uploadId);
    return answer;
  }
}

async function own(tx: CommandTx, uploadId: string, forUpdate = false): Promise<SheetUpload> {
  const upload = await findUpload(tx, uploadId, tx.actor.department ?? '', forUpdate);
  if (upload === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
  return upload;
}

async function checkObstacles(tx: CommandTx, { uploadId, department }: SheetUpload): Promise<void> {
  const { answers, followed } = await obstaclesTo(tx, uploadId, department);
  if (answers > 0) throw new RefusalError({ code: 'SHEET_UNDO_HAS_ANSWERS', params: { count: answers } });
  if (followed > 0) throw new RefusalError({ code: 'SHEET_UNDO_FOLLOWED', params: { count: followed } });
}
