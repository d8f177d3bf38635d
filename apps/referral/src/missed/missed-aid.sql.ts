import type { IsoDate } from '@aid-chain/kernel';
import { all, sql, type SqlText } from '@aid-chain/messaging';
import type { MissedKind } from '@aid-chain/vocabulary';
import { DELIVERED } from '../open-needs/left-without-help.sql.js';
import { NEEDS_WITHOUT_DEPARTMENT } from '../open-needs/without-department.sql.js';
import { householdHasEnded } from '../referral-state/household-ended.sql.js';
import { REFERRAL_IS_LIVE } from '../referral-state/referral.store.js';
import { UNSERVED } from './unserved.sql.js';

/** A line of the list of what is missed, as it is found. */
export interface MissedRow {
  readonly kind: MissedKind;
  /** The need, the referral or the household on which somebody is to act. */
  readonly refId: string;
  /** What distinguishes lines of one object: the step, the quarter, or the need of a person. */
  readonly part: string;
  readonly since: IsoDate;
  readonly dueOn: IsoDate | null;
  readonly householdId: string;
  readonly personId: string | null;
  readonly needKind: string;
  readonly urgency: string | null;
  /** Who is to act; none where civil affairs is. */
  readonly departments: readonly string[];
  readonly regionCode: string;
}

const OF_REFERRAL = sql`r.household_id, r.person_id, r.need_kind, r.urgency, array[r.department] as departments, r.region_code`;

/** One statement for each kind, with the same columns; each of its rows is one by (ref_id, part). */
const SOURCES: Readonly<Record<MissedKind, (today: IsoDate) => SqlText>> = {
  'need-without-department': () => sql`
    select 'need-without-department' as kind, n.need_id as ref_id, 'need' as part,
           coalesce(parts.left_on, n.established_on) as since, null::date as due_on, n.household_id,
           nullif(n.person_key, '')::uuid as person_id, n.kind as need_kind, n.urgency, '{}'::text[] as departments,
           n.region_code ${NEEDS_WITHOUT_DEPARTMENT}`,
  'need-without-help': () => sql`
    select 'need-without-help' as kind, r.referral_id as ref_id, 'need' as part, reported.on_day as since,
           null::date as due_on, ${OF_REFERRAL}
      from (
        select f.referral_id, max((f.business_at at time zone 'Asia/Shanghai')::date) as on_day from feedback_report f
         where f.final and f.superseded_by is null and f.aid = '[]'::jsonb group by f.referral_id) reported
      join referral r using (referral_id) join need n using (need_id)
     where n.state = 'open' and ${REFERRAL_IS_LIVE} and not ${DELIVERED}
       and not ${householdHasEnded(sql`r.household_id`)}`,
  'step-overdue': (today) => sql`
    select 'step-overdue' as kind, r.referral_id as ref_id, s.step as part, s.due_on + 1 as since, s.due_on,
           ${OF_REFERRAL}
      from referral_step s join referral r using (referral_id)
     where s.done_on is null and not s.released and s.due_on < ${today}::date
       and not ${householdHasEnded(sql`r.household_id`)}`,
  'report-overdue': (today) => sql`
    select 'report-overdue' as kind, r.referral_id as ref_id, d.quarter as part, d.due_on + 1 as since, d.due_on,
           ${OF_REFERRAL}
      from feedback_duty d join referral r using (referral_id)
     where d.state = 'open' and d.due_on < ${today}::date`,
  'measure-not-given': () => sql`
    select 'measure-not-given' as kind, m.household_id as ref_id, m.need_kind || '/' || m.person_key as part, m.since,
           null::date as due_on, m.household_id, nullif(m.person_key, '')::uuid as person_id, m.need_kind,
           null::text as urgency, m.departments, m.region_code
      from missing_measure m where ${UNSERVED}`,
};

/** Kinds that have an index of their days: their pages go along it, and the day since when something is missed is the next one. */
const ALONG_DUE_DAY: ReadonlySet<MissedKind> = new Set(['step-overdue', 'report-overdue']);

/** One page of the list. */
export interface MissedPageQuery {
  readonly today: IsoDate;
  readonly kinds: readonly MissedKind[];
  /** Conditions on `i`, a row of a source. */
  readonly conditions: readonly SqlText[];
  /** Day, id and part after which the page begins. */
  readonly after: readonly unknown[] | undefined;
  readonly limit: number;
}

/** What is missed, the longest first, by one statement: each kind is cut by itself, and the cuts are put in order. */
export function missedStatement({ today, kinds, conditions, after, limit }: MissedPageQuery): SqlText {
  const [day, id, part] = after ?? [];
  const cuts = kinds.map((kind) => {
    const alongDueDay = ALONG_DUE_DAY.has(kind);
    const by = alongDueDay ? sql`i.due_on` : sql`i.since`;
    const begin = alongDueDay ? sql`${day}::date - 1` : sql`${day}::date`;
    const next = sql`(${by}, i.ref_id, i.part) > (${begin}, ${id}::uuid, ${part})`;
    const where = all(after === undefined ? conditions : [...conditions, next]);
    return sql`
      (select i.* from (${SOURCES[kind](today)}) i where ${where} order by ${by}, i.ref_id, i.part limit ${limit})`;
  });
  return sql`
    select kind, ref_id as "refId", part, since::text, due_on::text as "dueOn", household_id as "householdId",
           person_id as "personId", need_kind as "needKind", urgency, departments, region_code as "regionCode"
      from (${cuts.reduce((before, cut) => sql`${before} union all ${cut}`)}) i
     order by i.since, i.ref_id, i.part limit ${limit}`;
}
