import { SERVICE_NAMES } from '@aid-chain/vocabulary';

/** Statements with the installer's rights over all schemas; they read everything, because all is what is judged. */

const union = (part: (service: string) => string): string => SERVICE_NAMES.map(part).join('\nunion all\n');

export const SENT = union(
  (service) => `
select '${service}' as service, topic, stream, streamseq::int as seq, event_id as id,
       convert_from(bytes, 'UTF8')::json ->> 'type' as type,
       not exists (select from ${service}.due d where d.topic = o.topic and d.id = o.id) as published
from ${service}.outbox o`,
);

export const RECEIVED = union(
  (service) => `
select consumer, topic, stream, streamseq::int as seq, event_id as id, type, state,
       household_id as "householdId", household_no::int as "householdNo"
from ${service}.inbox`,
);

export const POSITIONS = union(
  (service) => `select consumer, topic, stream, last::int as last from ${service}.stream_position`,
);

export const PARKED = union(
  (service) => `
select p.consumer, p.arrival::text as arrival, i.topic, i.stream, p.code
from ${service}.parked_event p join ${service}.inbox i using (consumer, arrival) where p.state = 'open'`,
);

export const OPEN_RUNS = `select sum(n)::int as runs from (${union(
  (service) => `select count(*) as n from ${service}.run where arrivals <> '{}'`,
)}) as r`;

export const APPLICATIONS = `select id::text as id from intake.application`;

export const REFERRALS = `
select r.referral_id::text as "referralId", array_remove(array_agg(o.event_id), null) as pushes
from referral.referral r
left join (
  select event_id, convert_from(bytes, 'UTF8')::json as event from referral.outbox where topic like 'referral.%.v1'
) as o on o.event ->> 'type' = 'department.referral-requested.v1' and o.event #>> '{data,referralId}' = r.referral_id::text
group by r.referral_id`;

const sorted = (column: string, from: string): string => `array(select ${column} from ${from} order by 1)`;
const count = (from: string): string => `(select count(*)::int from ${from})`;

export const EFFECTS = `
with sent as materialized (
  select event_id, topic, stream, convert_from(bytes, 'UTF8')::json as event from intake.outbox
), pushed as materialized (
  select convert_from(bytes, 'UTF8')::json ->> 'type' as type,
         convert_from(bytes, 'UTF8')::json #>> '{data,referralId}' as referral
  from referral.outbox where topic like 'referral.%.v1'
), households as (
  select id from intake.household union select household_id from referral.chain_link
)
select h.id::text as "householdId",
  ${count('intake.application a where a.household_id = h.id')} as applications,
  ${sorted(`s.event ->> 'type'`, `sent s where s.stream = 'household/' || h.id`)} as "publishedTypes",
  ${sorted('c.type', 'referral.chain_link c where c.household_id = h.id')} as links,
  ${sorted('c.household_no::int', 'referral.chain_link c where c.household_id = h.id')} as "linkNumbers",
  ${count('eligibility.case_file c where c.household_id = h.id')} as cases,
  ${count('referral.need n where n.household_id = h.id')} as needs,
  ${count('referral.referral r where r.household_id = h.id')} as referrals,
  ${sorted('p.type', 'pushed p join referral.referral r on p.referral = r.referral_id::text where r.household_id = h.id')} as pushes
from households h`;

/** Who may send: the two halves of an advisory lock's key are shown as oids. */
export const SENDERS = SERVICE_NAMES.map(
  (service) => `
select '${service}' as service, count(*)::int as holders from pg_locks l
where l.locktype = 'advisory' and l.granted and l.objsubid = 2
  and l.database = (select oid from pg_database where datname = current_database())
  and l.classid = hashtext('aid-chain relay')::oid and l.objid = hashtext('${service}')::oid`,
).join('\nunion all\n');

export const CONNECTIONS = `
select usename as role, application_name as application, count(*)::int as count,
       count(*) filter (where state like 'idle in transaction%' and state_change < clock_timestamp() - interval '1 second')::int
         as "idleInTransaction"
from pg_stat_activity
where datname = current_database() and application_name like 'aid-chain%'
group by usename, application_name`;

/** Streams that two workers of a consumer have at once: there must never be any. */
export const TWO_OWNERS = union(
  (service) => `
select r.consumer, i.topic, i.stream, count(distinct r.worker)::int as owners
from ${service}.run r cross join unnest(r.arrivals) as a (arrival)
join ${service}.inbox i on i.consumer = r.consumer and i.arrival = a.arrival
group by r.consumer, i.topic, i.stream having count(distinct r.worker) > 1`,
);
