import type { DepartmentFacts } from '@aid-chain/contracts';
import { dateOf, type Instant, type IsoDate } from '@aid-chain/kernel';
import { rows, sql, type Sql } from '@aid-chain/messaging';
import type { ExpenditureFact } from '@aid-chain/policy';

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

/** The bills that the last request for a review brought: they replace those of an earlier one. */
export async function departmentBills(connection: Sql, caseId: string): Promise<ExpenditureFact[]> {
  const [row] = await sql`
    select department, sent_on::text as "on", expenditures from review_facts
    where case_id = ${caseId}::uuid order by sent_on desc, event_id desc limit 1`.on<{
    department: string;
    on: IsoDate;
    expenditures: DepartmentFacts['expenditures'];
  }>(connection);
  if (row === undefined) return [];
  const origin = { source: `department:${row.department}`, asOf: row.on, confidence: 'verified' } as const;
  return row.expenditures.map(({ personId, kind, grossFen, reimbursedFen, period }) => ({
    personId,
    kind,
    grossFen,
    reimbursedFen,
    period,
    ...origin,
  }));
}
