import { Injectable, type OnModuleInit } from '@nestjs/common';
import { dateOf, newId, type Instant } from '@aid-chain/kernel';
import { Transactions } from '@aid-chain/messaging';
import { DueWorkRegistry, type DueWork } from '@aid-chain/platform';
import { MissingMeasures } from './missing-measures.js';
import { householdsToRecheck } from './missing-measures.store.js';

const BATCH = 500;

/** When what a household receives ends, or the place begins to give something, what it misses is found anew: nobody else would notice (S2-06, N16). */
@Injectable()
export class MissingMeasuresDueWork implements DueWork, OnModuleInit {
  readonly name = 'missing-measures';

  constructor(
    private readonly registry: DueWorkRegistry,
    private readonly transactions: Transactions,
    private readonly missing: MissingMeasures,
  ) {}

  onModuleInit(): void {
    this.registry.registerDueWork(this);
  }

  async run(now: Instant): Promise<void> {
    const today = dateOf(now);
    const batch = () =>
      this.transactions.run({ correlationId: newId() }, async (tx) => {
        const due = await householdsToRecheck(tx, today, BATCH);
        await this.missing.refresh(tx, due, today);
        return due.length;
      });
    while ((await batch()) === BATCH);
  }
}
