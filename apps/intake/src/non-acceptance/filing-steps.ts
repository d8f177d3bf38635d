import type { Payload } from '@aid-chain/contracts';
import { sql, type Sql } from '@aid-chain/messaging';

type Steps = NonNullable<Payload<'intake.application-accepted.v1'>['before']>;

/**
 * What happened to an application before it was accepted, the oldest first: what the family was asked to put right, each decision not to
 * accept it, and the remedy that set it aside, so that its chain begins with them (A-18; L-22).
 */
export async function filingSteps(connection: Sql, applicationId: string): Promise<Steps> {
  const found = await sql`
    select jsonb_strip_nulls(jsonb_build_object(
             'step', each.step, 'on', each."on", 'reasonCode', each.reason_code, 'dueOn', each.due_on,
             'remedyKind', each.remedy_kind, 'result', each.result)) as step
      from (
        select s.request_id as id, step.* from filing_supplement s cross join lateral (values
               (1, 'supplement-asked', s.asked_on, s.reason_code, null::date, null, null),
               (2, 'supplement-delivered', s.delivered_on, null, s.due_on, null, null)
             ) as step (no, step, "on", reason_code, due_on, remedy_kind, result)
         where s.application_id = ${applicationId}::uuid
        union all
        select n.decision_id, step.* from non_acceptance n cross join lateral (values
               (1, 'not-accepted', n.decided_on, n.reason_code, null::date, null, null),
               (2, 'notice-delivered', n.delivered_on, null, null, null, null),
               (3, 'set-aside', n.set_aside_on, null, n.redo_by, n.remedy_kind, n.remedy_result)
             ) as step (no, step, "on", reason_code, due_on, remedy_kind, result)
         where n.application_id = ${applicationId}::uuid) each
     where each."on" is not null
     order by each."on", each.id, each.no`.on<{ readonly step: Steps[number] }>(connection);
  return found.map(({ step }) => step);
}
