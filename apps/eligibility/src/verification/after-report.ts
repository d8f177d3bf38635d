import type { IsoDate } from '@aid-chain/kernel';
import type { CommandTx } from '@aid-chain/platform';
import type { CaseState, Decided } from '../cases/case.state.js';

/** What a report changes in its case beside the verification; the feature that knows implements it, as it reads reports itself. */
export abstract class AfterReport {
  /** @param on the day of the report, whose answers are stored already */
  abstract follow(tx: CommandTx, file: CaseState, on: IsoDate): Promise<Decided>;
}
