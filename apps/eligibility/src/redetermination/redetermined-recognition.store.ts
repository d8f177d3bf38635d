import type { Sealed } from '@aid-chain/contracts';
import type { Fen } from '@aid-chain/kernel';
import { rows, sql, type Sql, type SqlText } from '@aid-chain/messaging';
import type { Category } from '@aid-chain/vocabulary';
import type { Redetermined } from './redetermination.state.js';

/** A recognition that a run finds changed. */
export interface RedeterminedRecognition extends Redetermined {
  readonly caseId: string;
  readonly recognitionId: string;
  readonly householdId: string;
  readonly regionCode: string;
  readonly category: Category;
  readonly personId: string | null;
  readonly oldAmountFen: Fen | null;
  /** The lines that changed; none where nothing could be computed. */
  readonly lines: Sealed | null;
}

const COLUMNS = {
  ...({ caseId: 'uuid', recognitionId: 'uuid', householdId: 'uuid', regionCode: 'text' } as const),
  ...({ category: 'text', personId: 'uuid', change: 'text', oldAmountFen: 'bigint' } as const),
  ...({ newAmountFen: 'bigint', metInstead: 'text', lines: 'jsonb' } as const),
};

/** Keeps what a page of a run finds changed. */
export async function saveRedetermined(
  connection: Sql,
  redeterminationId: string,
  found: readonly RedeterminedRecognition[],
): Promise<void> {
  if (found.length === 0) return;
  await sql`
    insert into redetermined_recognition (redetermination_id, case_id, recognition_id, household_id, region_code, category,
      person_id, change, old_amount_fen, new_amount_fen, met_instead, lines)
    select ${redeterminationId}::uuid, "caseId", "recognitionId", "householdId", "regionCode", category, "personId", change,
      "oldAmountFen", "newAmountFen", "metInstead", lines
      from ${rows('r', COLUMNS, found)}`.on(connection);
}

/** What a run found changed, by case. @param conditions of the list */
export function redeterminedWhere(
  connection: Sql,
  conditions: SqlText,
  limit: number,
): Promise<RedeterminedRecognition[]> {
  return sql`
    select case_id as "caseId", recognition_id as "recognitionId", household_id as "householdId",
      region_code as "regionCode", category, person_id as "personId", change, old_amount_fen as "oldAmountFen",
      new_amount_fen as "newAmountFen", met_instead as "metInstead", lines
      from redetermined_recognition where ${conditions}
     order by case_id, recognition_id limit ${limit}`.on<RedeterminedRecognition>(connection);
}
