import { routeNeed as routePolicy, type Department } from '@aid-chain/policy';
import {
  isCodeOf,
  knownCode,
  needAspectCodes,
  needKindCodes,
  type NeedAspect,
  type NeedKind,
} from '@aid-chain/vocabulary';

/** A department that a need goes to, and the aspects that are sent to it: no more than it serves. */
export interface RoutedDepartment {
  readonly department: string;
  readonly aspects: readonly NeedAspect[];
}

/**
 * The departments that a need goes to by the routing table of the place (S0-07 缺什么补什么, S0-23).
 * A department with an aspect condition gets the aspects that it serves; the others get the rest.
 * Another aspect only ever adds departments, so that joined needs reach the same departments in any order.
 * Whether a person is disabled is sealed and unknown here: a department that serves only disabled persons is not chosen.
 * A kind that a later version named goes where `other` goes; an aspect that it named goes to nobody.
 */
export function routeNeed(
  kind: NeedKind,
  aspects: readonly NeedAspect[],
  table: readonly Department[],
): RoutedDepartment[] {
  const served = referredKind(kind);
  const known = aspects.filter((aspect) => isCodeOf(needAspectCodes, aspect));
  const special = new Set(table.flatMap((department) => conditions(department, served)));
  return routePolicy(table, { kind: served, aspects: known }).map((code) => {
    const department = table.find((entry) => entry.code === code);
    const own = department === undefined ? [] : conditions(department, served);
    const theirs = known.filter((aspect) => (own.length === 0 ? !special.has(aspect) : own.includes(aspect)));
    return { department: code, aspects: [...theirs].sort() };
  });
}

/** The kind under which a need is referred: its own, or `other` for one that this version does not know. */
export function referredKind(kind: string): NeedKind {
  return knownCode(needKindCodes, kind, 'other');
}

function conditions(department: Department, kind: NeedKind): NeedAspect[] {
  return department.needs.flatMap((need) =>
    need.kind === kind && need.aspect !== undefined ? [need.aspect] : [],
  );
}
