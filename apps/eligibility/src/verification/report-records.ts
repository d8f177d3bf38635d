import { Injectable } from '@nestjs/common';
import { clearFacts } from '@aid-chain/facts';
import { groupBy } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import type { CommandTx } from '@aid-chain/platform';
import type { CaseState } from '../cases/case.state.js';
import { lastReportOf } from '../cases/gathering.rules.js';
import type { ReportedSource } from '../facts/facts-store.js';
import type { AnsweredReport } from '../papers/last-answers.rules.js';
import { SupporterRecords } from '../supporters/supporter-records.js';
import type { KnownSupporter } from '../supporters/supporter.rules.js';
import type { AccountedReport } from './accounted.rules.js';
import type { VerificationReportDto } from './verification-report.dto.js';

/** An earlier report of a case, as it accounts for persons and as its sources answered. */
type EarlierReport = AccountedReport &
  Omit<AnsweredReport, 'sources'> & { readonly sources: readonly ReportedSource[] };

/** Keeps the verification reports of a case, each as the answers of its sources. */
@Injectable()
export class ReportRecords {
  constructor(private readonly supporters: SupporterRecords) {}

  /** The earlier reports of a case: which sources were asked, and who was an adult of the household then. */
  async earlier(connection: Sql, caseId: string): Promise<readonly EarlierReport[]> {
    return (await accountedByCase(connection, [caseId])).get(caseId) ?? [];
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
): Promise<ReadonlyMap<string, readonly EarlierReport[]>> {
  if (caseIds.length === 0) return new Map();
  const found = await sql`
    select r.case_id as "caseId", r.sources, r.adults, array(
      select o.person_id from report_outdated o where o.case_id = r.case_id and o.version = r.version) as outdated
    from verification_report r
    where r.case_id = any(${caseIds}::uuid[]) order by r.case_id, r.version`.on<
    EarlierReport & { readonly caseId: string }
  >(connection);
  return groupBy(found, ({ caseId }) => caseId);
}
