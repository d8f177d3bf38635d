import type { DepartmentDeath, DepartmentFacts } from '@aid-chain/contracts';
import { dateOf, groupBy, type Instant, type IsoDate } from '@aid-chain/kernel';
import { rows, sql, type Sql } from '@aid-chain/messaging';
import type { ReportedDeath } from '@aid-chain/policy';
import type { ReportedBill } from './value-origins.rules.js';

/** Facts that a request for a review brought, with the case that they belong to. */
export interface ReviewFacts {
  readonly caseId: string;
  readonly event: { readonly id: string; readonly time: Instant };
  readonly facts: DepartmentFacts;
}

const REVIEW_FACTS = {
  caseId: 'uuid',
  eventId: 'uuid',
  department: 'text',
  sentOn: 'date',
  expenditures: 'jsonb',
} as const;

/** Keeps the department data with which monitoring asked for a review; the rows that they came in stay named. */
export async function saveReviewFacts(connection: Sql, brought: readonly ReviewFacts[]): Promise<void> {
  if (brought.length === 0) return;
  const saved = brought.map(({ caseId, event, facts }) => ({
    ...{ caseId, eventId: event.id, sentOn: dateOf(event.time) },
    ...{ department: facts.department, expenditures: facts.expenditures },
  }));
  await sql`
    insert into review_facts (case_id, event_id, department, sent_on, expenditures)
    select "caseId", "eventId", department, "sentOn", expenditures from ${rows('r', REVIEW_FACTS, saved)}
    on conflict (case_id, event_id) do nothing`.on(connection);
}

interface BillRow {
  readonly caseId: string;
  readonly department: string;
  readonly on: IsoDate;
  readonly expenditures: DepartmentFacts['expenditures'];
}

/** The bills that the last request for a review brought to each case: they replace those of an earlier one. */
export async function billsByCase(
  connection: Sql,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, ReportedBill[]>> {
  const found = await sql`
    select distinct on (case_id) case_id as "caseId", department, sent_on::text as "on", expenditures
    from review_facts where case_id = any(${caseIds}::uuid[])
    order by case_id, sent_on desc, event_id desc`.on<BillRow>(connection);
  return new Map(found.map((row) => [row.caseId, billsOf(row)]));
}

function billsOf({ department, on, expenditures }: BillRow): ReportedBill[] {
  const origin = { source: `department:${department}`, asOf: on, confidence: 'verified' } as const;
  return expenditures.map(({ personId, kind, grossFen, reimbursedFen, period, batchId, rowNo }) => ({
    ...{ personId, kind, grossFen, reimbursedFen, period },
    ...origin,
    row: { batchId, rowNo },
  }));
}

/** Deaths that a request for a review reported, with the case that learns of them. */
export interface ReviewDeaths {
  readonly caseId: string;
  readonly event: { readonly id: string; readonly time: Instant };
  readonly deaths: readonly DepartmentDeath[];
}

/** Keeps the cremations with which monitoring asked for a review (S2-09); none is taken back by a later request. */
export async function saveReportedDeaths(connection: Sql, reviews: readonly ReviewDeaths[]): Promise<void> {
  const reported = reviews.flatMap(({ caseId, event, deaths }) =>
    deaths.map((death) => ({
      ...{ case_id: caseId, event_id: event.id, person_id: death.personId, reported_on: dateOf(event.time) },
      ...{ cremated_on: death.on, department: death.department },
    })),
  );
  if (reported.length === 0) return;
  const given = rows(
    'd',
    {
      ...({ case_id: 'uuid', event_id: 'uuid', person_id: 'uuid', cremated_on: 'date' } as const),
      ...({ department: 'text', reported_on: 'date' } as const),
    },
    reported,
  );
  await sql`
    insert into reported_death (case_id, event_id, person_id, cremated_on, department, reported_on)
    select case_id, event_id, person_id, cremated_on, department, reported_on from ${given}
    on conflict (case_id, event_id, person_id) do nothing`.on(connection);
}

/** A report of a death that its department took back. */
export interface WithdrawnReport {
  readonly personId: string;
  readonly department: string;
  readonly reportedDay: IsoDate;
  readonly on: IsoDate;
  readonly eventId: string;
}

/** Keeps that reports were taken back: a report stays on record and counts for nothing from then on. */
export async function saveWithdrawnReports(
  connection: Sql,
  withdrawn: readonly WithdrawnReport[],
): Promise<void> {
  const columns = {
    ...({ personId: 'uuid', department: 'text', reportedDay: 'date', on: 'date', eventId: 'uuid' } as const),
  };
  await sql`
    insert into withdrawn_death_report (person_id, cremated_on, department, event_id, withdrawn_on)
    select "personId", "reportedDay", department, "eventId", "on" from ${rows('w', columns, withdrawn)}
    on conflict (person_id, cremated_on, department, event_id) do nothing`.on(connection);
}

/** Whom department data have as dead in each case, of each person the last report that was not taken back after it. */
export async function deathsByCase(
  connection: Sql,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, ReportedDeath[]>> {
  const found = await sql`
    select distinct on (case_id, person_id) case_id as "caseId", person_id as "personId", cremated_on::text as "on",
      'department:' || department as source, reported_on::text as "asOf"
    from reported_death d where case_id = any(${caseIds}::uuid[]) and not exists (
      select from withdrawn_death_report w
      where w.person_id = d.person_id and w.cremated_on = d.cremated_on and w.department = d.department
        and (w.withdrawn_on, w.event_id) > (d.reported_on, d.event_id))
    order by case_id, person_id, reported_on desc, event_id desc`.on<
    ReportedDeath & { readonly caseId: string }
  >(connection);
  const deaths = groupBy(found, ({ caseId }) => caseId);
  return new Map(
    [...deaths].map(([caseId, rows]) => [caseId, rows.map(({ caseId: _of, ...death }) => death)]),
  );
}
