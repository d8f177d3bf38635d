import { Inject, Injectable } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import { all, sql, type Sql, type SqlText } from '@aid-chain/messaging';
import type { Actor } from '../actor/actor.js';
import { checkActor } from '../directory/check-actor.js';
import { decodeCursor, page } from '../paging/page.js';
import { Reads } from '../reads/reads.js';
import { regionCondition } from '../reads/region-filter.js';
import type { AuditSubjects } from '../service/audit-subjects.js';
import type { ServiceDefinition } from '../service/service-definition.js';
import { SERVICE_DEFINITION } from '../service/tokens.js';
import { ActNames } from './act-names.js';
import { aboutHousehold } from './about-household.sql.js';
import { tokensOf } from './sought-tokens.js';
import type { AuditEntriesQuery } from './audit-entries.query.js';
import { auditEntryView, type AuditEntryPage } from './audit-entry.view.js';
import { inPeriod } from './audit-period.js';
import { AUDIT_COLUMNS, byActor, olderThan, placeOfRow, type AuditReadRow } from './audit-rows.sql.js';

/** Reads what a service has recorded of who did and saw what (S4-06); reading it is recorded as well. */
@Injectable()
export class AuditEntriesReader {
  constructor(
    @Inject(SERVICE_DEFINITION) private readonly definition: ServiceDefinition,
    private readonly reads: Reads,
    private readonly names: ActNames,
  ) {}

  /**
   * An auditor of a region reads the acts of that region's officials, one of the whole place all of them.
   * @throws RefusalError ACTOR_UNKNOWN, ACT_UNKNOWN, PERIOD_REVERSED, CURSOR_INVALID
   */
  list(actor: Actor, query: AuditEntriesQuery): Promise<AuditEntryPage> {
    const { householdId, actorId, action, outcome, from, to } = query;
    const entry = {
      action: 'audit-entry.listed',
      objectType: 'audit-entry',
      ids: (found: AuditEntryPage) => found.items.map(({ entryId }) => String(entryId)),
      ...(householdId === undefined ? {} : { sought: { householdId } }),
      tokens: tokensOf({ actorId, action, outcome, from, to }),
    };
    return this.reads.audited(actor, entry, async (connection) => {
      await checkActor(connection, actorId, byActor);
      await this.checkAct(connection, action);
      const statement = entriesStatement(this.definition.auditSubjects, actor, query);
      const { items, ...more } = page(await statement.on<AuditReadRow>(connection), query.limit, placeOfRow);
      return { items: items.map((row) => auditEntryView(row, this.names)), ...more };
    });
  }

  /** What an earlier release recorded is known by its rows. @throws RefusalError ACT_UNKNOWN */
  private async checkAct(connection: Sql, action: string | undefined): Promise<void> {
    if (action === undefined || this.names.isKnown(action)) return;
    const rows = await sql`select 1 from audit a where a.action = ${action} limit 1`.on(connection);
    if (rows.length === 0) throw new RefusalError({ code: 'ACT_UNKNOWN', params: {} });
  }
}

/** One page of the entries that an actor may read, the newest first. */
function entriesStatement(
  subjects: AuditSubjects,
  actor: Actor,
  { householdId, actorId, action, outcome, cursor, limit, ...period }: AuditEntriesQuery,
): SqlText {
  const conditions: SqlText[] = [regionCondition(actor, sql`a.actor_region`), ...inPeriod(period)];
  if (actorId !== undefined) conditions.push(sql`a.actor_id = ${actorId}`);
  if (action !== undefined) conditions.push(sql`a.action = ${action}`);
  if (outcome !== undefined) conditions.push(sql`a.outcome = ${outcome}`);
  conditions.push(...olderThan(decodeCursor(cursor, ['text', 'number'])));
  const about = householdId === undefined ? sql`` : aboutHousehold(subjects, { householdId });
  const from = householdId === undefined ? sql`audit a` : sql`about join audit a on a.id = about.id`;
  return sql`${about}
    select ${AUDIT_COLUMNS}, a.given is not null as has_given from ${from} where ${all(conditions)}
    order by a.business_at desc, a.id desc limit ${limit + 1}`;
}
