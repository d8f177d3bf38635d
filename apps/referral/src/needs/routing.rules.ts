import { routeNeed as routePolicy, type Department } from '@aid-chain/policy';
import type { NeedAspect, NeedKind } from '@aid-chain/vocabulary';

/** A department that a need goes to, and the aspects it is told: no more than it serves. */
export interface RoutedDepartment {
  readonly department: string;
  readonly aspects: readonly NeedAspect[];
}

/**
 * The departments that a need goes to by the routing table of the place (S0-07 缺什么补什么, S0-23).
 * A department with an aspect condition is told the aspects that it serves; the others are told the rest.
 * Another aspect only ever adds departments, so that joined needs reach the same departments in any order.
 * Whether a person is disabled is sealed and unknown here: a department that serves only disabled persons is not chosen.
 */
export function routeNeed(
  kind: NeedKind,
  aspects: readonly NeedAspect[],
  table: readonly Department[],
): RoutedDepartment[] {
  const special = new Set(table.flatMap((department) => conditions(department, kind)));
  return routePolicy(table, { kind, aspects }).map((code) => {
    const department = table.find((entry) => entry.code === code);
    const own = department === undefined ? [] : conditions(department, kind);
    const told = aspects.filter((aspect) => (own.length === 0 ? !special.has(aspect) : own.includes(aspect)));
    return { department: code, aspects: [...told].sort() };
  });
}

function conditions(department: Department, kind: NeedKind): NeedAspect[] {
  return department.needs.flatMap((need) =>
    need.kind === kind && need.aspect !== undefined ? [need.aspect] : [],
  );
}
