import { Injectable } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import {
  Commands,
  decodeCursor,
  orRefuse,
  page,
  Reads,
  type Actor,
  type CommandContext,
  type HttpAnswer,
  type PageQuery,
} from '@aid-chain/platform';
import { stepDate } from '../cases/step-date.rules.js';
import type { BatchSendingDto } from './batches.dto.js';
import { lockBatch, pageOfBatches, sendAgain } from './batches.store.js';
import type { WaitingBatchesPage } from './batches.view.js';

/** Shows what could not be handed to the verification platform, and hands it over again once that is settled (N4, S1-23). */
@Injectable()
export class WaitingBatches {
  constructor(
    private readonly reads: Reads,
    private readonly commands: Commands,
  ) {}

  /** @throws RefusalError CURSOR_INVALID */
  list(actor: Actor, { cursor, limit }: PageQuery): Promise<WaitingBatchesPage> {
    const entry = {
      ...{ action: 'verification-batches.listed', objectType: 'verification-batch' },
      ids: ({ items }: WaitingBatchesPage) => items.map(({ batchId }) => batchId),
    };
    return this.reads.audited(actor, entry, async (connection) => {
      const found = await pageOfBatches(connection, actor, decodeCursor(cursor), limit + 1);
      const { items, ...more } = page(found, limit, ({ batchId }) => [batchId]);
      return {
        items: items.map(({ fault, ...batch }) => ({ ...batch, ...(fault === null ? {} : { fault }) })),
        ...more,
      };
    });
  }

  /** @throws RefusalError VERIFICATION_BATCH_NOT_FOUND, VERIFICATION_BATCH_NOT_REFUSED, STEP_DATE_AFTER_TODAY */
  send(ctx: CommandContext, batchId: string, { on }: BatchSendingDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const batch = await lockBatch(tx, tx.actor, batchId);
      if (batch === undefined) throw new RefusalError({ code: 'VERIFICATION_BATCH_NOT_FOUND', params: {} });
      if (!batch.isRefused) throw new RefusalError({ code: 'VERIFICATION_BATCH_NOT_REFUSED', params: {} });
      orRefuse(stepDate(on, on, tx.today));
      await sendAgain(tx, batchId);
      const audit = {
        action: 'verification.batch-sent-again',
        objectType: 'verification-batch',
        objectId: batchId,
        basis: { on },
      };
      return { status: 201, body: { batchId }, audit };
    });
  }
}
