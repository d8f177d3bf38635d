import { Injectable } from '@nestjs/common';
import { dateOf } from '@aid-chain/kernel';
import type { Tx } from '@aid-chain/messaging';
import { BusinessClock } from '@aid-chain/platform';
import { publishEndedRounds } from '../verification-answers/round-events.js';
import { Outgoing, type BatchContent } from './outgoing.js';

/** Ends batches that were handed over, with what did not leave with them. */
@Injectable()
export class SettledBatches {
  constructor(
    readonly outgoing: Outgoing,
    private readonly clock: BusinessClock,
  ) {}

  /** Of a case that is examined no more nothing is published. */
  async settle(tx: Tx, batchId: string, { kept }: BatchContent): Promise<void> {
    const now = this.clock.now();
    await this.outgoing.settle(tx, batchId, kept, dateOf(now));
    const ended = kept.filter(({ reasonCode }) => reasonCode === 'no-id-number');
    await publishEndedRounds(
      tx,
      ended.map(({ requestId }) => requestId),
      now,
    );
  }
}
