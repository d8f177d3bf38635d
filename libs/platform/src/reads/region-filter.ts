import type { RegionScope } from '@aid-chain/kernel';
import { all, anyOf, sql, type SqlText } from '@aid-chain/messaging';
import { scopeOf, type Actor } from '../actor/actor.js';

/**
 * The SQL condition that keeps an actor to its own region: its subtree, and what is stored under a code that was merged
 * into it since.
 * @param column the column of 12-digit region codes
 * @returns `true` for auditor and operator without a region (their answers are masked), `false` for anyone else without one
 */
export function regionCondition(actor: Actor, column: SqlText): SqlText {
  const scope = scopeOf(actor);
  if (scope !== undefined) return placeCondition(scope, column);
  return actor.role === 'auditor' || actor.role === 'operator' ? sql`true` : sql`false`;
}

/** Where a list keeps what a row belongs to. */
export interface OwnerColumns {
  /** The column of 12-digit region codes. */
  readonly regionCode: SqlText;
  /** The column of department codes. */
  readonly department: SqlText;
}

/** The SQL condition that keeps a department to what it was asked or owes itself, and people to their region. */
export function ownCondition(actor: Actor, { regionCode, department }: OwnerColumns): SqlText {
  if (actor.role !== 'department') return regionCondition(actor, regionCode);
  return sql`${department} = ${actor.department ?? ''}`;
}

/** The same as `regionCondition` for one place that somebody asks for; whether it may be asked for is `isOfOwnRegion`. */
export function placeCondition(scope: RegionScope, column: SqlText): SqlText {
  const begins = (prefix: string): SqlText => sql`starts_with(${column}, ${prefix})`;
  return anyOf(
    scope.map(({ prefix, except }) =>
      all([begins(prefix), ...except.map((other) => sql`not ${begins(other)}`)]),
    ),
  );
}
