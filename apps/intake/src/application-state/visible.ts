import { regionFilter, type Actor } from '@aid-chain/platform';

/**
 * The SQL condition that keeps an actor to what it may see: an integrator follows what it filed itself, people see
 * their subtree.
 * @param params the statement's parameters; what the condition needs is appended
 */
export function visibleTo(actor: Actor, params: unknown[]): string {
  if (actor.role !== 'integrator') return regionFilter(actor, 'a.region_code', params);
  params.push(actor.id);
  return `a.filed_by_actor = $${params.length}`;
}
