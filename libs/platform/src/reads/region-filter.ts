import { regionPrefix } from '@aid-chain/kernel';
import { sql, type SqlText } from '@aid-chain/messaging';
import type { Actor } from '../actor/actor.js';

/**
 * The SQL condition that keeps an actor to its own region subtree.
 * @param column the column of 12-digit region codes, from the program's own text, never from a request
 * @param params the statement's parameters; the subtree's prefix is appended where the actor has a region
 * @returns `true` for auditor and operator without a region (their answers are masked), `false` for anyone else without one
 */
export function regionFilter(actor: Actor, column: string, params: unknown[]): string {
  if (actor.regionCode !== undefined) {
    params.push(regionPrefix(actor.regionCode));
    return `starts_with(${column}, $${String(params.length)})`;
  }
  return actor.role === 'auditor' || actor.role === 'operator' ? 'true' : 'false';
}

/**
 * The same condition as a part of a statement made with the `sql` tag.
 * @param column the column of 12-digit region codes
 */
export function regionCondition(actor: Actor, column: SqlText): SqlText {
  if (actor.regionCode !== undefined) return sql`starts_with(${column}, ${regionPrefix(actor.regionCode)})`;
  return actor.role === 'auditor' || actor.role === 'operator' ? sql`true` : sql`false`;
}
