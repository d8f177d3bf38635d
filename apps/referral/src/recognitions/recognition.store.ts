import { rows, sql, type Sql, type Tx } from '@aid-chain/messaging';
import type { Recognition } from './recognition.rules.js';

export interface HouseholdRecognition extends Recognition {
  readonly householdId: string;
  readonly caseId: string;
}

const COLUMNS = sql`
  household_id as "householdId", category, nullif(person_key, '') as "personId", valid_from::text as "validFrom",
  valid_to::text as "validTo", monthly_amount_fen::float8 as "monthlyAmountFen", changes, case_id as "caseId"`;

/** Recognitions of households, oldest first. */
export function recognitionsOf(
  connection: Sql,
  householdIds: readonly string[],
): Promise<HouseholdRecognition[]> {
  return sql`
    select ${COLUMNS} from recognition where household_id = any (${householdIds}::uuid[])
     order by valid_from, category, person_key`.on<HouseholdRecognition>(connection);
}

/** The same, locked in the order of their keys. */
export function lockRecognitions(tx: Tx, householdIds: readonly string[]): Promise<HouseholdRecognition[]> {
  return sql`
    select ${COLUMNS} from recognition where household_id = any (${householdIds}::uuid[])
     order by household_id, category, person_key, valid_from for update`.on<HouseholdRecognition>(tx);
}

/** Writes recognitions with one statement, new ones and changed ones. */
export async function saveRecognitions(tx: Tx, changed: readonly HouseholdRecognition[]): Promise<void> {
  const saved = changed.map((recognition) => ({ ...recognition, personKey: recognition.personId ?? '' }));
  await sql`
    insert into recognition (household_id, category, person_key, valid_from, valid_to, monthly_amount_fen,
                             changes, case_id)
    select "householdId", "category", "personKey", "validFrom", "validTo", "monthlyAmountFen", "changes", "caseId"
      from ${rows('r', SAVE_COLUMNS, saved)}
    on conflict (household_id, category, person_key, valid_from) do update
       set valid_to = excluded.valid_to, monthly_amount_fen = excluded.monthly_amount_fen,
           changes = excluded.changes, case_id = excluded.case_id`.on(tx);
}

const SAVE_COLUMNS = {
  householdId: 'uuid',
  category: 'text',
  personKey: 'text',
  validFrom: 'date',
  validTo: 'date',
  monthlyAmountFen: 'bigint',
  changes: 'jsonb',
  caseId: 'uuid',
} as const;
