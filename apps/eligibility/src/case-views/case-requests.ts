import { Injectable } from '@nestjs/common';
import type { Sql } from '@aid-chain/messaging';
import type { Unmasking } from '@aid-chain/platform';
import type { CaseState } from '../cases/case.state.js';
import { SupporterRecords } from '../supporters/supporter-records.js';
import { supporterView } from '../supporters/supporter-view.js';
import { SurveyRecords, type RequestedPaper } from '../survey/survey-records.js';

/** What a family was asked for, and who was asked about outside the household. */
export interface Requested {
  readonly papersRequested: readonly RequestedPaper[];
  readonly supporters: readonly object[];
}

/** Reads what the surveys and reports of a case asked for beside its facts (L-10, L-12). */
@Injectable()
export class CaseRequests {
  constructor(
    private readonly surveys: SurveyRecords,
    private readonly supporters: SupporterRecords,
  ) {}

  /** @param unmask undefined where names are shown masked */
  async find(connection: Sql, file: CaseState, unmask: Unmasking | undefined): Promise<Requested> {
    const supporters = await this.supporters.find(connection, file);
    return {
      papersRequested: await this.surveys.papers(connection, file.caseId),
      supporters: supporters.map((each) => supporterView(each, unmask)),
    };
  }
}
