import { sql, type Sql } from '@aid-chain/messaging';
import type { Operator } from './operator.js';

/** The audit row of an act on the directory, in its transaction. */
export async function auditDirectory(
  connection: Sql,
  operator: Operator,
  entry: {
    readonly action: string;
    readonly objectType: string;
    readonly ids: readonly string[];
    readonly reason?: string;
  },
): Promise<void> {
  await sql`
    insert into directory.audit (actor, action, object_type, object_ids, reason)
    values (${operator.id}, ${entry.action}, ${entry.objectType}, ${entry.ids}::text[], ${entry.reason ?? null})`.on(
    connection,
  );
}
