import type { Sql, Tx } from '@aid-chain/messaging';
import type { Recognition } from './recognition.rules.js';

export interface HouseholdRecognition extends Recognition {
  readonly householdId: string;
  readonly caseId: string;
}

const COLUMNS = `
  household_id as "householdId", category, nullif(person_key, '') as "personId", valid_from::text as "validFrom",
  valid_to::text as "validTo", monthly_amount_fen::float8 as "monthlyAmountFen", changes, case_id as "caseId"`;

/** Recognitions of households, oldest first. */
export function recognitionsOf(sql: Sql, householdIds: readonly string[]): Promise<HouseholdRecognition[]> {
  return sql.query<HouseholdRecognition>(
    `select ${COLUMNS} from recognition where household_id = any($1::uuid[])
      order by valid_from, category, person_key`,
    [householdIds],
  );
}

/** The same, locked in the order of their keys. */
export function lockRecognitions(tx: Tx, householdIds: readonly string[]): Promise<HouseholdRecognition[]> {
  return tx.query<HouseholdRecognition>(
    `select ${COLUMNS} from recognition where household_id = any($1::uuid[])
      order by household_id, category, person_key, valid_from for update`,
    [householdIds],
  );
}

/** Writes recognitions with one statement, new ones and changed ones. */
export async function saveRecognitions(tx: Tx, rows: readonly HouseholdRecognition[]): Promise<void> {
  await tx.query(
    `insert into recognition (household_id, category, person_key, valid_from, valid_to, monthly_amount_fen,
                              changes, case_id)
     select * from unnest($1::uuid[], $2::text[], $3::text[], $4::date[], $5::date[], $6::bigint[], $7::jsonb[],
                          $8::uuid[])
     on conflict (household_id, category, person_key, valid_from) do update
        set valid_to = excluded.valid_to, monthly_amount_fen = excluded.monthly_amount_fen,
            changes = excluded.changes, case_id = excluded.case_id`,
    [
      rows.map((r) => r.householdId),
      rows.map((r) => r.category),
      rows.map((r) => r.personId ?? ''),
      rows.map((r) => r.validFrom),
      rows.map((r) => r.validTo),
      rows.map((r) => r.monthlyAmountFen),
      rows.map((r) => JSON.stringify(r.changes)),
      rows.map((r) => r.caseId),
    ],
  );
}
