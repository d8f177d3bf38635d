import { Injectable } from '@nestjs/common';
import type { Sealed } from '@aid-chain/contracts';
import { openedFacts, type FactSheet } from '@aid-chain/facts';
import type { Sql } from '@aid-chain/messaging';
import { Sealer } from '@aid-chain/platform';
import { mergeFacts, type CaseFacts } from '@aid-chain/policy';
import type { CaseState } from '../cases/case.state.js';
import { CaseHouseholds } from '../household/case-household.js';
import { withDepartmentBills } from './department-bills.rules.js';
import { declaredFacts, reportedSources, surveyedFacts, type StoredFacts } from './facts-store.js';
import { foldSheets } from './fold-sheets.rules.js';
import { reviewSheet } from './review-facts.js';
import { verifiedSheet } from './verified-sheet.rules.js';

/** Brings together what was declared, surveyed and verified in a case; sealed facts are opened for the rules only. */
@Injectable()
export class CaseFactsReader {
  constructor(
    private readonly households: CaseHouseholds,
    private readonly sealer: Sealer,
  ) {}

  /**
   * @param surveying the facts of a survey that is being recorded, not stored yet
   * @throws RefusalError HOUSEHOLD_NOT_RECEIVED while the register has not told of the household
   */
  async read(sql: Sql, file: CaseState, surveying?: FactSheet): Promise<CaseFacts> {
    const { copy, members } = await this.households.of(sql, file);
    const declared = await declaredFacts(sql, file);
    const surveyed = await surveyedFacts(sql, file.caseId);
    const reported = await reportedSources(sql, file.caseId);
    const surveys = surveyed.map((facts) => this.sheet('survey', file.householdId, facts));
    const merged = mergeFacts(
      { appliedOn: file.openedOn, residence: copy.residence, members },
      declared === undefined ? undefined : this.sheet('declaration', file.householdId, declared),
      foldSheets(surveying === undefined ? surveys : [...surveys, surveying]),
      verifiedSheet(reported),
    );
    return withDepartmentBills(merged, await reviewSheet(sql, file.caseId));
  }

  private sheet(source: string, householdId: string, { on, facts, sealed }: StoredFacts): FactSheet {
    const open = (field: string, value: Sealed) => this.sealer.openJson<unknown>(field, householdId, value);
    return { source, asOf: on, ...facts, ...openedFacts(sealed, open) };
  }
}
