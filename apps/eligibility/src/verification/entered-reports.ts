import { Injectable } from '@nestjs/common';
import { countOf } from '@aid-chain/facts';
import { ok, refuse, type Result } from '@aid-chain/kernel';
import type { CommandContext, CommandTx, HttpAnswer } from '@aid-chain/platform';
import { named, verificationSourceCodes } from '@aid-chain/vocabulary';
import { answerKey } from '../found-facts/answered-persons.rules.js';
import { composeReport, type ComposedAnswer } from '../request-course/compose-report.rules.js';
import { EndedRequests } from '../request-course/ended-requests.js';
import { besideAnswers, differingSources } from './beside-answers.rules.js';
import { withSupporters } from './issued-report.rules.js';
import { ReportRecords } from './report-records.js';
import type { VerificationReportDto } from './verification-report.dto.js';
import { VerificationService, type GivenReport } from './verification.service.js';

/** Records a report that people enter, with what was answered to requests of its case (S0-05, S0-20). */
@Injectable()
export class EnteredReports {
  constructor(
    private readonly verification: VerificationService,
    private readonly requests: EndedRequests,
    private readonly records: ReportRecords,
  ) {}

  /** @throws RefusalError of `recordReport`; REQUESTS_STILL_OPEN, REPORT_BEFORE_ANSWERS, REPORT_DIFFERS_FROM_ANSWERS */
  enter(ctx: CommandContext, caseId: string, body: VerificationReportDto): Promise<HttpAnswer> {
    return this.verification.recordGiven(ctx, caseId, body.on, (tx) => this.given(tx, caseId, body));
  }

  private async given(
    tx: CommandTx,
    caseId: string,
    body: VerificationReportDto,
  ): Promise<Result<GivenReport>> {
    const composed = composeReport(await this.requests.find(tx, caseId), body.on);
    if (!composed.ok) return composed;
    const { sources, supporters, requestIds } = composed.value;
    const answers = [...sources, ...(await this.deniedBefore(tx, caseId, body, sources))];
    const differing = await this.knownBefore(tx, caseId, differingSources(body.sources, answers));
    if (differing.length > 0) {
      const codes = [...new Set(differing.map(({ sourceCode }) => sourceCode))];
      return refuse('REPORT_DIFFERS_FROM_ANSWERS', { sources: named(verificationSourceCodes, codes) });
    }
    const entered = { ...body, sources: [...besideAnswers(body.sources, answers)] };
    return ok({ body: withSupporters(entered, supporters), requestIds, supporters });
  }

  /** Of the answers that stand in earlier reports those from which the report differs, but for what was answered since. */
  private async deniedBefore(
    tx: CommandTx,
    caseId: string,
    { on, sources }: VerificationReportDto,
    fresh: readonly ComposedAnswer[],
  ): Promise<readonly ComposedAnswer[]> {
    const before = composeReport(await this.requests.reported(tx, caseId), on);
    if (!before.ok) return [];
    const since = new Set(fresh.map(({ sourceCode, personId }) => answerKey(sourceCode, personId)));
    return differingSources(
      sources,
      before.value.sources.filter(({ sourceCode, personId }) => !since.has(answerKey(sourceCode, personId))),
    );
  }

  /** Of some answers those whose source an earlier report of the case has figures of: they would stand as if nobody differed. */
  private async knownBefore(
    tx: CommandTx,
    caseId: string,
    answers: readonly ComposedAnswer[],
  ): Promise<readonly ComposedAnswer[]> {
    if (answers.length === 0) return [];
    const earlier = (await this.records.earlier(tx, caseId)).flatMap(({ sources }) => sources);
    return answers.filter(({ sourceCode, personId }) =>
      earlier.some(
        (each) =>
          each.sourceCode === sourceCode &&
          (each.personId === undefined || each.personId === personId) &&
          countOf(each.facts) > 0,
      ),
    );
  }
}
