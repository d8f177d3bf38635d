import { Injectable } from '@nestjs/common';
import { clearFacts } from '@aid-chain/facts';
import { groupBy } from '@aid-chain/kernel';
import { rows, sql, type Received, type Sql } from '@aid-chain/messaging';
import type { CommandTx } from '@aid-chain/platform';
import type { CaseState } from '../cases/case.state.js';
import { lockCasesOfHouseholds } from '../cases/case-store.js';
import { lastReportOf } from '../cases/gathering.rules.js';
import { withFamilies } from '../mergers/merged-households.sql.js';
import type { AnsweredReport } from '../papers/last-answers.rules.js';
import { SupporterRecords } from '../supporters/supporter-records.js';
import type { KnownSupporter } from '../supporters/supporter.rules.js';
import type { AccountedReport } from './accounted.rules.js';
import type { VerificationReportDto } from './verification-report.dto.js';

const OUTDATED = sql`array(
  select o.person_id from report_outdated o where o.case_id = r.case_id and o.version = r.version) as outdated`;

/** Keeps the verification reports of a case, each as the answers of its sources. */
@Injectable()
export class ReportRecords {
  constructor(private readonly supporters: SupporterRecords) {}

  /** The earlier reports of a case: which sources were asked, and who was an adult of the household then. */
  earlier(connection: Sql, caseId: string): Promise<(AccountedReport & AnsweredReport)[]> {
    return sql`select r.sources, r.adults, ${OUTDATED} from verification_report r
      where r.case_id = ${caseId}::uuid order by r.version`.on<AccountedReport & AnsweredReport>(connection);
  }

  /** Whom the earlier reports of a case name outside the household, the oldest first. */
  knownSupporters(connection: Sql, file: CaseState): Promise<readonly KnownSupporter[]> {
    return this.supporters.find(connection, file);
  }

  /** @param known the adults of the household on the day of the report, and whom the earlier reports name */
  async save(
    tx: CommandTx,
    file: CaseState,
    body: VerificationReportDto,
    known: { readonly adults: readonly string[]; readonly knownSupporters: readonly KnownSupporter[] },
  ): Promise<void> {
    const { adults, knownSupporters } = known;
    const version = lastReportOf(file.verification)?.version ?? 0;
    const sources = body.sources.map((source) => {
      const { sourceCode, personId, result, reasonCode, period } = source;
      return { sourceCode, personId, result, reasonCode, period, facts: clearFacts(source) };
    });
    const supporters = this.supporters.stored(body.supporters ?? [], file.householdId, knownSupporters);
    await sql`
      insert into verification_report (case_id, version, reported_on, recorded_by, sources, supporters, adults)
      values (${file.caseId}, ${version}, ${body.on}::date, ${tx.actor.id}, ${JSON.stringify(sources)}::jsonb,
              ${JSON.stringify(supporters)}::jsonb, ${adults}::uuid[])`.on(tx);
  }
}

/** Whom the reports of some cases account for, by case. */
export async function accountedByCase(
  connection: Sql,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly AccountedReport[]>> {
  if (caseIds.length === 0) return new Map();
  const found = await sql`
    select r.case_id as "caseId", r.sources, r.adults, ${OUTDATED} from verification_report r
    where r.case_id = any(${caseIds}::uuid[]) order by r.case_id, r.version`.on<
    AccountedReport & { readonly caseId: string }
  >(connection);
  return groupBy(found, ({ caseId }) => caseId);
}

type Renumbered = Pick<Received<'intake.household-changed.v1'>, 'data'>;

/** Notes that the reports so far were not made about the numbers that some persons have from now on (S0-05). */
export async function outdateReports(connection: Sql, events: readonly Renumbered[]): Promise<void> {
  const persons = events.flatMap(({ data: { subject, renumbered = [] } }) =>
    renumbered.map((personId) => ({ householdId: subject.householdId, personId })),
  );
  if (persons.length === 0) return;
  const householdIds = persons.map(({ householdId }) => householdId);
  await lockCasesOfHouseholds(connection, householdIds);
  await sql`${withFamilies('merged-into', householdIds)}
    insert into report_outdated (case_id, version, person_id)
    select distinct r.case_id, r.version, n."personId"
    from ${rows('n', { householdId: 'uuid', personId: 'uuid' }, persons)}
      join family on family.asked_id = n."householdId"
      join case_file c on c.household_id = family.household_id
      join verification_report r on r.case_id = c.case_id
    on conflict do nothing`.on(connection);
}
