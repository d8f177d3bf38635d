import { Injectable } from '@nestjs/common';
import { plainFacts } from '@aid-chain/facts';
import { ok } from '@aid-chain/kernel';
import { PAPERS_REST_ON } from '@aid-chain/policy';
import { contractCovers, orRefuse, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { CaseCommands } from '../commands/case-commands.js';
import type { CaseEvent } from '../cases/case.state.js';
import { STEP_PARAMETERS } from '../commands/step-parameters.js';
import { OpenQuestions } from '../open-questions/open-questions.js';
import { CurrentVerification } from '../verification/current-verification.js';
import { SurveyContexts } from './survey-context.js';
import { SurveyRecords } from './survey-records.js';
import type { SurveyDto } from './survey.dto.js';
import { surveyAsks } from './survey-papers.rules.js';
import { recordSurvey, surveyPossible, type SurveyCommand } from './survey.rules.js';

@Injectable()
export class SurveyService {
  constructor(
    private readonly cases: CaseCommands,
    private readonly contexts: SurveyContexts,
    private readonly records: SurveyRecords,
    private readonly verification: CurrentVerification,
    private readonly questions: OpenQuestions,
  ) {}

  record(ctx: CommandContext, caseId: string, body: SurveyDto): Promise<HttpAnswer> {
    const { on } = body;
    const papers = body.papersRequested ?? [];
    const restsOn =
      papers.length === 0 ? STEP_PARAMETERS.survey : [...STEP_PARAMETERS.survey, ...PAPERS_REST_ON];
    const command = { ctx, caseId, action: 'survey.recorded', step: 'survey', on } as const;
    return this.cases.run(command, async (tx, stored) => {
      const file = await this.verification.on(tx, stored, [tx.today]);
      orRefuse(contractCovers(tx.actor, 'household-survey'));
      // What a family needs is part of the analysis that a contract may leave out.
      if (body.needs.length > 0) orRefuse(contractCovers(tx.actor, 'need-analysis'));
      orRefuse(surveyPossible(file, on, tx.today));
      const context = await this.contexts.load(tx, file, body);
      const survey = commandOf(body);
      const decided = recordSurvey(file, survey, context);
      if (!decided.ok) return { decided, restsOn };
      this.records.save(tx, decided.value.state, body, surveyAsks(file, survey, context.papers));
      const state = await this.questions.follow(tx, decided.value.state, tx.today);
      const asked = ok({ ...decided.value, state });
      return { decided: asked, answer: { needIds: needIds(decided.value.events) }, restsOn };
    });
  }
}

function commandOf(body: SurveyDto): SurveyCommand {
  return {
    on: body.on,
    investigators: body.investigators,
    authorisations: body.authorisations ?? [],
    facts: plainFacts(body.facts ?? {}),
    papers: body.papersRequested ?? [],
    ...(body.assessment === undefined ? {} : { assessment: body.assessment }),
    needs: body.needs.map(({ personId = null, ...answer }) => ({ ...answer, personId })),
  };
}

function needIds(events: readonly CaseEvent[]): string[] {
  return events.flatMap((event) =>
    event.type === 'eligibility.need-established.v1' ? [event.data.need.needId] : [],
  );
}
