import { Injectable } from '@nestjs/common';
import type { Sql } from '@aid-chain/messaging';
import type { Unmasking } from '@aid-chain/platform';
import type { AssessedItem } from '../assessment/assessment.rules.js';
import type { CaseState } from '../cases/case.state.js';
import { RequestedReviews, type ShownReview } from '../household-end/requested-reviews.js';
import { SupporterRecords } from '../supporters/supporter-records.js';
import { supporterView } from '../supporters/supporter-view.js';
import { RequestedPapers, type ShownPaper } from '../supplement/requested-papers.js';
import { SurveyRecords } from '../survey/survey-records.js';

/** What a family was asked for, who was asked about outside the household, and what is to be examined anew. */
export interface Requested {
  readonly papersRequested: readonly ShownPaper[];
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
    private readonly papers: RequestedPapers,
    private readonly reviews: RequestedReviews,
  ) {}

  /** @param unmask undefined where names are shown masked */
  async find(connection: Sql, file: CaseState, unmask: Unmasking | undefined): Promise<Requested> {
    const supporters = await this.supporters.find(connection, file);
    return {
      papersRequested: await this.papers.find(connection, file),
      supporters: supporters.map((each) => supporterView(each, unmask)),
      assessment: await this.surveys.assessment(connection, file.caseId),
      requestedReviews: await this.reviews.ofCase(connection, file.caseId, unmask),
    };
  }
}
