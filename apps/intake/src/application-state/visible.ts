import { sql, type SqlText } from '@aid-chain/messaging';
import { regionCondition, type Actor } from '@aid-chain/platform';

/**
 * The SQL condition that keeps an actor to the applications `a` that it may see: an integrator follows what it filed
 * itself, people see their subtree.
 */
export function visibleTo(actor: Actor): SqlText {
  if (actor.role !== 'integrator') return regionCondition(actor, sql`a.region_code`);
  return sql`a.filed_by_actor = ${actor.id}`;
}
