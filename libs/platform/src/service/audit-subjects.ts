import { sql, type SqlText } from '@aid-chain/messaging';

/**
 * How a row of a service's audit is led to a family: a look at a case, a warning or a person is a look at its household.
 * Each is a `select` that PostgreSQL can put a condition on either column into, with an index for both.
 */
export interface AuditSubjects {
  /** Columns `household_id` and `region_code` of every household that the service knows. */
  readonly households: SqlText;
  /** Columns `object_id` (uuid) and `household_id` of everything that belongs to one household, but the household itself. */
  readonly objects: SqlText;
  /** Columns `object_id` and `household_id` of what a family must not learn of now: looks at it are not in the log that it is shown. */
  readonly unshown?: SqlText;
  /** Columns `person_id` and `household_id` of members; only where the service looks at single persons. */
  readonly persons?: SqlText;
  /** Column `staffCode` of the officials to whom a household declared to be related (D57 11). */
  readonly relatives: (householdId: string) => SqlText;
}

/** Of a service that keeps no families, such as one of a spec. */
export const NO_SUBJECTS: AuditSubjects = {
  households: sql`select null::uuid as household_id, null::text as region_code where false`,
  objects: sql`select null::uuid as object_id, null::uuid as household_id where false`,
  relatives: () => sql`select null::text as "staffCode" where false`,
};
