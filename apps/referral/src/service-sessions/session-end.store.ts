import type { IsoDate } from '@aid-chain/kernel';
import { rows, sql, type Tx } from '@aid-chain/messaging';

/** Since when nothing is given any more: to a household, or to one person of it. */
interface EndOfServices {
  readonly householdId: string;
  /** Null where the household ended. */
  readonly personId: string | null;
  readonly on: IsoDate;
}

/** A plan of which services were cancelled, or stand again. */
export interface ChangedPlan {
  readonly householdId: string;
  readonly personId: string;
  readonly assessmentId: string;
  readonly planId: string;
}

const ENDS = { householdId: 'uuid', personId: 'uuid', on: 'date' } as const;

/**
 * Cancels what was planned after the end; what was stated as given to the dead is disputed until a person has found out (L-55).
 * @returns the plans of which something was cancelled
 */
export function endSessions(tx: Tx, ends: readonly EndOfServices[]): Promise<ChangedPlan[]> {
  return sql`
    with ended as (
      select s.session_id from service_session s join ${rows('e', ENDS, ends)}
          on s.household_id = e."householdId" and (e."personId" is null or s.person_id = e."personId")
       where s.planned_on > e."on" and s.state_before is null
       order by s.session_id for update of s),
    changed as (
      update service_session s
         set state_before = s.state, state = case when s.state = 'given' then 'disputed' else 'cancelled' end
        from ended where s.session_id = ended.session_id
      returning s.household_id, s.person_id, s.assessment_id, s.plan_id)
    select distinct household_id as "householdId", person_id as "personId", assessment_id as "assessmentId",
           plan_id as "planId" from changed`.on<ChangedPlan>(tx);
}

/** Takes the end back where it was a mistake; whoever is listed as dead stays so. @returns the plans of which something stands again */
export function restoreSessions(
  tx: Tx,
  living: readonly Omit<EndOfServices, 'on'>[],
): Promise<ChangedPlan[]> {
  return sql`
    with restored as (
      select s.session_id from service_session s
        join ${rows('l', { householdId: 'uuid', personId: 'uuid' }, living)}
          on s.household_id = l."householdId" and (l."personId" is null or s.person_id = l."personId")
       where s.state_before is not null and not exists (
         select from household h cross join lateral jsonb_array_elements(h.members) as member
          where h.household_id = s.household_id and member ->> 'personId' = s.person_id::text
            and member -> 'livesTogether' ->> 'reasonOut' = 'died')
       order by s.session_id for update of s),
    changed as (
      update service_session s set state = s.state_before, state_before = null
        from restored where s.session_id = restored.session_id
      returning s.household_id, s.person_id, s.assessment_id, s.plan_id)
    select distinct household_id as "householdId", person_id as "personId", assessment_id as "assessmentId",
           plan_id as "planId" from changed`.on<ChangedPlan>(tx);
}

/** People of some households for whom services are or were planned. */
export function servedPersons(
  tx: Tx,
  householdIds: readonly string[],
): Promise<{ readonly householdId: string; readonly personId: string }[]> {
  return sql`
    select distinct household_id as "householdId", person_id as "personId" from service_session
     where household_id = any (${householdIds}::uuid[])`.on<{ householdId: string; personId: string }>(tx);
}
