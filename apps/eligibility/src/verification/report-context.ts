import { Injectable } from '@nestjs/common';
import { orRefuse, placeParameter, type CommandTx } from '@aid-chain/platform';
import { memberPositions } from '@aid-chain/vocabulary';
import { adultsWhoMayCount, adultsWithoutAuthorisation } from '../authorisation/authorisation.rules.js';
import { declaredStaffCodes } from '../authorisation/authorisation-store.js';
import type { CaseState } from '../cases/case.state.js';
import { authorisedFrom, evidenceRange } from '../found-facts/evidence-days.js';
import { CaseHouseholds } from '../household/case-household.js';
import { NamesInside } from '../household/names-inside.js';
import { PlaceRules } from '../place/place-rules.js';
import type { KnownSupporter } from '../supporters/supporter.rules.js';
import { mayBeVerified } from './may-be-verified.js';
import { ReportRecords } from './report-records.js';
import type { VerificationReportDto } from './verification-report.dto.js';
import { reportPossible, type ReportContext } from './verification.rules.js';

/** Everything beside the body that a report is judged by. */
@Injectable()
export class ReportContexts {
  constructor(
    private readonly households: CaseHouseholds,
    private readonly rules: PlaceRules,
    private readonly records: ReportRecords,
    private readonly names: NamesInside,
  ) {}

  /**
   * @param asked supporters whom requests asked about, known beside those of earlier reports
   * @throws RefusalError of `reportPossible`; PARAMETER_NOT_SET where the place sets no sources for that day
   */
  async load(
    tx: CommandTx,
    file: CaseState,
    { on, supporters = [] }: VerificationReportDto,
    asked: readonly KnownSupporter[],
  ): Promise<ReportContext> {
    const household = await this.households.load(tx, file);
    const { copy, members, memberIds } = household;
    const signed = await mayBeVerified(tx, file, household);
    const today = this.rules.find(file.regionCode, tx.today);
    const now = {
      today: tx.today,
      staffCode: tx.actor.staffCode,
      declaredRelatives: await declaredStaffCodes(tx, file.householdId),
      missing: adultsWithoutAuthorisation(members, signed, tx.today, today),
    };
    orRefuse(reportPossible(file, on, now));
    const pack = this.rules.on(file.regionCode, on);
    return {
      ...now,
      memberIds,
      births: new Map(members.map(({ personId, birthDate }) => [personId, birthDate])),
      namesInside: supporters.length === 0 ? [] : this.names.of(copy),
      knownSupporters:
        supporters.length === 0 ? [] : [...(await this.records.knownSupporters(tx, file)), ...asked],
      range: evidenceRange({ openedOn: file.openedOn, on, pack }),
      positions: memberPositions(copy.members),
      adults: adultsWhoMayCount(members, on, pack),
      adultsToday: adultsWhoMayCount(members, tx.today, today),
      scope: placeParameter(pack, 'verification.scope'),
      consentFrom: authorisedFrom({ on, pack }),
      earlier: await this.records.earlier(tx, file.caseId),
    };
  }
}
