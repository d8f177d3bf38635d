import { Injectable, type OnModuleInit } from '@nestjs/common';
import { newId, type Instant } from '@aid-chain/kernel';
import { Transactions } from '@aid-chain/messaging';
import { Directory, DueWorkRegistry, ServiceLog, type DueWork } from '@aid-chain/platform';
import { BATCH, HandingOver } from './handing-over.js';

/**
 * What a department that left the place has open goes to civil affairs, by itself and in batches, so that nothing is lost
 * whenever it is interrupted: what is not handed over yet is found by the next run.
 */
@Injectable()
export class DepartmentsLeft implements DueWork, OnModuleInit {
  readonly name = 'departments-left';

  constructor(
    private readonly registry: DueWorkRegistry,
    private readonly transactions: Transactions,
    private readonly directory: Directory,
    private readonly handingOver: HandingOver,
    private readonly log: ServiceLog,
  ) {}

  onModuleInit(): void {
    this.registry.registerDueWork(this);
  }

  async run(now: Instant): Promise<void> {
    const left = this.directory.leftDepartments().map(({ code }) => code);
    if (left.length === 0) return;
    for (let handed = BATCH; handed >= BATCH;) {
      handed = await this.transactions.run({ correlationId: newId() }, (tx) =>
        this.handingOver.handOver(tx, left, now),
      );
      if (handed > 0) this.log.info('REFERRALS_HANDED_OVER', { departments: left.join(','), count: handed });
    }
  }
}
