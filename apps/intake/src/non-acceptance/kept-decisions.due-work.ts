import { Injectable, type OnModuleInit } from '@nestjs/common';
import { newId, type Instant } from '@aid-chain/kernel';
import { Transactions } from '@aid-chain/messaging';
import { DueWorkRegistry, type DueWork } from '@aid-chain/platform';
import { publishKept } from './kept-decisions.js';

/** How many decisions one transaction publishes: their applications are held so long. */
const AT_ONCE = 100;

/** Non-acceptances of before they were published become known to who records remedies, without anybody touching them (L-22). */
@Injectable()
export class KeptDecisions implements DueWork, OnModuleInit {
  readonly name = 'kept-non-acceptances';

  constructor(
    private readonly registry: DueWorkRegistry,
    private readonly transactions: Transactions,
  ) {}

  onModuleInit(): void {
    this.registry.registerDueWork(this);
  }

  async run(now: Instant): Promise<void> {
    const next = () =>
      this.transactions.run({ correlationId: newId() }, (tx) =>
        publishKept(tx, { limit: AT_ONCE, time: now }),
      );
    while ((await next()) === AT_ONCE);
  }
}
