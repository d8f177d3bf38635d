import { sql, type SqlText } from '@aid-chain/messaging';
import { regionCondition, type Actor } from '@aid-chain/platform';
import { isOutside } from './outside.rules.js';

/**
 * The SQL condition that keeps an actor to the applications `a` that it may see: who files from outside follows what it
 * filed itself, people see their subtree.
 */
export function visibleTo(actor: Actor): SqlText {
  if (!isOutside(actor)) return regionCondition(actor, sql`a.region_code`);
  return sql`a.filed_by_actor = ${actor.id}`;
}
