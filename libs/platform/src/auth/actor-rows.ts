import { ROLES, type Actor, type Role } from './actor.js';

/** An actor as `ACTOR_COLUMNS` selects it. */
export interface ActorRow {
  readonly id: string;
  readonly role: string;
  readonly region_code: string | null;
  readonly department_code: string | null;
  readonly staff_code: string | null;
}

/** Selects active actors with their staff code; a condition may follow. */
export const SELECT_ACTOR = `select a.id, a.role, a.region_code, a.department_code, s.code as staff_code
  from directory.actor a left join directory.staff_code s on s.actor_id = a.id`;

/** @returns the actor of a row, undefined where its role is not one that this release knows. */
export function actorOfRow(row: ActorRow): Actor | undefined {
  const { id, role } = row;
  if (!isRole(role)) return undefined;
  return {
    id,
    role,
    ...(row.region_code === null ? {} : { regionCode: row.region_code }),
    ...(row.department_code === null ? {} : { department: row.department_code }),
    ...(row.staff_code === null ? {} : { staffCode: row.staff_code }),
  };
}

function isRole(text: string): text is Role {
  return ROLES.some((role) => role === text);
}
