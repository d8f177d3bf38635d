import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import type { CaseState } from '../cases/case.state.js';
import { awaitsReport, lastReportOf } from '../cases/gathering.rules.js';
import { CaseHouseholds } from '../household/case-household.js';
import { PlaceRules } from '../place/place-rules.js';
import { mayBeVerified } from './may-be-verified.js';
import { ReportRecords } from './report-records.js';
import { reassess } from './request-verification.rules.js';

/** Who is an adult changes with the days alone: a case is looked at again when a step is taken or it is shown. */
@Injectable()
export class CurrentVerification {
  constructor(
    private readonly households: CaseHouseholds,
    private readonly rules: PlaceRules,
    private readonly records: ReportRecords,
  ) {}

  /**
   * The case with its verification as it stands, where a report is there and an opinion is still to be given.
   * @param days the day of the step, and today
   */
  async on(connection: Sql, file: CaseState, days: readonly IsoDate[]): Promise<CaseState> {
    if (lastReportOf(file.verification) === undefined || !awaitsReport(file)) return file;
    const [household, reports] = await Promise.all([
      this.households.load(connection, file),
      this.records.earlier(connection, file.caseId),
    ]);
    const authorised = await mayBeVerified(connection, file, household);
    const { members } = household;
    const onDays = days.map((on) => ({ members, on, pack: this.rules.find(file.regionCode, on) }));
    return reassess(file, onDays, { authorised, reports });
  }
}
