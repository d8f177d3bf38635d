import { Injectable } from '@nestjs/common';
import { plainFacts, type Facts } from '@aid-chain/facts';
import { ok } from '@aid-chain/kernel';
import type { CommandContext, HttpAnswer } from '@aid-chain/platform';
import { CaseCommands } from '../commands/case-commands.js';
import { STEP_PARAMETERS } from '../commands/step-parameters.js';
import { OpenQuestions } from '../open-questions/open-questions.js';
import { CurrentVerification } from './current-verification.js';
import { ReportContexts } from './report-context.js';
import { ReportRecords } from './report-records.js';
import type { SupporterAnswerDto } from '../supporters/supporter.dto.js';
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
    private readonly questions: OpenQuestions,
  ) {}

  record(ctx: CommandContext, caseId: string, body: VerificationReportDto): Promise<HttpAnswer> {
    const { on } = body;
    const restsOn = STEP_PARAMETERS.report;
    const command = {
      ctx,
      caseId,
      action: 'verification.recorded',
      step: 'verification-report',
      on,
    } as const;
    return this.cases.run(command, async (tx, stored) => {
      const file = await this.verification.on(tx, stored, [tx.today]);
      const context = await this.contexts.load(tx, file, body);
      const decided = recordReport(file, reportOf(body), context);
      if (!decided.ok) return { decided, restsOn };
      await this.records.save(tx, decided.value.state, body, context);
      const state = await this.questions.follow(tx, decided.value.state, tx.today);
      return { decided: ok({ ...decided.value, state }), restsOn };
    });
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
