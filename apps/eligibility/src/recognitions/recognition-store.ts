import { newId, type IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import type { CaseEvent, Decided } from '../cases/case.state.js';
import { RECOGNITION_DOCUMENT } from '../documents/document-kinds.js';
import { lifted, toStored } from '../documents/stored-document.rules.js';
import { withFamilies } from '../household/merged-households.sql.js';
import { endsElsewhere, recognitionsAfter, touchesRecognitions } from './recognition.rules.js';
import type { Recognition } from './recognition.state.js';

/** A household that was merged stays the owner of its recognitions, so merges are followed, one after the other. */
export const RECOGNITIONS_WITH_MERGED = `${withFamilies('whole')}
select family.asked_id as "householdId", recognition_id as id, document
from family join recognition on recognition.household_id = family.household_id
order by case_id`;

/** One lock a household, always in the order of the ids, also where a merge comes between two commands. */
const LOCK = `${withFamilies('whole')}
select pg_advisory_xact_lock(hashtextextended(household_id::text, 7102))
from (select household_id from family order by household_id) as ordered`;

interface Row {
  readonly householdId: string;
  readonly id: string;
  readonly document: object;
}

/** The recognitions of some households and of those that are one with them today, by the household that was asked for. */
export async function recognitionsOf(
  sql: Sql,
  householdIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Recognition[]>> {
  const rows = await sql.query<Row>(RECOGNITIONS_WITH_MERGED, [householdIds]);
  const byHousehold = new Map<string, Recognition[]>(householdIds.map((id) => [id, []]));
  for (const { householdId, id, document } of rows)
    byHousehold.get(householdId)?.push(lifted<Recognition>(RECOGNITION_DOCUMENT, id, document));
  return byHousehold;
}

/** The same for one household. */
export async function recognitionsOfOne(sql: Sql, householdId: string): Promise<readonly Recognition[]> {
  return (await recognitionsOf(sql, [householdId])).get(householdId) ?? [];
}

/**
 * Holds the recognitions of a household until the transaction ends, before any is read: of two decisions about one household
 * at the same moment the second waits for the first, and sees and replaces what it recognised. Taken after the lock of the
 * case, never before it.
 */
export async function lockRecognitions(sql: Sql, householdId: string): Promise<void> {
  await sql.query(LOCK, [[householdId]]);
}

/**
 * Keeps the recognitions in step with what was decided in a case on a day, in the transaction of the decision, which locks
 * them here if it has not done so before it read them.
 * @returns the ends of recognitions of other households that the decision replaced, to be published with it
 */
export async function followRecognitions(
  sql: Sql,
  decided: Decided,
  on: IsoDate,
): Promise<readonly CaseEvent[]> {
  if (!touchesRecognitions(decided)) return [];
  await lockRecognitions(sql, decided.state.householdId);
  const present = await recognitionsOfOne(sql, decided.state.householdId);
  const changed = recognitionsAfter(present, decided, { on, newId });
  await saveRecognitions(sql, changed);
  return endsElsewhere(changed, decided.state.householdId);
}

async function saveRecognitions(sql: Sql, recognitions: readonly Recognition[]): Promise<void> {
  await sql.query(
    `insert into recognition (recognition_id, household_id, person_id, category, case_id, state, document)
     select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::text[], $7::jsonb[])
     on conflict (recognition_id) do update
       set state = excluded.state, document = excluded.document, version = recognition.version + 1`,
    [
      recognitions.map(({ recognitionId }) => recognitionId),
      recognitions.map((each) => each.householdId),
      recognitions.map(({ personId }) => personId),
      recognitions.map(({ category }) => category),
      recognitions.map(({ caseId }) => caseId),
      recognitions.map(({ state }) => state.is),
      recognitions.map((each) => JSON.stringify(toStored(RECOGNITION_DOCUMENT, each))),
    ],
  );
}
