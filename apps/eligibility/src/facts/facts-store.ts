import type { Payload, Sealed } from '@aid-chain/contracts';
import { clearFacts, sealedOf, type ClearFacts, type SealedFacts } from '@aid-chain/facts';
import type { IsoDate } from '@aid-chain/kernel';
import { rows, sql, type Sql } from '@aid-chain/messaging';
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

const DECLARED = {
  applicationId: 'uuid',
  householdId: 'uuid',
  on: 'date',
  sealed: 'jsonb',
  facts: 'jsonb',
} as const;

export async function saveDeclaredFacts(
  connection: Sql,
  declared: readonly { readonly data: Payload<'intake.facts-declared.v1'>; readonly on: IsoDate }[],
): Promise<void> {
  const saved = declared.map(({ data, on }) => ({
    ...{ applicationId: data.applicationId, householdId: data.subject.householdId, on },
    ...{ sealed: sealedOf(data), facts: clearFacts(data) },
  }));
  await sql`
    insert into declared_facts (application_id, household_id, declared_on, sealed, facts)
    select "applicationId", "householdId", "on", sealed, facts from ${rows('r', DECLARED, saved)}
    on conflict (application_id) do nothing`.on(connection);
}

/** What was declared with the application of a case; a review rests on the household's last declaration. */
export async function declaredFacts(
  connection: Sql,
  of: { readonly householdId: string; readonly applicationId: string | null },
): Promise<StoredFacts | undefined> {
  const { householdId, applicationId } = of;
  const ofCase = applicationId === null ? sql`true` : sql`d.application_id = ${applicationId}::uuid`;
  const [row] = await sql`
    select d.declared_on::text as "on", d.facts, d.sealed,
      coalesce(c.opened_on, d.declared_on)::text as "appliedOn"
    from declared_facts d left join case_file c on c.application_id = d.application_id
    where d.household_id = ${householdId}::uuid and ${ofCase}
    order by d.declared_on desc, d.application_id desc limit 1`.on<
    StoredFacts & { readonly appliedOn: IsoDate }
  >(connection);
  if (row === undefined) return undefined;
  const { on, facts, sealed, appliedOn } = row;
  return { on, facts, sealed, ...(applicationId === null ? { appliedOn } : {}) };
}

/** The surveys of a case in the order of their versions. */
export function surveyedFacts(connection: Sql, caseId: string): Promise<StoredFacts[]> {
  return sql`
    select version, surveyed_on::text as "on", facts, sealed, recorded_by as "recordedBy"
    from survey where case_id = ${caseId}::uuid order by version`.on<StoredFacts>(connection);
}

/** A verification report as it rests. */
interface StoredReport {
  readonly version: number;
  readonly on: IsoDate;
  readonly sources: readonly ReportedSource[];
  readonly adults: readonly string[];
  readonly recordedBy: string;
}

/** The verification reports of a case in the order of their versions, each as the answers of its sources. */
export function reportedSources(connection: Sql, caseId: string): Promise<StoredReport[]> {
  return sql`
    select version, reported_on::text as "on", sources, adults::text[], recorded_by as "recordedBy"
    from verification_report where case_id = ${caseId}::uuid order by version`.on<StoredReport>(connection);
}

export interface ReportedSource {
  readonly sourceCode: string;
  readonly personId?: string;
  readonly result: VerificationResult;
  readonly facts: ClearFacts;
}
