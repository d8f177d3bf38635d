import { Injectable } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import { all, sql, type Sql, type SqlText } from '@aid-chain/messaging';
import { isCodeOf, operatorActCodes } from '@aid-chain/vocabulary';
import type { Actor } from '../actor/actor.js';
import { inPeriod, SHANGHAI } from '../audit-reading/audit-period.js';
import { tokensOf } from '../audit-reading/sought-tokens.js';
import { checkActor } from '../directory/check-actor.js';
import { decodeCursor, page } from '../paging/page.js';
import { Reads } from '../reads/reads.js';
import { operatorActView, type ActRow, type OperatorActPage } from './operator-act.view.js';
import type { OperatorActsQuery } from './operator-acts.query.js';

/** Reads the audit of the directory; an operator's acts concern the whole deployment, so every auditor reads them all. */
@Injectable()
export class OperatorActsReader {
  constructor(private readonly reads: Reads) {}

  /** @throws RefusalError ACTOR_UNKNOWN, ACT_UNKNOWN, PERIOD_REVERSED, CURSOR_INVALID */
  list(actor: Actor, query: OperatorActsQuery): Promise<OperatorActPage> {
    const { operatorId, action, from, to, limit } = query;
    const entry = {
      ...{ action: 'operator-act.listed', objectType: 'operator-act' },
      ids: (found: OperatorActPage) => found.items.map(({ actId }) => String(actId)),
      tokens: tokensOf({ operatorId, action, from, to }),
    };
    return this.reads.audited(actor, entry, async (connection) => {
      await checkActor(connection, operatorId, byOperator);
      await checkAct(connection, action);
      const rows = await actsStatement(query).on<ActRow>(connection);
      const { items, ...more } = page(rows, limit, ({ id }) => [id]);
      return { items: items.map(operatorActView), ...more };
    });
  }
}

/** Who acts from the command line may stand in no directory: the launcher, the installer of the database. */
const byOperator = (id: string): SqlText => sql`select 1 from directory.audit a where a.actor = ${id}`;

/** What an earlier release recorded is known by its rows. @throws RefusalError ACT_UNKNOWN */
async function checkAct(connection: Sql, action: string | undefined): Promise<void> {
  if (action === undefined || isCodeOf(operatorActCodes, action)) return;
  const rows = await sql`select 1 from directory.audit a where a.action = ${action} limit 1`.on(connection);
  if (rows.length === 0) throw new RefusalError({ code: 'ACT_UNKNOWN', params: {} });
}

/**
 * The business day of this service when an act was done: by how much the demo's clock had been moved then, which each setting
 * of it has written down. Outside the demo nobody ever sets it.
 */
const BUSINESS_DAY = sql`(a.at + coalesce((
  select c.business_at - c.recorded_at from audit c
   where c.action = 'clock.set' and c.outcome = 'done' and c.recorded_at <= a.at
   order by c.business_at desc, c.id desc limit 1), interval '0')) at time zone ${SHANGHAI}`;

/** Rows are numbered in the order in which they were written. */
function actsStatement({ operatorId, action, from, to, cursor, limit }: OperatorActsQuery): SqlText {
  const [before] = decodeCursor(cursor, ['number']) ?? [];
  const conditions = [
    ...inPeriod({ from, to }, sql`a.at`),
    ...(operatorId === undefined ? [] : [sql`a.actor = ${operatorId}`]),
    ...(action === undefined ? [] : [sql`a.action = ${action}`]),
    ...(before === undefined ? [] : [sql`a.id < ${before}::bigint`]),
  ];
  return sql`
    select a.id::int as id, a.at, (${BUSINESS_DAY})::date::text as business_day, a.actor, a.action, a.object_type,
           a.object_ids, a.reason, a.outcome, a.code, a.details
      from directory.audit a where ${all(conditions)} order by a.id desc limit ${limit + 1}`;
}
