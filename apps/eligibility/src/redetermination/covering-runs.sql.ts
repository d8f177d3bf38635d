import { regionsAbove } from '@aid-chain/kernel';
import { anyOf, sql, type SqlText } from '@aid-chain/messaging';
import { regionCondition, type Actor } from '@aid-chain/platform';

/**
 * The runs that concern an actor: those of the own region, and those of a larger place, as a county runs for its townships. Of such a
 * one only the own families are shown and taken in.
 */
export function coveringRuns(actor: Actor, column: SqlText): SqlText {
  const above = actor.regionCode === undefined ? [] : regionsAbove(actor.regionCode);
  return anyOf([regionCondition(actor, column), sql`${column} = any (${above}::text[])`]);
}
