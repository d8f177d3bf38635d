import { Injectable } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import { Commands, type CommandContext, type CommandTx, type HttpAnswer } from '@aid-chain/platform';
import type { Act, SheetUploadState } from '@aid-chain/vocabulary';
import { SheetRuns } from './sheet-runs.js';
import { countRows, findUpload, setUploadState, type SheetUpload } from './sheet-uploads.store.js';
import { uploadView } from './sheet-uploads.view.js';
import { obstaclesTo } from './undo.sql.js';

/** Has a checked sheet recorded, and a recorded one undone; both go on after the answer. */
@Injectable()
export class SheetCommands {
  constructor(
    private readonly commands: Commands,
    private readonly runs: SheetRuns,
  ) {}

  /** Refuses NOT_FOUND for another department's, SHEET_ALREADY_UNDER_WAY for any but a checked one. */
  run(ctx: CommandContext, uploadId: string): Promise<HttpAnswer> {
    return this.move(ctx, uploadId, { from: 'checked', to: 'running', action: 'sheet.run' });
  }

  /** Refuses NOT_FOUND, SHEET_ALREADY_UNDER_WAY, SHEET_UNDO_HAS_ANSWERS, SHEET_UNDO_FOLLOWED. */
  undo(ctx: CommandContext, uploadId: string): Promise<HttpAnswer> {
    return this.move(ctx, uploadId, { from: 'done', to: 'undoing', action: 'sheet.undone' });
  }

  private async move(
    ctx: CommandContext,
    uploadId: string,
    {
      from,
      to,
      action,
    }: { readonly from: SheetUploadState; readonly to: SheetUploadState; readonly action: Act },
  ): Promise<HttpAnswer> {
    const answer = await this.commands.run(ctx, async (tx) => {
      const upload = await own(tx, uploadId);
      if (upload.state !== from)
        throw new RefusalError({ code: 'SHEET_ALREADY_UNDER_WAY', params: { state: upload.state } });
      if (to === 'undoing') await checkObstacles(tx, upload);
      setUploadState(tx, uploadId, to);
      const body = uploadView({ ...upload, state: to }, await countRows(tx, uploadId));
      return { status: 202, body, audit: { action, objectType: 'sheet-upload', objectId: uploadId } };
    });
    if (answer.status === 202) this.runs.wake(uploadId);
    return answer;
  }
}

async function own(tx: CommandTx, uploadId: string): Promise<SheetUpload> {
  const upload = await findUpload(tx, uploadId, tx.actor.department ?? '', true);
  if (upload === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
  return upload;
}

async function checkObstacles(tx: CommandTx, { uploadId, department }: SheetUpload): Promise<void> {
  const { answers, followed } = await obstaclesTo(tx, uploadId, department);
  if (answers > 0) throw new RefusalError({ code: 'SHEET_UNDO_HAS_ANSWERS', params: { count: answers } });
  if (followed > 0) throw new RefusalError({ code: 'SHEET_UNDO_FOLLOWED', params: { count: followed } });
}
