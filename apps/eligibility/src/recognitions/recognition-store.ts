import { groupBy, newId, type IsoDate } from '@aid-chain/kernel';
import { rows, sql, type Sql, type SqlText } from '@aid-chain/messaging';
import type { CaseEvent, Decided } from '../cases/case.state.js';
import { RECOGNITION_DOCUMENT } from '../documents/document-kinds.js';
import { lifted, toStored } from '../documents/stored-document.rules.js';
import { withFamilies } from '../mergers/merged-households.sql.js';
import { MARK_FAMILIES } from './households-to-match.sql.js';
import { endsElsewhere, recognisedBy, recognitionsAfter, touchesRecognitions } from './recognition.rules.js';
import type { Recognition } from './recognition.state.js';

/** A household that was merged stays the owner of its recognitions, so merges are followed, one after the other. */
export const recognitionsWithMerged = (
  householdIds: readonly string[],
): SqlText => sql`${withFamilies('whole', householdIds)}
select family.asked_id as "householdId", recognition_id as id, document
from family join recognition on recognition.household_id = family.household_id
order by case_id`;

/** One lock a household, always in the order of the ids, also where a merge comes between two commands. */
const lockInOrder = (householdIds: readonly string[]): SqlText => sql`${withFamilies('whole', householdIds)}
select pg_advisory_xact_lock(hashtextextended(household_id::text, 7102))
from (select household_id from family order by household_id) as ordered`;

/** A stored recognition. */
export interface RecognitionRow {
  readonly householdId: string;
  readonly id: string;
  readonly document: object;
}

/** The recognitions of some households and of those that are one with them today, by the household that was asked for. */
export async function recognitionsOf(
  connection: Sql,
  householdIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Recognition[]>> {
  const found = await recognitionRowsOf(connection, householdIds);
  return new Map([...found].map(([id, stored]) => [id, stored.map(readRecognition)]));
}

/** The same as they are stored, for whoever reads each household by itself. */
export async function recognitionRowsOf(
  connection: Sql,
  householdIds: readonly string[],
): Promise<ReadonlyMap<string, readonly RecognitionRow[]>> {
  const found = groupBy(
    await recognitionsWithMerged(householdIds).on<RecognitionRow>(connection),
    ({ householdId }) => householdId,
  );
  return new Map(householdIds.map((id) => [id, found.get(id) ?? []]));
}

/** The recognition of a stored row, in its present form. @throws RefusalError DOCUMENT_VERSION_UNKNOWN */
export function readRecognition({ id, document }: RecognitionRow): Recognition {
  return lifted<Recognition>(RECOGNITION_DOCUMENT, id, document);
}

/** The same for one household. */
export async function recognitionsOfOne(
  connection: Sql,
  householdId: string,
): Promise<readonly Recognition[]> {
  return (await recognitionsOf(connection, [householdId])).get(householdId) ?? [];
}

/**
 * Holds the recognitions of a household until the transaction ends, before any is read: of two decisions about one household
 * at the same moment the second waits for the first, and sees and replaces what it recognised. Taken after the lock of the
 * case, never before it.
 */
export async function lockRecognitions(connection: Sql, householdId: string): Promise<void> {
  await lockInOrder([householdId]).on(connection);
}

/** The same for several households. */
export async function lockRecognitionsOf(connection: Sql, householdIds: readonly string[]): Promise<void> {
  await lockInOrder(householdIds).on(connection);
}

/**
 * Keeps the recognitions in step with what was decided in a case on a day, in the transaction of the decision, which locks
 * them here if it has not done so before it read them.
 * @returns the ends of recognitions of other households that the decision replaced, to be published with it
 */
export async function followRecognitions(
  connection: Sql,
  decided: Decided,
  on: IsoDate,
): Promise<readonly CaseEvent[]> {
  if (!touchesRecognitions(decided)) return [];
  await lockRecognitions(connection, decided.state.householdId);
  const present = await recognitionsOfOne(connection, decided.state.householdId);
  const changed = recognitionsAfter(present, decided, { on, newId });
  await saveRecognitions(changed).on(connection);
  const by = recognisedBy(decided);
  return by === undefined ? [] : endsElsewhere(changed, decided.state.householdId, by);
}

const RECOGNITION = {
  recognitionId: 'uuid',
  householdId: 'uuid',
  personId: 'uuid',
  category: 'text',
  caseId: 'uuid',
  state: 'text',
  document: 'jsonb',
} as const;

/** Writes recognitions as they now are, with one statement; what their families may get is to be looked at again by it (N16). */
export function saveRecognitions(recognitions: readonly Recognition[]): SqlText {
  const saved = recognitions.map((recognition) => ({
    ...recognition,
    state: recognition.state.is,
    document: toStored(RECOGNITION_DOCUMENT, recognition),
  }));
  const householdIds = [...new Set(recognitions.map(({ householdId }) => householdId))];
  return sql`${withFamilies('whole', householdIds)},
    saved as (
      insert into recognition (recognition_id, household_id, person_id, category, case_id, state, document)
      select "recognitionId", "householdId", "personId", category, "caseId", r.state, r.document
      from ${rows('r', RECOGNITION, saved)}
      on conflict (recognition_id) do update
        set state = excluded.state, document = excluded.document, version = recognition.version + 1)
    ${MARK_FAMILIES}`;
}
