import { Inject, Injectable } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import type { Actor } from '../actor/actor.js';
import { purposeEntry } from '../audit/purpose.js';
import { openedGiven, type GivenInAudit } from '../commands/confirmations.rules.js';
import { orRefuse } from '../commands/or-refuse.js';
import { impartial, type DeclaredRelative } from '../masking/impartial.js';
import { statedPurpose } from '../masking/purpose.rules.js';
import { Reads } from '../reads/reads.js';
import { regionCondition } from '../reads/region-filter.js';
import type { ServiceDefinition } from '../service/service-definition.js';
import { SERVICE_DEFINITION } from '../service/tokens.js';
import { Sealer } from '../sealing/sealer.js';
import type { AuditGivenQuery } from './audit-given.query.js';
import type { AuditGivenView } from './audit-given.view.js';

interface GivenRow {
  readonly given: GivenInAudit | null;
  readonly correlationId: string;
  readonly householdId: string | null;
}

/** Reads what was given with an act, which may name people: with a stated purpose, and the look is recorded (A-17). */
@Injectable()
export class AuditGivenReader {
  constructor(
    @Inject(SERVICE_DEFINITION) private readonly definition: ServiceDefinition,
    private readonly reads: Reads,
    private readonly sealer: Sealer,
  ) {}

  /**
   * @throws RefusalError NOT_FOUND for a row that is not there or of another region's official, LOOK_UP_MATTER_INVALID, CLOSE_RELATIVE
   * for a declared relative of its family (L-15)
   */
  async one(actor: Actor, { entryId, reason, matter }: AuditGivenQuery): Promise<AuditGivenView> {
    const id = String(entryId);
    const stated = statedPurpose(reason, matter);
    const [row] = await sql`
      select a.given, a.correlation_id as "correlationId", a.household_id as "householdId" from audit a
       where a.id = ${id}::bigint and ${regionCondition(actor, sql`a.actor_region`)}`.on<GivenRow>(
      this.reads,
    );
    const look = {
      ...{ action: 'audit-entry.unmasked', objectType: 'audit-entry', ids: [id] },
      ...(stated.ok ? purposeEntry(stated.value) : { reason }),
      ...(typeof row?.householdId === 'string' ? { householdId: row.householdId } : {}),
    };
    return this.reads.audited(actor, look, async (connection) => {
      orRefuse(stated);
      if (row === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
      await this.checkImpartial(connection, actor, row.householdId);
      const opened = row.given === null ? {} : openedGiven(row.given, row.correlationId, this.sealer);
      const given = Object.entries(opened).map(([field, value]) => ({ field, values: valuesOf(value) }));
      return { entryId, given };
    });
  }

  private async checkImpartial(connection: Sql, actor: Actor, householdId: string | null): Promise<void> {
    if (householdId === null) return;
    const declared = this.definition.auditSubjects.relatives(householdId);
    orRefuse(impartial(actor, await declared.on<DeclaredRelative>(connection)));
  }
}

function valuesOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(valuesOf);
  return [typeof value === 'string' ? value : JSON.stringify(value)];
}
