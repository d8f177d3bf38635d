import { Injectable } from '@nestjs/common';
import type { Sealed } from '@aid-chain/contracts';
import type { Asset, Income } from '@aid-chain/facts';
import { newId, type IsoDate } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import { Sealer } from '@aid-chain/platform';
import type { SourceGapReason, VerificationResult } from '@aid-chain/vocabulary';
import type { IdentifiedStanding } from './standing-refusals.rules.js';
import type { SupporterDto } from './supporter.dto.js';
import { knownAs, type KnownSupporter } from './supporter.rules.js';

/** What a source answered about a supporter: their income and property, which are never the household's. */
interface StoredAnswer {
  readonly sourceCode: string;
  readonly result: VerificationResult;
  readonly reasonCode?: SourceGapReason;
  readonly incomes?: readonly Omit<Income, 'personId'>[];
  readonly assets?: readonly Omit<Asset, 'personId'>[];
}

interface StoredSupporter extends IdentifiedStanding {
  readonly name: Sealed;
  readonly sources?: readonly StoredAnswer[];
}

/** A supporter with the day of the report that names them. */
export interface ReportedSupporter extends IdentifiedStanding {
  readonly name: string;
  readonly on: IsoDate;
  readonly sources: readonly StoredAnswer[];
}

/** Keeps supporters outside the household apart from the facts of the household, their names sealed. */
@Injectable()
export class SupporterRecords {
  constructor(private readonly sealer: Sealer) {}

  /**
   * The supporters of a report as they rest beside it, each with the id of the earlier reports or a new one.
   * @param known whom the earlier reports name
   */
  stored(
    supporters: readonly SupporterDto[],
    householdId: string,
    known: readonly KnownSupporter[],
  ): object[] {
    return supporters.map(({ name, ...rest }) => ({
      ...rest,
      supporterId: knownAs({ ...rest, name }, known) ?? newId(),
      name: this.sealer.sealJson('supporterName', householdId, name),
    }));
  }

  /** The supporters that the reports of a case name, the oldest first, with their names opened. */
  async find(
    connection: Sql,
    { caseId, householdId }: { readonly caseId: string; readonly householdId: string },
  ): Promise<ReportedSupporter[]> {
    const reported = await reportedSupporters(connection, caseId);
    return reported.map(({ name, sources = [], ...standing }) => ({
      ...standing,
      sources,
      name: this.sealer.openJson<string>('supporterName', householdId, name),
    }));
  }
}

async function reportedSupporters(
  connection: Sql,
  caseId: string,
): Promise<(StoredSupporter & { readonly on: IsoDate })[]> {
  const reports = await sql`
    select reported_on::text as "on", supporters from verification_report
    where case_id = ${caseId} and supporters <> '[]' order by version`.on<{
    readonly on: IsoDate;
    readonly supporters: readonly StoredSupporter[];
  }>(connection);
  return reports.flatMap(({ on, supporters }) => supporters.map((each) => ({ ...each, on })));
}
