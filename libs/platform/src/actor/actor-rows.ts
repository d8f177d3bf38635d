import { sql } from '@aid-chain/messaging';
import { ROLES, type Role } from '@aid-chain/vocabulary';
import type { Actor, FilesFor } from './actor.js';
import type { Contract } from './contract.rules.js';

/** An actor as `ACTOR_COLUMNS` reads it. */
export interface ActorRow {
  readonly id: string;
  readonly role: string;
  readonly region_code: string | null;
  readonly department: string | null;
  readonly staff_code: string | null;
  readonly files_for: readonly FilesFor[];
  readonly contract: Contract | null;
}

/** What an `ActorRow` holds of the actor `a`. */
export const ACTOR_COLUMNS = sql`a.id, a.role, a.region_code, a.department, a.staff_code, a.files_for,
  (select jsonb_build_object('number', c.number, 'regionCode', c.region_code, 'from', c.valid_from, 'to', c.valid_to,
                             'activities', c.activities)
     from directory.contract c where c.number = a.contract) as contract`;

/** @returns the actor of a row, undefined where its role is not one that this release knows. */
export function actorOfRow(row: ActorRow): Actor | undefined {
  const { id, role } = row;
  if (!isRole(role)) return undefined;
  return {
    id,
    role,
    ...(row.region_code === null ? {} : { regionCode: row.region_code }),
    ...(row.department === null ? {} : { department: row.department }),
    ...(row.staff_code === null ? {} : { staffCode: row.staff_code }),
    ...(row.contract === null ? {} : { contract: row.contract }),
    ...(row.files_for.length === 0 ? {} : { filesFor: row.files_for }),
  };
}

function isRole(text: string): text is Role {
  return ROLES.some((role) => role === text);
}
