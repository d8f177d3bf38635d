import { Inject, Injectable } from '@nestjs/common';
import { ReadingPool } from '@aid-chain/messaging';
import type { AuditName } from '../audit-seals/sealed-audit.rules.js';
import { selectUnsealedAge } from '../audit-seals/seals.sql.js';
import { Metrics } from '../metrics/metrics.js';
import type { ServiceDefinition } from '../service/service-definition.js';
import { SERVICE_DEFINITION } from '../service/tokens.js';

/**
 * Up to when everything is sealed, in the service's own audit and in that of the directory. It is looked up when rows are
 * sealed; `/metrics` shows how long ago that was, so that it also grows where nothing is sealed any more.
 */
@Injectable()
export class UnsealedRows {
  /** Milliseconds of system time. */
  private readonly sealedTo = new Map<AuditName, number>();

  constructor(
    @Inject(SERVICE_DEFINITION) private readonly definition: ServiceDefinition,
    private readonly pool: ReadingPool,
    metrics: Metrics,
  ) {
    const shown = metrics.gauge('aid_chain_audit_unsealed_seconds');
    metrics.onRead('audit-unsealed', () => {
      for (const [audit, ms] of this.sealedTo) shown.set({ audit }, Math.round((Date.now() - ms) / 1_000));
    });
  }

  /** @returns for how many seconds the oldest row of each audit has waited for its seal, 0 where every row is sealed */
  ages(): Promise<[audit: AuditName, seconds: number][]> {
    const audits: AuditName[] = [this.definition.name, 'directory'];
    return Promise.all(audits.map(async (audit) => [audit, await this.ageOf(audit)]));
  }

  private async ageOf(audit: AuditName): Promise<number> {
    const nowMs = Date.now();
    const [row] = await selectUnsealedAge(audit).on<{ seconds: number }>(this.pool);
    const seconds = Math.round(row?.seconds ?? 0);
    this.sealedTo.set(audit, nowMs - seconds * 1_000);
    return seconds;
  }
}
