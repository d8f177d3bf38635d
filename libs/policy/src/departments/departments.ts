import type { Bilingual, DepartmentTask, NeedAspect, NeedKind } from '@aid-chain/vocabulary';
import type { IsoDate } from '@aid-chain/kernel';
import { regionChain } from '../pack/region-chain.js';
import { holdsOn } from '../policies/days.js';
import type { PolicyTree } from '../policies/load-policies.js';
import type { Department } from '../policies/read-departments.js';
import type { SupervisionPhone } from '../policies/read-supervision.js';

export interface NeedToRoute {
  readonly kind: NeedKind;
  readonly aspects: readonly NeedAspect[];
  /** Unknown (absent) never routes to a department that serves disabled persons only. */
  readonly personDisabled?: boolean;
}

/**
 * The departments of a place, with routing and views: the nearest level that has `departments.yaml`.
 * In: 12-digit region code. Out: empty where no level has the file.
 */
export function departments(tree: PolicyTree, regionCode12: string): readonly Department[] {
  const levels = [...regionChain(regionCode12)].reverse();
  return levels.map((region) => tree.departments.get(region)).find((list) => list !== undefined) ?? [];
}

/** The departments that a need is referred to, in the order of the place's file (S0-23). */
export function routeNeed(list: readonly Department[], need: NeedToRoute): readonly string[] {
  return list.filter((department) => serves(department, need)).map((department) => department.code);
}

/** The code of the department that has a task in the place; undefined only where the place has no departments. */
export function departmentWithTask(list: readonly Department[], task: DepartmentTask): string | undefined {
  return list.find(({ tasks }) => tasks.includes(task))?.code;
}

/**
 * Where people report on the acts of a department and complain of them on a day (S2-36): its own line, else that of who coordinates
 * assistance in the place. Out: undefined where the place gives none for that day.
 */
export function supervisionPhone(
  list: readonly Department[],
  code: string | undefined,
  on: IsoDate,
): SupervisionPhone | undefined {
  const phoneOf = (department: string | undefined) =>
    list.find((each) => each.code === department)?.supervision.find((phone) => holdsOn(phone, on));
  return phoneOf(code) ?? phoneOf(departmentWithTask(list, 'coordination'));
}

/**
 * What a department of a place is called, in both languages (departments.yaml of the place).
 * Out: the code itself for a department that the list does not name.
 */
export function departmentName(
  list: readonly Pick<Department, 'code' | 'nameZh' | 'nameEn'>[],
  code: string,
): Bilingual {
  const found = list.find((department) => department.code === code);
  return found === undefined ? { zh: code, en: code } : { zh: found.nameZh, en: found.nameEn };
}

function serves(department: Department, need: NeedToRoute): boolean {
  return department.needs.some(
    (served) =>
      served.kind === need.kind &&
      (served.aspect === undefined || need.aspects.includes(served.aspect)) &&
      (served.personDisabled === undefined || need.personDisabled === true),
  );
}
