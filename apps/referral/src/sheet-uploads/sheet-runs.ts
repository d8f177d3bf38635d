import { Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import { Transactions, type Tx } from '@aid-chain/messaging';
import { DueWorkRegistry, Reads, ServiceLog, type DueWork } from '@aid-chain/platform';
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
const BATCH = 100;

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
    for (let isLeft = true; isLeft && !this.isStopping;) {
      try {
        isLeft = await this.batch(uploadId, limit);
      } catch (error) {
        // A message that cannot even be judged, e.g. for want of a parameter, is found by itself and ends as refused.
        if (!(error instanceof RefusalError)) throw error;
        if (limit > 1) limit = 1;
        else await this.refuseFirst(uploadId, error);
      }
    }
  }

  /** @returns whether more is left */
  private batch(uploadId: string, limit: number): Promise<boolean> {
    return this.working(uploadId, async (tx, upload) => {
      const from = upload.state === 'running' ? 'ready' : 'applied';
      const pending = await pendingMessages(tx, uploadId, from, limit);
      if (pending.length === 0) {
        setUploadState(tx, uploadId, upload.state === 'running' ? 'done' : 'undone');
        return false;
      }
      endMessages(tx, uploadId, await this.ended(tx, upload, pending));
      return true;
    });
  }

  private ended(tx: Tx, upload: SheetUpload, pending: readonly PendingMessage[]): Promise<EndedMessage[]> {
    return upload.state === 'running'
      ? this.messages.record(tx, upload, pending)
      : this.messages.takeBack(tx, upload, pending);
  }

  private refuseFirst(uploadId: string, { refusal: { code, params } }: RefusalError): Promise<boolean> {
    return this.working(uploadId, async (tx, { state }) => {
      const [first] = await pendingMessages(tx, uploadId, state === 'running' ? 'ready' : 'applied', 1);
      if (first === undefined) return false;
      endMessages(tx, uploadId, [{ leaderNo: first.row, state: 'refused', faults: [{ code, params }] }]);
      return true;
    });
  }

  private working(
    uploadId: string,
    work: (tx: Tx, upload: SheetUpload) => Promise<boolean>,
  ): Promise<boolean> {
    return this.transactions.run({ correlationId: uploadId }, async (tx) => {
      const upload = await claimUpload(tx, uploadId);
      return upload === undefined ? false : work(tx, upload);
    });
  }
}
