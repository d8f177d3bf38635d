import type { Payload, Sealed } from '@aid-chain/contracts';
import { clearFacts, sealedOf, type ClearFacts, type SealedFacts } from '@aid-chain/facts';
import type { IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';

/** One origin's facts as they rest. */
export interface StoredFacts {
  readonly on: IsoDate;
  readonly facts: ClearFacts;
  readonly sealed: SealedFacts<Sealed>;
}

export async function saveDeclaredFacts(
  sql: Sql,
  rows: readonly { readonly data: Payload<'intake.facts-declared.v1'>; readonly on: IsoDate }[],
): Promise<void> {
  await sql.query(
    `insert into declared_facts (application_id, household_id, declared_on, sealed, facts)
     select * from unnest($1::uuid[], $2::uuid[], $3::date[], $4::jsonb[], $5::jsonb[])
     on conflict (application_id) do nothing`,
    [
      rows.map(({ data }) => data.applicationId),
      rows.map(({ data }) => data.subject.householdId),
      rows.map(({ on }) => on),
      rows.map(({ data }) => JSON.stringify(sealedOf(data))),
      rows.map(({ data }) => JSON.stringify(clearFacts(data))),
    ],
  );
}

/** What was declared with the application of a case; a review rests on the household's last declaration. */
export async function declaredFacts(
  sql: Sql,
  of: { readonly householdId: string; readonly applicationId: string | null },
): Promise<StoredFacts | undefined> {
  const rows = await sql.query<StoredFacts>(
    `select declared_on::text as "on", facts, sealed from declared_facts
     where household_id = $1 and ($2::uuid is null or application_id = $2)
     order by declared_on desc, application_id desc limit 1`,
    [of.householdId, of.applicationId],
  );
  return rows[0];
}

/** The surveys of a case in the order of their versions. */
export function surveyedFacts(sql: Sql, caseId: string): Promise<StoredFacts[]> {
  return sql.query<StoredFacts>(
    `select surveyed_on::text as "on", facts, sealed from survey where case_id = $1 order by version`,
    [caseId],
  );
}

/** The verification reports of a case in the order of their versions, each as the answers of its sources. */
export function reportedSources(
  sql: Sql,
  caseId: string,
): Promise<{ readonly on: IsoDate; readonly sources: readonly ReportedSource[] }[]> {
  return sql.query(
    `select reported_on::text as "on", sources from verification_report where case_id = $1 order by version`,
    [caseId],
  );
}

export interface ReportedSource {
  readonly sourceCode: string;
  readonly personId?: string;
  readonly result: string;
  readonly facts: ClearFacts;
}
