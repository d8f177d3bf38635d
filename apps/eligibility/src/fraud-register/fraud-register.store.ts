import type { Sealed } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import { sql, type Sql, type SqlText } from '@aid-chain/messaging';
import { pageByDay, regionCondition, type Actor, type Page, type PageQuery } from '@aid-chain/platform';
import type { FraudCourse, FraudStep } from './fraud-entry.rules.js';

/** Fields under which the texts of the register rest sealed. */
export const FRAUD_FIELDS = {
  decision: 'fraud-decision',
  note: 'fraud-note',
} as const;

/** An entry as it is stored. */
export interface FraudEntry extends FraudCourse {
  readonly entryId: string;
  readonly caseId: string;
  readonly householdId: string;
  readonly personId: string;
  readonly regionCode: string;
  readonly decidedOn: IsoDate;
  readonly decision: Sealed;
}

const ENTRY: SqlText = sql`
  e.entry_id as "entryId", e.case_id as "caseId", e.household_id as "householdId", e.person_id as "personId",
  e.region_code as "regionCode", e.decided_on::text as "decidedOn", e.until::text as "until", e.recorded_on::text as "recordedOn",
  e.recorded_by as "recordedBy", e.decision,
  coalesce((select jsonb_agg(jsonb_build_object('kind', s.kind, 'on', s.step_on::text) order by s.version)
              from fraud_step s where s.entry_id = e.entry_id), '[]') as steps`;

/** Keeps an entry. @returns false where the same document of that day about the person is entered already */
export async function insertEntry(
  tx: Sql,
  entry: Omit<FraudEntry, 'steps'> & { readonly documentHash: string },
): Promise<boolean> {
  const { entryId, caseId, householdId, personId, regionCode, decidedOn, until, recordedOn, recordedBy } =
    entry;
  const made = await sql`
    insert into fraud_entry (entry_id, case_id, household_id, person_id, region_code, decided_on, until, recorded_on, recorded_by, decision, document_hash)
    values (${entryId}::uuid, ${caseId}::uuid, ${householdId}::uuid, ${personId}::uuid, ${regionCode}, ${decidedOn}::date,
      ${until}::date, ${recordedOn}::date, ${recordedBy}, ${JSON.stringify(entry.decision)}::jsonb,
      ${entry.documentHash})
    on conflict (person_id, decided_on, document_hash) do nothing returning entry_id`.on(tx);
  return made.length === 1;
}

/** An entry of the own region; who steps on it does so alone. */
export async function lockEntry(tx: Sql, actor: Actor, entryId: string): Promise<FraudEntry | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended('fraud-entry ' || ${entryId}, 0))`.on(tx);
  const [found] = await sql`
    select ${ENTRY} from fraud_entry e
     where e.entry_id = ${entryId}::uuid and ${regionCondition(actor, sql`e.region_code`)}`.on<FraudEntry>(
    tx,
  );
  return found;
}

/** One page of the entries of one household, the oldest first; there is no list of all. @throws RefusalError CURSOR_INVALID */
export function entriesOf(
  connection: Sql,
  actor: Actor,
  householdId: string,
  query: Pick<PageQuery, 'cursor' | 'limit'>,
): Promise<Page<FraudEntry>> {
  return pageByDay<FraudEntry>(connection, query, {
    select: sql`select ${ENTRY} from fraud_entry e`,
    conditions: [sql`e.household_id = ${householdId}::uuid`, regionCondition(actor, sql`e.region_code`)],
    ...{ day: sql`e.recorded_on`, id: sql`e.entry_id` },
    keyOf: ({ recordedOn, entryId }) => [recordedOn, entryId],
  });
}

/** What is kept of a step beside kind and day. */
interface StepKept {
  readonly by: string;
  readonly method?: string;
  readonly note?: Sealed;
}

export async function insertStep(
  tx: Sql,
  entryId: string,
  { kind, on }: FraudStep,
  { by, method, note }: StepKept,
): Promise<void> {
  await sql`
    insert into fraud_step (entry_id, version, kind, step_on, method, note, recorded_by)
    select ${entryId}::uuid, coalesce(max(version), 0) + 1, ${kind}, ${on}::date, ${method ?? null},
           ${note === undefined ? null : JSON.stringify(note)}::jsonb, ${by}
      from fraud_step where entry_id = ${entryId}::uuid`.on(tx);
}
