import { Injectable, type OnModuleInit } from '@nestjs/common';
import { dateOf, type Instant, type IsoDate } from '@aid-chain/kernel';
import { type DueWork, DueWorkRegistry } from '../due-work/due-work.registry.js';
import { Reads } from '../reads/reads.js';
import { BlockerReport } from './blocker-report.js';
import { loadBlockers } from './load-blockers.js';
import { Policies } from './policies.js';

/**
 * Finds what keeps a place from deciding: after the start and with every new business day, since a parameter and a
 * table of holidays may run out. A place that is not ready is an alarm before its first family is.
 */
@Injectable()
export class PolicyCoverage implements DueWork, OnModuleInit {
  readonly name = 'parameters-of-places';
  private checked: { readonly on: IsoDate; readonly revision: string | undefined } | undefined;

  constructor(
    private readonly registry: DueWorkRegistry,
    private readonly reads: Reads,
    private readonly policies: Policies,
    private readonly blockers: BlockerReport,
  ) {}

  onModuleInit(): void {
    this.registry.registerDueWork(this);
  }

  async run(now: Instant): Promise<void> {
    const today = dateOf(now);
    const { revision } = this.policies;
    if (this.checked?.on === today && this.checked.revision === revision) return;
    this.blockers.report(await loadBlockers(this.reads, this.policies, today));
    this.checked = { on: today, revision };
  }
}
