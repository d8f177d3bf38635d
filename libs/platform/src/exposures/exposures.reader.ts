import { Inject, Injectable } from '@nestjs/common';
import { refuse, RefusalError } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import type { Actor } from '../actor/actor.js';
import { inPeriod } from '../audit-reading/audit-period.js';
import { byActor } from '../audit-reading/audit-rows.sql.js';
import { checkActor } from '../directory/check-actor.js';
import { decodeCursor, page } from '../paging/page.js';
import { Reads } from '../reads/reads.js';
import { regionCondition } from '../reads/region-filter.js';
import type { ServiceDefinition } from '../service/service-definition.js';
import { SERVICE_DEFINITION } from '../service/tokens.js';
import { exposureView, type ExposurePage, type ExposureRow } from './exposure.view.js';
import type { ExposuresQuery } from './exposures.query.js';
import { holderOf, pageOfExposures } from './exposures.sql.js';

/** Which families somebody saw, and what of them: what a breach notice and an impact assessment are written from (N13). */
@Injectable()
export class ExposuresReader {
  constructor(
    @Inject(SERVICE_DEFINITION) private readonly definition: ServiceDefinition,
    private readonly reads: Reads,
  ) {}

  /**
   * @throws RefusalError EXPOSURE_OF_WHOM unless either an actor or a key is named, ACTOR_UNKNOWN, NOT_FOUND for a key that nobody holds,
   * PERIOD_REVERSED, CURSOR_INVALID
   */
  list(actor: Actor, query: ExposuresQuery): Promise<ExposurePage> {
    const { actorId, keyPrefix, from, to } = query;
    const whom = actorId === undefined ? `key=${keyPrefix ?? ''}` : `actor=${actorId}`;
    const entry = {
      ...{ action: 'exposure.listed', objectType: 'audit-entry', tokens: [whom, `from=${from}`, `to=${to}`] },
      // Not the households: they were not looked at by this, and their access logs would say so.
      ids: (found: ExposurePage) => [`${String(found.items.length)} subjects`],
    };
    return this.reads.audited(actor, entry, async (connection) =>
      this.find(connection, actor, query, await seenBy(connection, query)),
    );
  }

  private async find(
    connection: Sql,
    actor: Actor,
    { cursor, limit, from, to }: ExposuresQuery,
    actorId: string,
  ): Promise<ExposurePage> {
    const { auditSubjects: subjects } = this.definition;
    const ofActor = [sql`a.actor_id = ${actorId}`, regionCondition(actor, sql`a.actor_region`)];
    const conditions = [...ofActor, ...inPeriod({ from, to })];
    const [after] = decodeCursor(cursor) ?? [];
    const statement = pageOfExposures(subjects, conditions, after, limit + 1);
    const rows = await statement.on<ExposureRow>(connection);
    const count = after === undefined ? { count: rows[0]?.count ?? 0 } : {};
    const { items, ...more } = page(rows, limit, (row) => [row.subject_id]);
    return { ...count, items: items.map(exposureView), ...more };
  }
}

/** Whose looks are meant. A key is one of its holder's: the audit names people, so more may be listed and never less. */
async function seenBy(connection: Sql, { actorId, keyPrefix }: ExposuresQuery): Promise<string> {
  if ((actorId === undefined) === (keyPrefix === undefined))
    throw new RefusalError(refuse('EXPOSURE_OF_WHOM').refusal);
  await checkActor(connection, actorId, byActor);
  if (actorId !== undefined) return actorId;
  const [holder] = await holderOf(keyPrefix?.replace(/^ac_/, '') ?? '').on<{ id: string }>(connection);
  if (holder === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
  return holder.id;
}
