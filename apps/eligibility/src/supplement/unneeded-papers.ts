import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import type { CommandTx } from '@aid-chain/platform';
import type { CaseState, Decided } from '../cases/case.state.js';
import { AfterReport } from '../verification/after-report.js';
import { RequestedPapers } from './requested-papers.js';
import { papersComplete } from './supplement.rules.js';

/** Waits for no papers any more once a source answered what they would have shown (社会救助法 62(2); L-12). */
@Injectable()
export class UnneededPapers implements AfterReport {
  constructor(private readonly requested: RequestedPapers) {}

  async follow(tx: CommandTx, file: CaseState, on: IsoDate): Promise<Decided> {
    if (file.papers === undefined || file.papers.completeOn !== undefined) return { state: file, events: [] };
    const asked = await this.requested.find(tx, file);
    if (asked.some(({ state }) => state === 'asked')) return { state: file, events: [] };
    return papersComplete(file, on, 'needed-no-longer');
  }
}
