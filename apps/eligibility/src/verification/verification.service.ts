import { Injectable } from '@nestjs/common';
import { plainFacts, type Facts } from '@aid-chain/facts';
import { ok, type IsoDate, type Result } from '@aid-chain/kernel';
import type { CommandContext, CommandTx, HttpAnswer } from '@aid-chain/platform';
import { lastReportOf } from '../cases/gathering.rules.js';
import { CaseCommands } from '../commands/case-commands.js';
import { STEP_PARAMETERS } from '../commands/step-parameters.js';
import { markReported } from '../verification-requests/request-store.js';
import { CurrentVerification } from './current-verification.js';
import { ReportContexts } from './report-context.js';
import { ReportEffects } from './report-effects.js';
import { ReportRecords } from './report-records.js';
import type { SupporterAnswerDto } from '../supporters/supporter.dto.js';
import type { KnownSupporter } from '../supporters/supporter.rules.js';
import type { SourceAnswer } from '../found-facts/source-answers.rules.js';
import type { VerificationReportDto, VerificationSourceDto } from './verification-report.dto.js';
import { recordReport, type ReportCommand } from './verification.rules.js';

@Injectable()
export class VerificationService {
  constructor(
    private readonly cases: CaseCommands,
    private readonly contexts: ReportContexts,
    private readonly records: ReportRecords,
    private readonly verification: CurrentVerification,
    private readonly effects: ReportEffects,
  ) {}

  /**
   * Records a report that is put together in the transaction of the command.
   * @param given the report with the requests whose answers stand in it
   */
  recordGiven(
    ctx: CommandContext,
    caseId: string,
    on: IsoDate,
    given: (tx: CommandTx) => Promise<Result<GivenReport>>,
  ): Promise<HttpAnswer> {
    const restsOn = STEP_PARAMETERS.report;
    const command = {
      ctx,
      caseId,
      action: 'verification.recorded',
      step: 'verification-report',
      // A report that people enter is a query that they made: it has its case and purpose, and a refused one is an attempt (L-15).
      queries: true,
      on,
    } as const;
    return this.cases.run(command, async (tx, stored) => {
      const file = await this.verification.on(tx, stored, [tx.today]);
      const report = await given(tx);
      if (!report.ok) return { decided: report, restsOn };
      const { body, requestIds, supporters } = report.value;
      const context = await this.contexts.load(tx, file, body, supporters);
      const decided = recordReport(file, reportOf(body), context);
      if (!decided.ok) return { decided, restsOn };
      await this.records.save(tx, decided.value.state, body, context);
      const version = lastReportOf(decided.value.state.verification)?.version ?? 0;
      if (requestIds.length > 0) await markReported(tx, requestIds, version);
      const { state, events } = await this.effects.follow(tx, decided.value.state, on);
      return {
        decided: ok({ ...decided.value, state, events: [...decided.value.events, ...events] }),
        restsOn,
      };
    });
  }
}

/** A report with the requests whose answers stand in it. */
export interface GivenReport {
  readonly body: VerificationReportDto;
  readonly requestIds: readonly string[];
  /** Supporters whom its requests asked about: they are known though no report names them yet. */
  readonly supporters: readonly KnownSupporter[];
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
