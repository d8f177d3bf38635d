import { Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { RefusalError, type Refusal } from '@aid-chain/kernel';
import { classify, Transactions, type FailureKind, type Tx } from '@aid-chain/messaging';
import { DueWorkRegistry, Reads, ServiceLog, type DueWork } from '@aid-chain/platform';
import type { SheetRowState, SheetUploadState } from '@aid-chain/vocabulary';
import { SheetMessages } from './sheet-messages.js';
import {
  claimUpload,
  endMessages,
  pendingMessages,
  setUploadState,
  uploadsUnderWay,
  type EndedMessage,
  type PendingMessage,
  type SheetUpload,
} from './sheet-uploads.store.js';

/** How many messages are received in one transaction. */
const BATCH = 200;

/** Failures that say nothing about a message. */
const PASSES: ReadonlySet<FailureKind> = new Set(['transient', 'locked']);

/** Which rows are worked off in each state of an upload. */
const FROM: Readonly<Partial<Record<SheetUploadState, SheetRowState>>> = {
  running: 'ready',
  undoing: 'applied',
};

/**
 * Works off uploads, some rows in each transaction, with which the state of those rows is written: whoever dies in between leaves
 * them as they were, and whoever comes next goes on there. One process works on an upload at a time.
 */
@Injectable()
export class SheetRuns implements DueWork, OnModuleInit, BeforeApplicationShutdown {
  readonly name = 'sheet-uploads';
  private readonly turns = new Map<string, Promise<void>>();
  private isStopping = false;

  constructor(
    private readonly registry: DueWorkRegistry,
    private readonly transactions: Transactions,
    private readonly reads: Reads,
    private readonly messages: SheetMessages,
    private readonly log: ServiceLog,
  ) {}

  onModuleInit(): void {
    this.registry.registerDueWork(this);
  }

  /** What another process left is taken up. */
  async run(): Promise<void> {
    for (const uploadId of await uploadsUnderWay(this.reads)) this.wake(uploadId);
  }

  /** Begins to work on an upload unless this process does already, and does not wait for it. */
  wake(uploadId: string): void {
    if (this.turns.has(uploadId) || this.isStopping) return;
    const turn = this.turn(uploadId)
      .catch((error: unknown) => this.log.alarm('DUE_WORK_FAILED', { work: this.name }, error))
      .finally(() => this.turns.delete(uploadId));
    this.turns.set(uploadId, turn);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    await Promise.all(this.turns.values());
  }

  private async turn(uploadId: string): Promise<void> {
    let limit = BATCH;
    for (let after: number | undefined = 0; after !== undefined && !this.isStopping;) {
      try {
        after = await this.batch(uploadId, { after, limit });
      } catch (error) {
        // What passes by itself is tried again by whoever comes next; a message that cannot even be judged, e.g. for want of a
        // parameter, or written, is found by itself and ends as refused.
        if (PASSES.has(classify(error))) throw error;
        if (limit > 1) limit = 1;
        else after = await this.refuseNext(uploadId, after ?? 0, this.refusalOf(error));
      }
    }
  }

  /** @returns behind which row more may be left; undefined where nothing is */
  private batch(
    uploadId: string,
    { after, limit }: { readonly after: number; readonly limit: number },
  ): Promise<number | undefined> {
    return this.working(uploadId, async (tx, upload) => {
      const pending = await pendingMessages(tx, uploadId, FROM[upload.state] ?? 'ready', { after, limit });
      const last = pending.at(-1)?.row;
      if (last === undefined) {
        // Somebody else may have left rows in front.
        if (after > 0) return 0;
        setUploadState(tx, uploadId, upload.state === 'running' ? 'done' : 'undone');
        return undefined;
      }
      endMessages(tx, uploadId, await this.ended(tx, upload, pending));
      return last;
    });
  }

  private ended(tx: Tx, upload: SheetUpload, pending: readonly PendingMessage[]): Promise<EndedMessage[]> {
    return upload.state === 'running'
      ? this.messages.record(tx, upload, pending)
      : this.messages.takeBack(tx, upload, pending);
  }

  private refuseNext(
    uploadId: string,
    after: number,
    { code, params }: Refusal,
  ): Promise<number | undefined> {
    return this.working(uploadId, async (tx, { state }) => {
      const [next] = await pendingMessages(tx, uploadId, FROM[state] ?? 'ready', { after, limit: 1 });
      if (next === undefined) return 0;
      endMessages(tx, uploadId, [{ leaderNo: next.row, state: 'refused', faults: [{ code, params }] }]);
      return next.row;
    });
  }

  /** Why a message that fails by itself is refused; of what no rule refuses the operators are alarmed. */
  private refusalOf(error: unknown): Refusal {
    if (error instanceof RefusalError) return error.refusal;
    this.log.alarm('DUE_WORK_FAILED', { work: this.name }, error);
    return { code: 'SHEET_ROW_FAILED', params: {} };
  }

  private working(
    uploadId: string,
    work: (tx: Tx, upload: SheetUpload) => Promise<number | undefined>,
  ): Promise<number | undefined> {
    return this.transactions.run({ correlationId: uploadId }, async (tx) => {
      const upload = await claimUpload(tx, uploadId);
      return upload === undefined ? undefined : work(tx, upload);
    });
  }
}
