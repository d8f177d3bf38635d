import type { RegionScope } from '@aid-chain/kernel';
import { all, anyOf, sql, SqlText } from '@aid-chain/messaging';
import { scopeOf, type Actor } from '../actor/actor.js';

/**
 * The SQL condition that keeps an actor to its own region: its subtree, and what is stored under a code that was merged
 * into it since.
 * @param column the column of 12-digit region codes, from the program's own text, never from a request
 * @param params the statement's parameters; the prefixes of the actor's places are appended where it has a region
 * @returns `true` for auditor and operator without a region (their answers are masked), `false` for anyone else without one
 */
export function regionFilter(actor: Actor, column: string, params: unknown[]): string {
  return appended(regionCondition(actor, new SqlText([column], [])), params);
}

/**
 * The same condition as a part of a statement made with the `sql` tag.
 * @param column the column of 12-digit region codes
 */
export function regionCondition(actor: Actor, column: SqlText): SqlText {
  const scope = scopeOf(actor);
  if (scope !== undefined) return placeCondition(scope, column);
  return actor.role === 'auditor' || actor.role === 'operator' ? sql`true` : sql`false`;
}

/** The same for one place that somebody asks for; whether it may be asked for is `isOfOwnRegion`. */
export function placeCondition(scope: RegionScope, column: SqlText): SqlText {
  const begins = (prefix: string): SqlText => sql`starts_with(${column}, ${prefix})`;
  return anyOf(
    scope.map(({ prefix, except }) =>
      all([begins(prefix), ...except.map((other) => sql`not ${begins(other)}`)]),
    ),
  );
}

/** A condition for a statement whose parameters are numbered by hand: its own follow those that are there. */
function appended(condition: SqlText, params: unknown[]): string {
  const before = params.length;
  params.push(...condition.values);
  return condition.text.replace(/\$(\d+)/g, (_, place: string) => `$${String(before + Number(place))}`);
}
