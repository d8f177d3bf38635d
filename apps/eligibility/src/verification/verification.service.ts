import { Injectable } from '@nestjs/common';
import { plainFacts, type Facts } from '@aid-chain/facts';
import {
  orRefuse,
  placeParameter,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { adultsWhoMayCount, adultsWithoutAuthorisation } from '../authorisation/authorisation.rules.js';
import { declaredStaffCodes } from '../authorisation/authorisation-store.js';
import { CaseCommands } from '../commands/case-commands.js';
import type { CaseState } from '../cases/case.state.js';
import { STEP_PARAMETERS } from '../commands/step-parameters.js';
import { memberPositions } from '@aid-chain/vocabulary';
import { PlaceRules } from '../place/place-rules.js';
import { authorisedFrom, evidenceRange } from '../found-facts/evidence-days.js';
import { CaseHouseholds } from '../household/case-household.js';
import { NamesInside } from '../household/names-inside.js';
import { CurrentVerification } from './current-verification.js';
import { ReportRecords } from './report-records.js';
import type { SupporterAnswerDto } from '../supporters/supporter.dto.js';
import type { SourceAnswer } from '../found-facts/source-answers.rules.js';
import type { VerificationReportDto, VerificationSourceDto } from './verification-report.dto.js';
import {
  recordReport,
  reportPossible,
  type ReportCommand,
  type ReportContext,
} from './verification.rules.js';

@Injectable()
export class VerificationService {
  constructor(
    private readonly cases: CaseCommands,
    private readonly households: CaseHouseholds,
    private readonly rules: PlaceRules,
    private readonly records: ReportRecords,
    private readonly names: NamesInside,
    private readonly verification: CurrentVerification,
  ) {}

  record(ctx: CommandContext, caseId: string, body: VerificationReportDto): Promise<HttpAnswer> {
    const { on } = body;
    const restsOn = STEP_PARAMETERS.report;
    const command = { ctx, caseId, action: 'verification.recorded', on };
    return this.cases.run(command, async (tx, stored) => {
      const file = await this.verification.on(tx, stored, [tx.today]);
      const context = await this.contextOf(tx, file, body);
      const decided = recordReport(file, reportOf(body), context);
      if (!decided.ok) return { decided, restsOn };
      await this.records.save(tx, decided.value.state, body, context);
      return { decided, restsOn };
    });
  }

  /** @throws RefusalError of `reportPossible`; PARAMETER_NOT_SET where the place sets no sources for that day */
  private async contextOf(
    tx: CommandTx,
    file: CaseState,
    { on, supporters = [] }: VerificationReportDto,
  ): Promise<ReportContext> {
    const { copy, members, memberIds, signed } = await this.households.load(tx, file);
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
      knownSupporters: supporters.length === 0 ? [] : await this.records.knownSupporters(tx, file),
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

function reportOf({ on, sources, supporters = [] }: VerificationReportDto): ReportCommand {
  return {
    on,
    sources: sources.map(answerOf),
    supporters: supporters.map(({ sources: answers = [], ...entry }) => ({
      ...entry,
      answers: answers.map(answerOf),
    })),
  };
}

/** What is of somebody outside the household names no member. */
function answerOf(source: VerificationSourceDto | SupporterAnswerDto): SourceAnswer {
  const { sourceCode, result, reasonCode, period } = source;
  const personId = 'personId' in source ? source.personId : undefined;
  return {
    ...{ sourceCode, result, facts: plainFacts(source as Facts) },
    ...(personId === undefined ? {} : { personId }),
    ...(reasonCode === undefined ? {} : { reasonCode }),
    ...(period === undefined ? {} : { period }),
  };
}
