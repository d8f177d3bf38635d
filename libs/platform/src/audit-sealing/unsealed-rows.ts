import { Inject, Injectable } from '@nestjs/common';
import { ReadingPool } from '@aid-chain/messaging';
import type { Gauge } from 'prom-client';
import type { AuditName } from '../audit-seals/sealed-audit.rules.js';
import { countUnsealed } from '../audit-seals/seals.sql.js';
import { Metrics } from '../metrics/metrics.js';
import type { ServiceDefinition } from '../service/service-definition.js';
import { SERVICE_DEFINITION } from '../service/tokens.js';

/**
 * How long the oldest row waits for its seal, by system time: in the service's own audit, and in that of the directory. It
 * is asked when `/metrics` is read.
 */
@Injectable()
export class UnsealedRows {
  private readonly gauge: Gauge<'audit'>;

  constructor(
    @Inject(SERVICE_DEFINITION) private readonly definition: ServiceDefinition,
    private readonly pool: ReadingPool,
    metrics: Metrics,
  ) {
    this.gauge = metrics.gauge('aid_chain_audit_unsealed_seconds');
    metrics.onRead('audit-unsealed', () => this.refresh());
  }

  /** Seconds by audit, 0 where every row is sealed. */
  ages(): Promise<[audit: AuditName, seconds: number][]> {
    const audits: AuditName[] = [this.definition.name, 'directory'];
    return Promise.all(audits.map(async (audit) => [audit, await this.ageOf(audit)]));
  }

  private async ageOf(audit: AuditName): Promise<number> {
    const [row] = await countUnsealed(audit).on<{ seconds: number }>(this.pool);
    return Math.round(row?.seconds ?? 0);
  }

  private async refresh(): Promise<void> {
    for (const [audit, seconds] of await this.ages()) this.gauge.set({ audit }, seconds);
  }
}
