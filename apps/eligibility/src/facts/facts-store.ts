import type { Payload, Sealed } from '@aid-chain/contracts';
import { clearFacts, sealedOf, type ClearFacts, type SealedFacts } from '@aid-chain/facts';
import { groupBy, type IsoDate } from '@aid-chain/kernel';
import { rows, sql, type Sql } from '@aid-chain/messaging';
import type { VerificationResult } from '@aid-chain/vocabulary';
import type { IdentifiedStanding } from '../supporters/standing-refusals.rules.js';

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

/** A case as the tables of its evidence know it. */
export interface EvidencedCase {
  readonly caseId: string;
  readonly householdId: string;
  readonly applicationId: string | null;
}

const EVIDENCED = { caseId: 'uuid', householdId: 'uuid', applicationId: 'uuid' } as const;

/** What was declared with the application of each case; a review rests on the household's last declaration. */
export async function declaredByCase(
  connection: Sql,
  cases: readonly EvidencedCase[],
): Promise<ReadonlyMap<string, StoredFacts>> {
  const found = await sql`
    select e."caseId", d.declared_on::text as "on", d.facts, d.sealed,
      case when e."applicationId" is null then coalesce(c.opened_on, d.declared_on)::text end as "appliedOn"
    from ${rows('e', EVIDENCED, cases)}
    cross join lateral (
      select * from declared_facts f
      where f.household_id = e."householdId" and (e."applicationId" is null or f.application_id = e."applicationId")
      order by f.declared_on desc, f.application_id desc limit 1) d
    left join case_file c on c.application_id = d.application_id`.on<
    OfCase & Omit<StoredFacts, 'appliedOn'> & { readonly appliedOn: IsoDate | null }
  >(connection);
  return new Map(
    found.map(({ caseId, appliedOn, ...row }) => [caseId, appliedOn === null ? row : { ...row, appliedOn }]),
  );
}

interface OfCase {
  readonly caseId: string;
}

/** The surveys of each case in the order of their versions. */
export async function surveysByCase(
  connection: Sql,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, StoredFacts[]>> {
  const found = await sql`
    select case_id as "caseId", version, surveyed_on::text as "on", facts, sealed, recorded_by as "recordedBy"
    from survey where case_id = any(${caseIds}::uuid[]) order by case_id, version`.on<OfCase & StoredFacts>(
    connection,
  );
  return groupBy(found, ({ caseId }) => caseId);
}

/** A verification report as it rests. */
export interface StoredReport {
  readonly version: number;
  readonly on: IsoDate;
  readonly sources: readonly ReportedSource[];
  readonly adults: readonly string[];
  readonly recordedBy: string;
  /** How those outside the household were asked who owe support. */
  readonly supporters: readonly IdentifiedStanding[];
}

/** The verification reports of each case in the order of their versions, each as the answers of its sources. */
export async function reportsByCase(
  connection: Sql,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, StoredReport[]>> {
  const found = await sql`
    select case_id as "caseId", version, reported_on::text as "on", sources, adults::text[],
      recorded_by as "recordedBy", supporters
    from verification_report where case_id = any(${caseIds}::uuid[]) order by case_id, version`.on<
    OfCase & StoredReport
  >(connection);
  return groupBy(found, ({ caseId }) => caseId);
}

export interface ReportedSource {
  readonly sourceCode: string;
  readonly personId?: string;
  readonly result: VerificationResult;
  readonly facts: ClearFacts;
}
