import { Injectable } from '@nestjs/common';
import type { Sql } from '@aid-chain/messaging';
import { establishedBy } from '@aid-chain/policy';
import type { CaseState } from '../cases/case.state.js';
import { lastAnswers } from '../papers/last-answers.rules.js';
import { standingPapers, type StandingPaper } from '../papers/asked-papers.rules.js';
import { paperState, type PaperState } from '../papers/paper-requests.rules.js';
import { requestedPapers } from '../papers/requested-papers.store.js';
import { PlaceRules } from '../place/place-rules.js';
import { ReportRecords } from '../verification/report-records.js';
import { receivedPapers } from './received-papers.store.js';

/** A paper that was asked for, with where it stands: still asked for, come, or not needed any more. */
export type ShownPaper = StandingPaper & { readonly state: PaperState['state'] | 'came' };

/** Reads the papers of a case, each with where it stands (L-12; D57 10). */
@Injectable()
export class RequestedPapers {
  constructor(
    private readonly reports: ReportRecords,
    private readonly rules: PlaceRules,
  ) {}

  /** Whether one is still needed is by the sources of the place on the day of the survey. */
  async find(connection: Sql, { caseId, regionCode }: CaseState): Promise<ShownPaper[]> {
    const asked = await requestedPapers(connection, caseId);
    if (asked.length === 0) return [];
    const answers = lastAnswers(await this.reports.earlier(connection, caseId));
    return standingPapers(asked, await receivedPapers(connection, caseId)).map((paper) => {
      if (paper.cameOn !== undefined) return { ...paper, state: 'came' };
      const pack = this.rules.find(regionCode, paper.on);
      const by = pack === undefined ? undefined : establishedBy(pack, paper.paper);
      return { ...paper, ...paperState(paper, by, answers) };
    });
  }
}
