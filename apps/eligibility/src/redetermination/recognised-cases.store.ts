import type { IsoDate, RegionScope } from '@aid-chain/kernel';
import { sql, type Sql, type SqlText } from '@aid-chain/messaging';
import { placeCondition } from '@aid-chain/platform';
import type { Track } from '@aid-chain/vocabulary';
import type { CaseRow } from '../cases/case-store.js';
import { RECOGNITION_DOCUMENT } from '../documents/document-kinds.js';
import { lifted } from '../documents/stored-document.rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';

/** A recognition as it rests. */
export interface RecognitionRow extends Pick<Recognition, 'category' | 'personId'> {
  readonly id: string;
  readonly document: object;
}

/** A case with what runs by its decisions, as both rest. */
export interface RecognisedCase extends CaseRow {
  readonly householdId: string;
  readonly regionCode: string;
  readonly recognitions: readonly RecognitionRow[];
}

/** Which recognitions are looked for. */
export interface RecognisedIn {
  readonly scope: RegionScope;
  readonly track: Track;
  /** A recognition whose last day is past has nothing on it; one that begins later is among them, for its own first day. */
  readonly onDay: IsoDate;
  /** The case behind which to begin. */
  readonly after: string;
  readonly limit: number;
}

/**
 * The next cases of a place with recognitions that run on a day or begin later, in the order of their ids. A household of which nobody is
 * left is not among them: its recognitions wait for a person anyhow.
 */
export function recognisedCases(
  connection: Sql,
  { scope, track, onDay, after, limit }: RecognisedIn,
): Promise<RecognisedCase[]> {
  const conditions = sql`c.case_id > ${after}::uuid and ${placeCondition(scope, sql`c.region_code`)}`;
  return casesRecognised(connection, { track, onDay, recognitions: sql`true`, conditions, limit });
}

/** The same of some recognitions: what of them is not over on the day. */
export function recognisedCasesOf(
  connection: Sql,
  recognitionIds: readonly string[],
  { track, onDay }: Pick<RecognisedIn, 'track' | 'onDay'>,
): Promise<RecognisedCase[]> {
  const recognitions = sql`recognition_id = any (${recognitionIds}::uuid[])`;
  const conditions = sql`c.case_id in (
    select case_id from recognition where recognition_id = any (${recognitionIds}::uuid[]))`;
  const limit = recognitionIds.length;
  return casesRecognised(connection, { track, onDay, recognitions, conditions, limit });
}

/**
 * Keeps the cases of some recognitions from being locked by a command until the transaction ends: what is written of them refers to
 * them, and every command takes its case before the recognitions.
 */
export async function keepCasesOf(connection: Sql, recognitionIds: readonly string[]): Promise<void> {
  await sql`
    select from case_file where case_id in (
      select case_id from recognition where recognition_id = any (${recognitionIds}::uuid[]))
     order by case_id for key share`.on(connection);
}

interface CasesRecognised extends Pick<RecognisedIn, 'track' | 'onDay' | 'limit'> {
  /** Of the table `recognition`. */
  readonly recognitions: SqlText;
  /** Of the cases `c`. */
  readonly conditions: SqlText;
}

function casesRecognised(
  connection: Sql,
  { track, onDay, recognitions, conditions, limit }: CasesRecognised,
): Promise<RecognisedCase[]> {
  return sql`
    select c.case_id as "caseId", c.household_id as "householdId", c.region_code as "regionCode", c.document,
      r.recognitions
      from case_file c
      cross join lateral (
        select jsonb_agg(jsonb_build_object('id', recognition_id, 'category', category, 'personId', person_id,
            'document', document) order by recognition_id) as recognitions
          from recognition
         where case_id = c.case_id and state = 'running' and document ->> 'track' = ${track} and ${recognitions}
           and coalesce(document ->> 'validTo', '9999-12-31') >= ${onDay}) r
     where ${conditions} and r.recognitions is not null
       and not exists (select from household h where h.household_id = c.household_id and h.ended_on is not null)
     order by c.case_id limit ${limit}`.on<RecognisedCase>(connection);
}

/** A recognition in its present form. @throws RefusalError DOCUMENT_VERSION_UNKNOWN */
export function readRecognition({ id, document }: RecognitionRow): Recognition {
  return lifted<Recognition>(RECOGNITION_DOCUMENT, id, document);
}
