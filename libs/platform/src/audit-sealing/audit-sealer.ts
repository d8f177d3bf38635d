import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { ReadingPool, sql } from '@aid-chain/messaging';
import { checkSealBeforeNewest } from '../audit-seals/check-seal.js';
import { type DueWork, DueWorkRegistry } from '../due-work/due-work.registry.js';
import { ServiceLog } from '../logging/service-log.js';
import type { ServiceDefinition } from '../service/service-definition.js';
import { SERVICE_DEFINITION } from '../service/tokens.js';
import { UnsealedRows } from './unsealed-rows.js';

const EVERY_MS = 60_000;
/** A long backlog is sealed in turns with other due work. */
const TURN_MS = 1_000;
/** Rows are sealed within a minute or two; what is older than this is kept from it by something. */
const BEHIND_S = 900;

/**
 * Seals the service's own audit once a minute, by system time (L-18, S4-06). Each service also asks for a seal of the
 * directory's audit, so that it does not depend on one of them; whoever comes first seals it.
 */
@Injectable()
export class AuditSealer implements DueWork, OnModuleInit {
  readonly name = 'audit-seals';
  private dueMs = 0;

  constructor(
    @Inject(SERVICE_DEFINITION) private readonly definition: ServiceDefinition,
    private readonly registry: DueWorkRegistry,
    private readonly pool: ReadingPool,
    private readonly unsealed: UnsealedRows,
    private readonly log: ServiceLog,
  ) {}

  onModuleInit(): void {
    this.registry.registerDueWork(this);
  }

  async run(): Promise<void> {
    const now = Date.now();
    if (now < this.dueMs) return;
    this.dueMs = now + EVERY_MS;
    try {
      const { sealed, isMore } = await this.seal(now + TURN_MS);
      if (isMore) this.dueMs = now;
      if (sealed > 0) await this.check();
      await sql`select directory.seal_audit()`.on(this.pool);
    } finally {
      await this.alarmWhereBehind();
    }
  }

  private async seal(untilMs: number): Promise<{ readonly sealed: number; readonly isMore: boolean }> {
    let sealed = 0;
    for (;;) {
      const [turn] = await sql`select sealed, is_more as "isMore" from seal_audit()`.on<{
        sealed: number;
        isMore: boolean;
      }>(this.pool);
      sealed += turn?.sealed ?? 0;
      const isMore = turn?.isMore === true;
      if (!isMore || Date.now() >= untilMs) return { sealed, isMore };
    }
  }

  /** Whether the seal before the new one still is what it was; the whole is checked by `audit verify`. */
  private async check(): Promise<void> {
    const { name } = this.definition;
    const fault = await checkSealBeforeNewest(this.pool, name);
    if (fault !== undefined)
      this.log.alarm('AUDIT_DIFFERS', { audit: name, seal: fault.seal, found: fault.codes });
  }

  private async alarmWhereBehind(): Promise<void> {
    for (const [audit, seconds] of await this.unsealed.ages())
      if (seconds > BEHIND_S) this.log.alarm('AUDIT_SEALING_BEHIND', { audit, seconds });
  }
}
