import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { establishedBy } from '@aid-chain/policy';
import type { CaseState } from '../cases/case.state.js';
import { lastAnswers } from '../papers/last-answers.rules.js';
import { isSamePaper, paperState, type PaperState } from '../papers/paper-requests.rules.js';
import { PlaceRules } from '../place/place-rules.js';
import { SurveyRecords, type RequestedPaper } from '../survey/survey-records.js';
import { ReportRecords } from '../verification/report-records.js';
import { receivedPapers } from './received-papers.store.js';

/** A paper that was asked for, with where it stands: still asked for, come, or not needed any more. */
export type ShownPaper = RequestedPaper & {
  readonly state: PaperState['state'] | 'came';
  readonly cameOn?: IsoDate;
};

/** Reads the papers of a case, each with where it stands (L-12; D57 10). */
@Injectable()
export class RequestedPapers {
  constructor(
    private readonly surveys: SurveyRecords,
    private readonly reports: ReportRecords,
    private readonly rules: PlaceRules,
  ) {}

  /** Whether one is still needed is by the sources of the place on the day of the survey. */
  async find(connection: Sql, { caseId, regionCode }: CaseState): Promise<ShownPaper[]> {
    const asked = await this.surveys.papers(connection, caseId);
    // A later survey asks for what is still missing once more.
    const papers = asked.filter(
      (paper, index) => !asked.slice(index + 1).some((each) => isSamePaper(each, paper)),
    );
    if (papers.length === 0) return [];
    const answers = lastAnswers(await this.reports.earlier(connection, caseId));
    const received = await receivedPapers(connection, caseId);
    return papers.map((paper) => {
      // One that came before it was asked for anew answered the earlier request.
      const came = received.find((each) => isSamePaper(each, paper) && each.on >= paper.on);
      if (came !== undefined) return { ...paper, state: 'came', cameOn: came.on };
      const pack = this.rules.find(regionCode, paper.on);
      const by = pack === undefined ? undefined : establishedBy(pack, paper.paper);
      return { ...paper, ...paperState(paper, by, answers) };
    });
  }
}
