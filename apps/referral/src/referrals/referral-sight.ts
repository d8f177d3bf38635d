import { regionFilter, type Actor } from '@aid-chain/platform';
import type { ListReferralsQuery } from './list-referrals.query.js';

/**
 * The SQL condition that keeps an actor to its own referrals (`r`): a department to those it was asked, people to
 * their subtree.
 */
export function visibleTo(actor: Actor, params: unknown[]): string {
  if (actor.role !== 'department') return regionFilter(actor, 'r.region_code', params);
  params.push(actor.department ?? '');
  return `r.department = $${String(params.length)}`;
}

/**
 * The conditions of a list. A department knows households by its own token only: for it, a filter by household or
 * application finds nothing.
 */
export function listConditions(actor: Actor, query: ListReferralsQuery, params: unknown[]): string {
  const conditions = [visibleTo(actor, params)];
  const add = (value: string | undefined, condition: (param: string) => string): void => {
    if (value === undefined) return;
    params.push(value);
    conditions.push(condition(`$${String(params.length)}`));
  };
  const asks = query.householdId !== undefined || query.applicationId !== undefined;
  if (actor.role === 'department' && asks) return 'false';
  add(query.householdId, (p) => `r.household_id = ${p}::uuid`);
  add(query.state, (p) => `r.state = ${p}`);
  add(query.department, (p) => `r.department = ${p}`);
  add(query.needKind, (p) => `r.need_kind = ${p}`);
  add(
    query.applicationId,
    (p) => `r.need_id in (
      select o.need_id from need_origin o
       where o.origin_id = ${p}::uuid
          or o.origin_id in (select c.case_id from case_file c where c.application_id = ${p}::uuid))`,
  );
  return conditions.join(' and ');
}
