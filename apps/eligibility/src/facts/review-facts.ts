import type { DepartmentFacts } from '@aid-chain/contracts';
import { dateOf, type Instant, type IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import type { ReportedBill } from './value-origins.rules.js';

/** Facts that a request for a review brought, with the case that they belong to. */
export interface ReviewFacts {
  readonly caseId: string;
  readonly event: { readonly id: string; readonly time: Instant };
  readonly facts: DepartmentFacts;
}

/** Keeps the department data with which monitoring asked for a review; the rows that they came in stay named. */
export async function saveReviewFacts(sql: Sql, rows: readonly ReviewFacts[]): Promise<void> {
  if (rows.length === 0) return;
  await sql.query(
    `insert into review_facts (case_id, event_id, department, sent_on, expenditures)
     select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::date[], $5::jsonb[])
     on conflict (case_id, event_id) do nothing`,
    [
      rows.map(({ caseId }) => caseId),
      rows.map(({ event }) => event.id),
      rows.map(({ facts }) => facts.department),
      rows.map(({ event }) => dateOf(event.time)),
      rows.map(({ facts }) => JSON.stringify(facts.expenditures)),
    ],
  );
}

/** The bills that the last request for a review brought: they replace those of an earlier one. */
export async function departmentBills(sql: Sql, caseId: string): Promise<ReportedBill[]> {
  const [row] = await sql.query<{
    department: string;
    on: IsoDate;
    expenditures: DepartmentFacts['expenditures'];
  }>(
    `select department, sent_on::text as "on", expenditures from review_facts
     where case_id = $1 order by sent_on desc, event_id desc limit 1`,
    [caseId],
  );
  if (row === undefined) return [];
  const origin = { source: `department:${row.department}`, asOf: row.on, confidence: 'verified' } as const;
  return row.expenditures.map(({ personId, kind, grossFen, reimbursedFen, period, batchId, rowNo }) => ({
    personId,
    kind,
    grossFen,
    reimbursedFen,
    period,
    ...origin,
    row: { batchId, rowNo },
  }));
}
