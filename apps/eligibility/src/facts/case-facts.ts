import { Injectable } from '@nestjs/common';
import type { Sealed } from '@aid-chain/contracts';
import { openedFacts, type FactSheet } from '@aid-chain/facts';
import { RefusalError } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { Sealer } from '@aid-chain/platform';
import { mergeFacts, type CaseFacts, type HouseholdSheet } from '@aid-chain/policy';
import type { CaseState } from '../cases/case.state.js';
import { MemberBirths } from '../household/member-births.js';
import { refusedSupportOf } from '../supporters/standing-refusals.rules.js';
import type { StoredFacts } from './facts-store.js';
import { JudgementRecords, type ReadJudgement } from './judgement-records.js';
import { reportSheets } from './report-sheets.rules.js';
import { readResolution } from './resolution-store.js';
import { storedEvidence, type StoredEvidence } from './stored-evidence.js';
import type { RecordedSheet, ReportedBill } from './value-origins.rules.js';

/** The facts of a case with everything that they were read from, so that one request reads it once. */
export interface ReadEvidence {
  readonly household: HouseholdSheet;
  /** What every source said of the household, sheet by sheet. */
  readonly sheets: readonly RecordedSheet[];
  readonly facts: CaseFacts;
  readonly bills: readonly ReportedBill[];
  /** What people answered, with what they rested it on. */
  readonly judgements: readonly ReadJudgement[];
}

/** Brings together what was declared, surveyed and verified in a case; sealed facts are opened for the rules only. */
@Injectable()
export class CaseFactsReader {
  constructor(
    private readonly births: MemberBirths,
    private readonly sealer: Sealer,
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
    const stored = (await storedEvidence(sql, [file])).get(file.caseId);
    if (stored === undefined) throw new RefusalError({ code: 'HOUSEHOLD_NOT_RECEIVED', params: {} });
    return this.open(file, stored, surveying);
  }

  /**
   * The evidence of a case out of what rests about it.
   * @throws RefusalError DOCUMENT_VERSION_UNKNOWN; SealError where a field does not open
   */
  open(file: CaseState, stored: StoredEvidence, surveying?: FactSheet): ReadEvidence {
    const { household, sheets } = this.evidence(file, stored);
    const merged = mergeFacts(
      household,
      ...sheets.map(({ recordedBy: _by, ...sheet }) => sheet),
      surveying === undefined ? undefined : { ...surveying, version: stored.surveys.length + 1 },
    );
    const { bills, deaths, chosenForms } = stored;
    const { tekunPersons, dibao } = stored.running;
    const refused = refusedSupportOf(stored.reports.flatMap(({ supporters }) => supporters));
    const judged = this.judgements.open(stored.judgements, file);
    const facts = {
      ...{ ...merged, bills: bills.map(({ row: _row, ...bill }) => bill) },
      resolutions: stored.resolutions.map(readResolution),
      ...(deaths.length === 0 ? {} : { reportedDeaths: deaths }),
      ...(refused.length === 0 ? {} : { refusedSupportOf: refused }),
      ...(tekunPersons.length === 0 ? {} : { tekunPersons }),
      ...(dibao.length === 0 ? {} : { received: dibao }),
      ...(chosenForms.length === 0 ? {} : { supportForms: chosenForms }),
      ...(judged.length === 0 ? {} : { judgements: judged.map(({ judgement }) => judgement) }),
    };
    return { household, sheets, bills, facts, judgements: judged };
  }

  private evidence(
    { householdId, openedOn }: CaseState,
    { household, declared, surveys, reports }: StoredEvidence,
  ): Pick<ReadEvidence, 'household' | 'sheets'> {
    const sheets = [
      ...(declared === undefined ? [] : [this.sheet('declaration', householdId, declared)]),
      ...surveys.map((facts) => this.sheet('survey', householdId, facts)),
      ...reportSheets(reports),
    ];
    const { residence } = household;
    return { household: { appliedOn: openedOn, residence, members: this.births.of(household) }, sheets };
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
