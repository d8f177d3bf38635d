import { Injectable } from '@nestjs/common';
import { toInstant } from '@aid-chain/kernel';
import { all, sql, type SqlText } from '@aid-chain/messaging';
import type { Actor } from '../actor/actor.js';
import { inPeriod } from '../audit-reading/audit-period.js';
import { tokensOf } from '../audit-reading/sought-tokens.js';
import { checkActor } from '../directory/check-actor.js';
import { decodeCursor, page } from '../paging/page.js';
import { Reads } from '../reads/reads.js';
import type { OperatorActPage, OperatorActView } from './operator-act.view.js';
import type { OperatorActsQuery } from './operator-acts.query.js';

interface ActRow {
  readonly id: number;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly object_type: string;
  readonly object_ids: readonly string[];
  readonly reason: string | null;
}

/** Reads the audit of the directory; an operator's acts concern the whole deployment, so every auditor reads them all. */
@Injectable()
export class OperatorActsReader {
  constructor(private readonly reads: Reads) {}

  /** @throws RefusalError ACTOR_UNKNOWN, PERIOD_REVERSED, CURSOR_INVALID */
  list(actor: Actor, query: OperatorActsQuery): Promise<OperatorActPage> {
    const { operatorId, action, from, to, limit } = query;
    const entry = {
      ...{ action: 'operator-act.listed', objectType: 'operator-act' },
      ids: (found: OperatorActPage) => found.items.map(({ actId }) => String(actId)),
      tokens: tokensOf({ operatorId, action, from, to }),
    };
    return this.reads.audited(actor, entry, async (connection) => {
      await checkActor(connection, operatorId, byOperator);
      const rows = await actsStatement(query).on<ActRow>(connection);
      const { items, ...more } = page(rows, limit, ({ id }) => [id]);
      return { items: items.map(viewOf), ...more };
    });
  }
}

/** Who acts from the command line may stand in no directory: the launcher, the installer of the database. */
const byOperator = (id: string): SqlText => sql`select 1 from directory.audit a where a.actor = ${id}`;

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
    select a.id::int as id, a.at, a.actor, a.action, a.object_type, a.object_ids, a.reason
    from directory.audit a where ${all(conditions)} order by a.id desc limit ${limit + 1}`;
}

function viewOf({ id, at, actor, action, object_type, object_ids, reason }: ActRow): OperatorActView {
  return {
    ...{ actId: id, at: toInstant(at), operatorId: actor, action },
    ...{ objectType: object_type, ids: object_ids },
    ...(reason === null ? {} : { reason }),
  };
}
