import type { Fen } from '@aid-chain/kernel';
import { all, sql, type Sql, type SqlText } from '@aid-chain/messaging';
import type { Category } from '@aid-chain/vocabulary';
import type { Adoptable } from './adoption.dto.js';

/** A recognition that a run found changed and nobody has dealt with yet. */
export interface AdoptableRow {
  readonly caseId: string;
  readonly recognitionId: string;
  readonly householdId: string;
  readonly category: Category;
  readonly change: Adoptable;
  readonly oldAmountFen: Fen | null;
  readonly newAmountFen: Fen | null;
}

/** Which of a run are asked for. */
export interface AskedFor {
  readonly redeterminationId: string;
  readonly changes: readonly Adoptable[];
  readonly caseId: string | undefined;
  /** Households that are left to somebody else. */
  readonly related: readonly string[];
}

const waiting = ({ redeterminationId, changes, caseId }: AskedFor): SqlText =>
  all([
    sql`r.redetermination_id = ${redeterminationId}::uuid and r.change = any (${changes}::text[])`,
    sql`not exists (
      select from redetermination_adoption done
       where done.redetermination_id = r.redetermination_id and done.recognition_id = r.recognition_id)`,
    ...(caseId === undefined ? [] : [sql`r.case_id = ${caseId}::uuid`]),
  ]);

/** The next recognitions of a run that wait, without those of relatives. */
export function adoptableRows(connection: Sql, asked: AskedFor, limit: number): Promise<AdoptableRow[]> {
  return sql`
    select r.case_id as "caseId", r.recognition_id as "recognitionId", r.household_id as "householdId", r.category, r.change,
      r.old_amount_fen::float8 as "oldAmountFen", r.new_amount_fen::float8 as "newAmountFen"
      from redetermined_recognition r
     where ${waiting(asked)} and r.household_id <> all (${asked.related}::uuid[])
     order by r.case_id, r.recognition_id limit ${limit}`.on<AdoptableRow>(connection);
}

/** How many still wait, and how many of them only for somebody who is no relative. */
export async function countWaiting(
  connection: Sql,
  asked: AskedFor,
): Promise<{ readonly left: number; readonly leftOut: number }> {
  const [found] = await sql`
    select count(*) filter (where r.household_id <> all (${asked.related}::uuid[]))::float8 as left,
      count(*) filter (where r.household_id = any (${asked.related}::uuid[]))::float8 as "leftOut"
      from redetermined_recognition r where ${waiting(asked)}`.on<{ left: number; leftOut: number }>(
    connection,
  );
  return found ?? { left: 0, leftOut: 0 };
}
