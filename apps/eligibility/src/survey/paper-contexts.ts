import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import type { CommandTx } from '@aid-chain/platform';
import { establishedBy } from '@aid-chain/policy';
import type { CaseState } from '../cases/case.state.js';
import { lastAnswers } from '../papers/last-answers.rules.js';
import { requestedPapers } from '../papers/requested-papers.store.js';
import { PlaceRules } from '../place/place-rules.js';
import { RequestedPapers } from '../supplement/requested-papers.js';
import { ReportRecords } from '../verification/report-records.js';
import type { SurveyContext } from './survey.rules.js';

/**
 * By what a survey's request for papers is judged: the sources of the place, their answers, and what was asked for
 * before, with where it stands (L-12; D57 10).
 */
@Injectable()
export class PaperContexts {
  constructor(
    private readonly rules: PlaceRules,
    private readonly reports: ReportRecords,
    private readonly requested: RequestedPapers,
  ) {}

  async load(tx: CommandTx, file: CaseState, on: IsoDate): Promise<SurveyContext['papers']> {
    const pack = this.rules.on(file.regionCode, on);
    const asked = await this.asked(tx, file, on);
    return {
      establishedBy: (paper) => establishedBy(pack, paper),
      answers: lastAnswers(await this.reports.earlier(tx, file.caseId)),
      before: await this.requested.find(tx, file),
      ...(asked === undefined ? {} : { asked }),
    };
  }

  /** What was asked for before, where the place asks at once. */
  private async asked(
    tx: CommandTx,
    { caseId, regionCode }: CaseState,
    on: IsoDate,
  ): Promise<SurveyContext['papers']['asked']> {
    const papers = await requestedPapers(tx, caseId);
    const last = papers.at(-1);
    if (last === undefined || this.rules.one(regionCode, 'supplement-notice.once', on) !== true)
      return undefined;
    return { on: last.on, papers, basis: this.rules.citationOf(regionCode, 'supplement-notice.once', on) };
  }
}
