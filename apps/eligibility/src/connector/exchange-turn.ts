import { Inject, Injectable } from '@nestjs/common';
import { newId } from '@aid-chain/kernel';
import { Transactions, type Tx } from '@aid-chain/messaging';
import { SERVICE_CONFIG, ServiceLog, type ServiceConfig, type VerificationWay } from '@aid-chain/platform';
import { BatchFault, BatchRefused, ConnectorFault, type Connector } from './connector.js';
import { FolderConnector } from './folder.connector.js';
import { HttpConnector } from './http.connector.js';
import type { BatchContent, ClaimedBatch, Outgoing } from './outgoing.js';
import { ReceivedAnswers } from './received-answers.js';
import { SettledBatches } from './settled-batches.js';
import { waitAfter } from './wait.rules.js';

/** One turn of the exchange with a platform: everything that waits goes out, everything that has come is taken in. */
@Injectable()
export class ExchangeTurn {
  readonly connector: Connector | undefined;

  constructor(
    @Inject(SERVICE_CONFIG) config: ServiceConfig,
    private readonly transactions: Transactions,
    private readonly batches: SettledBatches,
    private readonly received: ReceivedAnswers,
    private readonly log: ServiceLog,
  ) {
    const way = config.verification?.way;
    this.connector = way === undefined ? undefined : this.connectorOf(way);
  }

  /** @throws ConnectorFault where answers cannot be fetched; what could not be sent waits for its next attempt */
  async run(signal: AbortSignal): Promise<void> {
    const { connector } = this;
    if (connector === undefined) return;
    while (!signal.aborted && (await this.inTx((tx) => this.outgoing.makeBatch(tx, connector.channel))));
    await this.sendAll(connector, signal);
    await connector.receive((chunk) => this.received.take(chunk, connector.channel), signal);
  }

  private async sendAll(connector: Connector, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const batch = await this.inTx((tx) => this.outgoing.claim(tx, connector.channel));
      if (batch === undefined) return;
      await this.send(connector, batch, signal);
    }
  }

  private async send(
    connector: Connector,
    { batchId, attempts }: ClaimedBatch,
    signal: AbortSignal,
  ): Promise<void> {
    const content = await this.inTx((tx) => this.outgoing.requestsOf(tx, batchId));
    try {
      if (content.leaving.length > 0) await connector.send(batchId, content.leaving, signal);
      await this.inTx((tx) => this.batches.settle(tx, batchId, content));
    } catch (error) {
      if (!(error instanceof ConnectorFault)) throw error;
      if (error instanceof BatchRefused) return this.refuse(batchId, error, content);
      await this.inTx((tx) => this.outgoing.postpone(tx, batchId, error.fault, waitAfter(attempts)));
      throw new BatchFault(error.fault, attempts);
    }
  }

  /** The other batches go on: one that a platform refuses for ever keeps nobody else waiting. */
  private async refuse(batchId: string, { fault }: BatchRefused, { leaving }: BatchContent): Promise<void> {
    await this.inTx((tx) => this.outgoing.refuse(tx, batchId, fault));
    this.log.alarm('VERIFICATION_BATCH_REFUSED', { batchId, fault, requests: leaving.length });
  }

  private get outgoing(): Outgoing {
    return this.batches.outgoing;
  }

  private connectorOf(way: VerificationWay): Connector {
    const run = <R>(work: (tx: Tx) => Promise<R>) => this.inTx(work);
    const refused = (file: string, fault: string): void =>
      this.log.alarm('VERIFICATION_FILE_REFUSED', { file, fault });
    return way.kind === 'folder'
      ? new FolderConnector(way.folder, { run, refused })
      : new HttpConnector(way, { run });
  }

  private inTx<R>(work: (tx: Tx) => Promise<R>): Promise<R> {
    return this.transactions.run({ correlationId: newId() }, work);
  }
}
