import type { IsoDate } from '@aid-chain/kernel';
import { rows, sql, type Tx } from '@aid-chain/messaging';
import type { Settled } from './attendance.rules.js';
import { SESSION_COLUMNS, type ServiceSession } from './session.store.js';

/** Since when nothing is given any more: to a household, or to one person, wherever it was planned. */
interface EndOfServices {
  /** The household whose change of the register shows it. */
  readonly householdId: string;
  /** Null where the household ended. */
  readonly personId: string | null;
  readonly on: IsoDate;
}

/** A plan of which services were cancelled, or stand again. */
export interface ChangedPlan {
  /** The household for which it was planned. */
  readonly householdId: string;
  readonly personId: string;
  readonly assessmentId: string;
  readonly planId: string;
  /** The household whose change of the register is the cause. */
  readonly causedIn: string;
}

const ENDS = { householdId: 'uuid', personId: 'uuid', on: 'date' } as const;

/**
 * Cancels what was planned after the end, also in a household that the person left; of what somebody stated as given to the dead a
 * person finds out (L-55).
 * @returns the plans of which something was cancelled
 */
export function endSessions(tx: Tx, ends: readonly EndOfServices[]): Promise<ChangedPlan[]> {
  return sql`
    with e as materialized (select "householdId", "personId", "on" from ${rows('given', ENDS, ends)}),
    lives_there as (
      select e."householdId", (m ->> 'personId')::uuid as "personId", e."on"
        from e join household h on h.household_id = e."householdId" cross join lateral jsonb_array_elements(h.members) m
       where e."personId" is null
         and (m #>> '{livesTogether,reasonOut}' is null or m #>> '{livesTogether,reasonOut}' = 'died')),
    ending as (
      select s.session_id, e."householdId" as ended_in from e join service_session s on s.household_id = e."householdId"
       where e."personId" is null and s.planned_on > e."on"
      union all
      select s.session_id, p."householdId"
        from (select * from e where e."personId" is not null union all select * from lives_there) p
        join service_session s on s.person_id = p."personId" and s.planned_on > p."on"),
    ended as (
      select s.session_id from service_session s
       where s.session_id in (select session_id from ending) and s.state_before is null and s.state <> 'cancelled'
       order by s.session_id for update),
    changed as (
      update service_session s
         set state_before = s.state, ended_in = c.ended_in,
             state = case when s.state in ('given', 'stated', 'disputed') then 'disputed' else 'cancelled' end
        from (select distinct on (session_id) session_id, ended_in from ending join ended using (session_id)
               order by session_id, ended_in) c
       where s.session_id = c.session_id
      returning s.household_id, s.person_id, s.assessment_id, s.plan_id, s.ended_in)
    select distinct household_id as "householdId", person_id as "personId", assessment_id as "assessmentId",
           plan_id as "planId", ended_in as "causedIn" from changed`.on<ChangedPlan>(tx);
}

/** A service that ended by a mistake, as it stands. */
export type EndedSession = ServiceSession & Pick<ChangedPlan, 'causedIn'>;

/** Services that ended by the change of a household and stand again, locked; whoever is listed there as dead stays so. */
export async function lockEnded(
  tx: Tx,
  living: readonly Omit<EndOfServices, 'on'>[],
): Promise<EndedSession[]> {
  const found = await sql`
    select s.session_id as id, l."householdId" as "causedIn" from service_session s
      join household h on h.household_id = s.ended_in
      join ${rows('l', { householdId: 'uuid', personId: 'uuid' }, living)}
        on l."householdId" in (s.ended_in, h.closed_into) and (l."personId" is null or s.person_id = l."personId")
     where s.state_before is not null and not exists (
       select from jsonb_array_elements(h.members) as member
        where h.household_id = l."householdId" and member ->> 'personId' = s.person_id::text
          and member #>> '{livesTogether,reasonOut}' = 'died')
     order by s.session_id for update of s`.on<{ id: string; causedIn: string }>(tx);
  const causes = new Map(found.map(({ id, causedIn }) => [id, causedIn]));
  const sessions = await sql`
    select ${SESSION_COLUMNS} from service_session s where s.session_id = any (${[...causes.keys()]}::uuid[])
     order by s.session_id`.on<ServiceSession>(tx);
  return sessions.map((session) => ({ ...session, causedIn: causes.get(session.sessionId) ?? '' }));
}

const SETTLED = { sessionId: 'uuid', state: 'text', units: 'integer', amountFen: 'bigint' } as const;

/** Takes the end of services back: each stands as its statements come to. */
export async function keepRestored(
  tx: Tx,
  settled: readonly (Settled & { readonly sessionId: string })[],
): Promise<void> {
  if (settled.length === 0) return;
  await sql`
    update service_session s
       set state = r."state", units = r."units", amount_fen = r."amountFen", state_before = null, ended_in = null
      from ${rows('r', SETTLED, settled)} where s.session_id = r."sessionId"`.on(tx);
}

/** Who was listed in some households and not as dead. */
export function membersBefore(
  tx: Tx,
  householdIds: readonly string[],
): Promise<{ readonly householdId: string; readonly personId: string }[]> {
  return sql`
    select h.household_id as "householdId", m ->> 'personId' as "personId"
      from household h cross join lateral jsonb_array_elements(h.members) m
     where h.household_id = any (${householdIds}::uuid[])
       and m #>> '{livesTogether,reasonOut}' is distinct from 'died'`.on<{
    householdId: string;
    personId: string;
  }>(tx);
}
