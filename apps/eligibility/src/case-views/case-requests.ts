import { Injectable } from '@nestjs/common';
import type { Sql } from '@aid-chain/messaging';
import type { Unmasking } from '@aid-chain/platform';
import type { AssessedItem } from '../assessment/assessment.rules.js';
import type { CaseState } from '../cases/case.state.js';
import { establishedBy } from '@aid-chain/policy';
import { RequestedReviews, type ShownReview } from '../household-end/requested-reviews.js';
import { lastAnswers } from '../papers/last-answers.rules.js';
import { paperState, type PaperState } from '../papers/paper-requests.rules.js';
import { PlaceRules } from '../place/place-rules.js';
import { ReportRecords } from '../verification/report-records.js';
import { SupporterRecords } from '../supporters/supporter-records.js';
import { supporterView } from '../supporters/supporter-view.js';
import { SurveyRecords, type RequestedPaper } from '../survey/survey-records.js';

/** What a family was asked for, who was asked about outside the household, and what is to be examined anew. */
export interface Requested {
  readonly papersRequested: readonly (RequestedPaper & PaperState)[];
  readonly supporters: readonly object[];
  /** Recognitions that were restored and are examined anew, by this case or at its request. */
  readonly requestedReviews: readonly ShownReview[];
  /** What the last survey found in the six dimensions. */
  readonly assessment: readonly AssessedItem[];
}

/** Reads what was asked for in a case beside its facts (L-10, L-12). */
@Injectable()
export class CaseRequests {
  constructor(
    private readonly surveys: SurveyRecords,
    private readonly supporters: SupporterRecords,
    private readonly reports: ReportRecords,
    private readonly rules: PlaceRules,
    private readonly reviews: RequestedReviews,
  ) {}

  /** @param unmask undefined where names are shown masked */
  async find(connection: Sql, file: CaseState, unmask: Unmasking | undefined): Promise<Requested> {
    const supporters = await this.supporters.find(connection, file);
    return {
      papersRequested: await this.papers(connection, file),
      supporters: supporters.map((each) => supporterView(each, unmask)),
      assessment: await this.surveys.assessment(connection, file.caseId),
      requestedReviews: await this.reviews.ofCase(connection, file.caseId, unmask),
    };
  }

  /** Each with whether it is still needed, by the sources of the place on the day of the survey. */
  private async papers(
    connection: Sql,
    { caseId, regionCode }: CaseState,
  ): Promise<Requested['papersRequested']> {
    const papers = await this.surveys.papers(connection, caseId);
    if (papers.length === 0) return [];
    const answers = lastAnswers(await this.reports.earlier(connection, caseId));
    return papers.map((paper) => {
      const pack = this.rules.find(regionCode, paper.on);
      const by = pack === undefined ? undefined : establishedBy(pack, paper.paper);
      return { ...paper, ...paperState(paper, by, answers) };
    });
  }
}
