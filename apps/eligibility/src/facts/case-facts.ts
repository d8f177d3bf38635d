import { Injectable } from '@nestjs/common';
import type { Sealed } from '@aid-chain/contracts';
import { openedFacts, type FactSheet } from '@aid-chain/facts';
import type { Sql } from '@aid-chain/messaging';
import { Sealer } from '@aid-chain/platform';
import { mergeFacts, type CaseFacts, type HouseholdSheet } from '@aid-chain/policy';
import type { CaseState } from '../cases/case.state.js';
import { CaseHouseholds } from '../household/case-household.js';
import { refusedSupportOf } from '../supporters/standing-refusals.rules.js';
import { SupporterRecords } from '../supporters/supporter-records.js';
import { resolutionsOf } from './resolution-store.js';
import { declaredFacts, reportedSources, surveyedFacts, type StoredFacts } from './facts-store.js';
import { departmentBills, reportedDeaths } from './review-facts.js';
import type { RecordedSheet, ReportedBill } from './value-origins.rules.js';
import { JudgementRecords, type ReadJudgement } from './judgement-records.js';
import { reportSheets } from './report-sheets.rules.js';
import { chosenForms } from './chosen-forms.js';
import { tekunPersons } from './tekun-persons.js';

/** What every source said of a household, sheet by sheet. */
interface Evidence {
  readonly household: HouseholdSheet;
  readonly sheets: readonly RecordedSheet[];
}

/** The facts of a case with everything that they were read from, so that one request reads it once. */
export interface ReadEvidence extends Evidence {
  readonly facts: CaseFacts;
  readonly bills: readonly ReportedBill[];
  /** What people answered, with what they rested it on. */
  readonly judgements: readonly ReadJudgement[];
}

/** Brings together what was declared, surveyed and verified in a case; sealed facts are opened for the rules only. */
@Injectable()
export class CaseFactsReader {
  constructor(
    private readonly households: CaseHouseholds,
    private readonly sealer: Sealer,
    private readonly supporters: SupporterRecords,
    private readonly judgements: JudgementRecords,
  ) {}

  /**
   * @param surveying the facts of a survey that is being recorded, not stored yet
   * @throws RefusalError HOUSEHOLD_NOT_RECEIVED while the register has not sent the household
   */
  async read(sql: Sql, file: CaseState, surveying?: FactSheet): Promise<CaseFacts> {
    return (await this.load(sql, file, surveying)).facts;
  }

  /** @returns the same with the sheets and bills; refusals and parameters as of `read` */
  async load(sql: Sql, file: CaseState, surveying?: FactSheet): Promise<ReadEvidence> {
    // Asked together, so that none waits for the answer of another.
    const [{ household, sheets }, bills, resolutions, deaths, standings, tekun, judged, chosen] =
      await Promise.all([
        this.evidence(sql, file),
        departmentBills(sql, file.caseId),
        resolutionsOf(sql, file.caseId),
        reportedDeaths(sql, file.caseId),
        this.supporters.standings(sql, file.caseId),
        tekunPersons(sql, file.householdId),
        this.judgements.load(sql, file),
        chosenForms(sql, file.householdId),
      ]);
    const surveys = sheets.filter(({ source }) => source === 'survey').length;
    const merged = mergeFacts(
      household,
      ...sheets.map(({ recordedBy: _by, ...sheet }) => sheet),
      surveying === undefined ? undefined : { ...surveying, version: surveys + 1 },
    );
    const refused = refusedSupportOf(standings);
    const facts = {
      ...{ ...merged, bills: bills.map(({ row: _row, ...bill }) => bill), resolutions },
      ...(deaths.length === 0 ? {} : { reportedDeaths: deaths }),
      ...(refused.length === 0 ? {} : { refusedSupportOf: refused }),
      ...(tekun.length === 0 ? {} : { tekunPersons: tekun }),
      ...(chosen.length === 0 ? {} : { supportForms: chosen }),
      ...(judged.length === 0 ? {} : { judgements: judged.map(({ judgement }) => judgement) }),
    };
    return { household, sheets, bills, facts, judgements: judged };
  }

  private async evidence(sql: Sql, file: CaseState): Promise<Evidence> {
    const [{ copy, members }, declared, surveyed, reported] = await Promise.all([
      this.households.load(sql, file),
      declaredFacts(sql, file),
      surveyedFacts(sql, file.caseId),
      reportedSources(sql, file.caseId),
    ]);
    const sheets = [
      ...(declared === undefined ? [] : [this.sheet('declaration', file.householdId, declared)]),
      ...surveyed.map((facts) => this.sheet('survey', file.householdId, facts)),
      ...reportSheets(reported),
    ];
    return { household: { appliedOn: file.openedOn, residence: copy.residence, members }, sheets };
  }

  private sheet(source: string, householdId: string, stored: StoredFacts): RecordedSheet {
    const { on, facts, sealed, version, appliedOn, recordedBy } = stored;
    const open = (field: string, value: Sealed) => this.sealer.openJson<unknown>(field, householdId, value);
    const origin = {
      ...(version === undefined ? {} : { version }),
      ...(appliedOn === undefined ? {} : { appliedOn }),
      ...(recordedBy === undefined ? {} : { recordedBy }),
    };
    return { source, asOf: on, ...origin, ...facts, ...openedFacts(sealed, open) };
  }
}
