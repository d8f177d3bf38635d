import { sql, type SqlText } from '@aid-chain/messaging';
import { NO_DUE_DAY, type Actor, type DueItemSource } from '@aid-chain/platform';
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';
import { decidingRole } from '../place/township-settings.js';
import { notAgainst, OPEN_TO_ALL, READS_ALL, relativesOfRemedies } from './remedy-visibility.sql.js';

const of = 'remedy';

/** A remedy (`r`) against a non-acceptance, whether or not its application is known: the township accepts it, or records what it did (L-22). */
const OF_APPLICATION = sql`(r.about = 'township-act' and r.ground = 'non-acceptance')`;

/** Who is complained of never finds the remedy on the list (社会救助法 68). */
function ofNobodyComplainedOf(reader: Actor): SqlText {
  return sql`exists (select from remedy r where r.remedy_id = i.ref_id and ${notAgainst(reader)})`;
}

/**
 * What complaints, tip-offs, reconsiderations and lawsuits wait for; the county sees it, since a township may be complained of,
 * and who examines it (L-20, L-22). A result is due by its day, a correction by the one that was ordered; of an answer no document gives days.
 */
export const remedyItems: DueItemSource = {
  kinds: {
    'remedy-acceptance': { of, path: '/v1/remedies/{id}/acceptance' },
    'remedy-examiner': { of, path: '/v1/remedies/{id}/examiner' },
    'remedy-result': { of, path: '/v1/remedies/{id}/result' },
    'remedy-answer': { of, path: '/v1/remedies/{id}/answer' },
    'remedy-correction': { of, path: '/v1/remedies/{id}/correction' },
    'remedy-execution': { of, path: '/v1/remedies/{id}/execution' },
  },
  visibleTo: [...OFFICIAL_ROLES, 'auditor'],
  items: () => sql`
    select step.kind, r.remedy_id as ref_id, step.kind as part, coalesce(step.due_on, ${NO_DUE_DAY}::date) as due_on,
           false as due_provisional, step.since, r.region_code, null::text as department,
           case when step.kind = 'remedy-execution' and ${OF_APPLICATION} then 'township-reviewer'
                when step.kind in ('remedy-correction', 'remedy-execution') and r.track = 'monitored' then 'agriculture-officer'
                -- Who decides carries it out; what a complaint led to is the county's, as nobody else reads it.
                when step.kind in ('remedy-correction', 'remedy-execution') and r.kind = any (${OPEN_TO_ALL}::text[])
                then ${decidingRole(sql`r.region_code`, sql`r.track`)}
                -- What an examiner does is theirs, in whichever role.
                when step.kind in ('remedy-result', 'remedy-answer') then coalesce((
                  select a.role from directory.actor a where a.id = r.examiner and a.active), 'civil-affairs-officer')
                else 'civil-affairs-officer' end as role
      from remedy r
      cross join lateral (
        select case when r.kind in ('reconsideration', 'lawsuit') then 'remedy-acceptance' else 'remedy-examiner' end,
               case when r.kind in ('reconsideration', 'lawsuit') then null else r.due_on end, r.received_on
         where r.state = 'received'
        union all
        select 'remedy-result', r.due_on, r.began_on where r.state = 'in-examination'
        union all
        select 'remedy-answer', null, r.result_on
         where r.state = 'decided' and r.kind in ('complaint', 'tip-off') and not r.is_anonymous and r.answered_on is null
        union all
        select case when r.correction_case_id is null and coalesce(r.ground, 'decision') = 'decision' then 'remedy-correction'
                    else 'remedy-execution' end, r.redo_by, r.result_on
         where r.state = 'decided' and r.result in ('changed', 'redone')
           and (r.case_id is not null or ${OF_APPLICATION})
           and r.executed_on is null) as step (kind, due_on, since)
     where r.state in ('received', 'in-examination', 'decided') and r.kind <> 'publicity-objection'`,
  relatives: relativesOfRemedies,
  shownTo: (reader) =>
    READS_ALL.includes(reader.role)
      ? ofNobodyComplainedOf(reader)
      : sql`exists (
          select from remedy r
           where r.remedy_id = i.ref_id and ${notAgainst(reader)}
             and (r.examiner = ${reader.id}
               or i.role = ${reader.role} and i.kind in ('remedy-correction', 'remedy-execution')))`,
};

/** Objections to publicity that wait to be examined or answered, by the township that made it public (D57 19). */
export const objectionItems: DueItemSource = {
  kinds: { 'publicity-objection': { of, path: '/v1/remedies/{id}/result' } },
  visibleTo: [...OFFICIAL_ROLES, 'auditor'],
  items: () => sql`
    select 'publicity-objection' as kind, r.remedy_id as ref_id, 'publicity-objection' as part, ${NO_DUE_DAY}::date as due_on,
           false as due_provisional, coalesce(r.result_on, r.began_on, r.received_on) as since, r.region_code,
           null::text as department, 'township-reviewer' as role
      from remedy r
     where r.kind = 'publicity-objection' and r.state in ('received', 'in-examination', 'decided')`,
  relatives: relativesOfRemedies,
  shownTo: ofNobodyComplainedOf,
};
