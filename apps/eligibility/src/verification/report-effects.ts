import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import type { CommandTx } from '@aid-chain/platform';
import type { CaseState, Decided } from '../cases/case.state.js';
import { OpenQuestions } from '../open-questions/open-questions.js';
import { AfterReport } from './after-report.js';

/** What a report that was stored leaves in its case: questions that are open, and papers that are needed no longer. */
@Injectable()
export class ReportEffects {
  constructor(
    private readonly after: AfterReport,
    private readonly questions: OpenQuestions,
  ) {}

  /** @param on the day of the report */
  async follow(tx: CommandTx, file: CaseState, on: IsoDate): Promise<Decided> {
    const { state, events } = await this.after.follow(tx, file, on);
    return { state: await this.questions.follow(tx, state, tx.today), events };
  }
}
