import type { Payload, Sealed } from '@aid-chain/contracts';
import { clearFacts, sealedOf, type ClearFacts, type SealedFacts } from '@aid-chain/facts';
import type { IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import type { VerificationResult } from '@aid-chain/vocabulary';

/** One origin's facts as they rest. */
export interface StoredFacts {
  readonly on: IsoDate;
  readonly facts: ClearFacts;
  readonly sealed: SealedFacts<Sealed>;
  /** Of a survey. */
  readonly version?: number;
  readonly recordedBy?: string;
  /** Of a declaration: the day of its application, where that is not the one of the case. */
  readonly appliedOn?: IsoDate;
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
  const [row] = await sql.query<StoredFacts & { readonly appliedOn: IsoDate }>(
    `select d.declared_on::text as "on", d.facts, d.sealed,
            coalesce(c.opened_on, d.declared_on)::text as "appliedOn"
     from declared_facts d left join case_file c on c.application_id = d.application_id
     where d.household_id = $1 and ($2::uuid is null or d.application_id = $2)
     order by d.declared_on desc, d.application_id desc limit 1`,
    [of.householdId, of.applicationId],
  );
  if (row === undefined) return undefined;
  const { on, facts, sealed, appliedOn } = row;
  return { on, facts, sealed, ...(of.applicationId === null ? { appliedOn } : {}) };
}

/** The surveys of a case in the order of their versions. */
export function surveyedFacts(sql: Sql, caseId: string): Promise<StoredFacts[]> {
  return sql.query<StoredFacts>(
    `select version, surveyed_on::text as "on", facts, sealed, recorded_by as "recordedBy"
     from survey where case_id = $1 order by version`,
    [caseId],
  );
}

/** The verification reports of a case in the order of their versions, each as the answers of its sources. */
export function reportedSources(
  sql: Sql,
  caseId: string,
): Promise<
  {
    readonly version: number;
    readonly on: IsoDate;
    readonly sources: readonly ReportedSource[];
    readonly adults: readonly string[];
    readonly recordedBy: string;
  }[]
> {
  return sql.query(
    `select version, reported_on::text as "on", sources, adults::text[], recorded_by as "recordedBy"
     from verification_report where case_id = $1 order by version`,
    [caseId],
  );
}

export interface ReportedSource {
  readonly sourceCode: string;
  readonly personId?: string;
  readonly result: VerificationResult;
  readonly facts: ClearFacts;
}
