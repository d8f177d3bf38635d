import { Injectable } from '@nestjs/common';
import type { Sealed } from '@aid-chain/contracts';
import { openedFacts, type FactSheet } from '@aid-chain/facts';
import type { Sql } from '@aid-chain/messaging';
import { Sealer } from '@aid-chain/platform';
import { mergeFacts, type CaseFacts } from '@aid-chain/policy';
import type { CaseState } from '../cases/case.state.js';
import { CaseHouseholds } from '../household/case-household.js';
import { refusedSupportOf } from '../supporters/standing-refusals.rules.js';
import { SupporterRecords } from '../supporters/supporter-records.js';
import { resolutionsOf } from './resolution-store.js';
import { declaredFacts, reportedSources, surveyedFacts, type StoredFacts } from './facts-store.js';
import { departmentBills } from './review-facts.js';
import { reportSheets } from './report-sheets.rules.js';

/** Brings together what was declared, surveyed and verified in a case; sealed facts are opened for the rules only. */
@Injectable()
export class CaseFactsReader {
  constructor(
    private readonly households: CaseHouseholds,
    private readonly sealer: Sealer,
    private readonly supporters: SupporterRecords,
  ) {}

  /**
   * @param surveying the facts of a survey that is being recorded, not stored yet
   * @throws RefusalError HOUSEHOLD_NOT_RECEIVED while the register has not sent the household
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
      ...surveys,
      surveying === undefined ? undefined : { ...surveying, version: surveys.length + 1 },
      ...reportSheets(reported),
    );
    const bills = await departmentBills(sql, file.caseId);
    const resolutions = await resolutionsOf(sql, file.caseId);
    const refused = refusedSupportOf(await this.supporters.find(sql, file));
    return { ...merged, bills, resolutions, ...(refused.length === 0 ? {} : { refusedSupportOf: refused }) };
  }

  private sheet(source: string, householdId: string, stored: StoredFacts): FactSheet {
    const { on, facts, sealed, version, appliedOn } = stored;
    const open = (field: string, value: Sealed) => this.sealer.openJson<unknown>(field, householdId, value);
    const origin = {
      ...(version === undefined ? {} : { version }),
      ...(appliedOn === undefined ? {} : { appliedOn }),
    };
    return { source, asOf: on, ...origin, ...facts, ...openedFacts(sealed, open) };
  }
}
