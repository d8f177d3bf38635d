import { all, sql, type SqlText } from '@aid-chain/messaging';
import { regionCondition, type Actor } from '@aid-chain/platform';
import type { AssignmentEnd } from '@aid-chain/vocabulary';
import type { AssignmentsQuery } from './assignment.dto.js';

export interface AssignmentRow {
  readonly assignmentId: string;
  readonly householdId: string;
  readonly regionCode: string;
  readonly worker: string;
  readonly contract: string;
  readonly provider: string;
  readonly service: string;
  readonly assignedBy: string;
  readonly assignedOn: string;
  readonly endedOn: string | null;
  readonly endReasonCode: AssignmentEnd | null;
}

const OF_HOUSEHOLD = sql`directory.service_assignment s join household h on h.id = s.household_id`;

/** An assignment that somebody may see: officials of their region, people of a purchased service their own. */
const visibleTo = (actor: Actor): SqlText =>
  actor.role === 'service-worker'
    ? all([sql`s.worker = ${actor.id}`, regionCondition(actor, sql`h.region_code`)])
    : regionCondition(actor, sql`h.region_code`);

/** The assignments of a household or of a worker, as somebody may see them, by their ids. */
export function listAssignments(
  actor: Actor,
  { householdId, worker, state, limit }: AssignmentsQuery,
  after: unknown,
): SqlText {
  const conditions = [visibleTo(actor)];
  if (householdId !== undefined) conditions.push(sql`s.household_id = ${householdId}::uuid`);
  if (worker !== undefined) conditions.push(sql`s.worker = ${worker}`);
  if (state !== undefined) conditions.push(sql`(s.ended_on is null) = ${state === 'standing'}::boolean`);
  if (after !== undefined) conditions.push(sql`s.id > ${after}::uuid`);
  return sql`
    select s.id as "assignmentId", s.household_id as "householdId", h.region_code as "regionCode", s.worker, s.contract,
           c.provider, c.service, s.assigned_by as "assignedBy", s.assigned_on::text as "assignedOn",
           s.ended_on::text as "endedOn", s.end_reason as "endReasonCode"
      from ${OF_HOUSEHOLD} join directory.contract c on c.number = s.contract
     where ${all(conditions)} order by s.id limit ${limit + 1}`;
}

/** A household of the own region, held until the command ends, so that of two assignments one finds the other. */
export const lockOwnHousehold = (actor: Actor, householdId: string): SqlText => sql`
  select h.region_code as "regionCode" from household h
   where h.id = ${householdId}::uuid and h.state = 'active' and ${regionCondition(actor, sql`h.region_code`)} for update`;

/** Whether a household is somebody's already. */
export const standingAssignment = (householdId: string, worker: string): SqlText => sql`
  select from directory.service_assignment s
   where s.household_id = ${householdId}::uuid and s.worker = ${worker} and s.ended_on is null`;

/** One assignment of the own region, with its household held. */
export const lockAssignment = (actor: Actor, id: string): SqlText => sql`
  select s.household_id as "householdId", s.worker, s.ended_on::text as "endedOn" from ${OF_HOUSEHOLD}
   where s.id = ${id}::uuid and ${regionCondition(actor, sql`h.region_code`)} for update of h`;
