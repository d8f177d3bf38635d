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

/** A locked upload with its rows counted. */
interface Counted {
  readonly upload: SheetUpload;
  readonly counts: Awaited<ReturnType<typeof countRows>>;
}

/** From which state to which a command brings an upload. */
interface Step {
  readonly from: SheetUploadState;
  readonly to: SheetUploadState;
  readonly action: Act;
}

/** Has a checked sheet recorded, and a recorded one undone; both go on after the answer. */
@Injectable()
export class SheetCommands {
  constructor(
    private readonly commands: Commands,
    private readonly runs: SheetRuns,
  ) {}

  /** Refuses NOT_FOUND for another department's, SHEET_ALREADY_UNDER_WAY for any but a checked one, SHEET_CHECK_DIFFERS. */
  run(ctx: CommandContext, uploadId: string, { readyRows }: SheetRunDto): Promise<HttpAnswer> {
    const step = { from: 'checked', to: 'running', action: 'sheet.run' } as const;
    return this.begin(ctx, uploadId, step, (tx, { counts: { ready = 0 } }) => {
      if (ready !== readyRows)
        throw new RefusalError({ code: 'SHEET_CHECK_DIFFERS', params: { rows: ready } });
      setUploadState(tx, uploadId, step.to);
    });
  }

  /** Refuses NOT_FOUND, SHEET_ALREADY_UNDER_WAY, SHEET_UNDO_HAS_ANSWERS, SHEET_UNDO_FOLLOWED. */
  undo(ctx: CommandContext, uploadId: string, { reasonCode }: SheetUndoDto): Promise<HttpAnswer> {
    const step = { from: 'done', to: 'undoing', action: 'sheet.undone' } as const;
    return this.begin(ctx, uploadId, step, async (tx, { upload }) => {
      await checkObstacles(tx, upload);
      beginUndoing(tx, uploadId, reasonCode);
    });
  }

  private async begin(
    ctx: CommandContext,
    uploadId: string,
    { from, to, action }: Step,
    work: (tx: CommandTx, counted: Counted) => Promise<void> | void,
  ): Promise<HttpAnswer> {
    const answer = await this.commands.run(ctx, async (tx) => {
      const upload = await lockOwn(tx, uploadId);
      if (upload.state !== from)
        throw new RefusalError({ code: 'SHEET_ALREADY_UNDER_WAY', params: { state: upload.state } });
      const counts = await countRows(tx, uploadId);
      await work(tx, { upload, counts });
      const body = uploadView({ ...upload, state: to }, counts);
      return { status: 202, body, audit: { action, objectType: 'sheet-upload', objectId: uploadId } };
    });
    if (answer.status === 202) this.runs.wake(uploadId);
    return answer;
  }
}

async function lockOwn(tx: CommandTx, uploadId: string): Promise<SheetUpload> {
  const upload = await findUpload(tx, uploadId, tx.actor.department ?? '', true);
  if (upload === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
  return upload;
}

async function checkObstacles(tx: CommandTx, { uploadId, department }: SheetUpload): Promise<void> {
  const { answers, followed } = await obstaclesTo(tx, uploadId, department);
  if (answers > 0) throw new RefusalError({ code: 'SHEET_UNDO_HAS_ANSWERS', params: { count: answers } });
  if (followed > 0) throw new RefusalError({ code: 'SHEET_UNDO_FOLLOWED', params: { count: followed } });
}
