import { Injectable } from '@nestjs/common';
import { newId } from '@aid-chain/kernel';
import { Transactions } from '@aid-chain/messaging';
import { BusinessClock } from '@aid-chain/platform';
import { AnswerLanding } from '../verification-answers/landing.js';
import { readAnswer } from '../verification-answers/read-answer.js';
import { TakenElsewhere, type Chunk } from './connector.js';

/** Takes in what a connector brings. */
@Injectable()
export class ReceivedAnswers {
  constructor(
    private readonly transactions: Transactions,
    private readonly landing: AnswerLanding,
    private readonly clock: BusinessClock,
  ) {}

  /**
   * Answers and the note that they were taken are one transaction: a process that is killed has taken none of them.
   * @throws TakenElsewhere where another process takes the same
   */
  async take({ lines, mark }: Chunk, channel: string): Promise<void> {
    const read = await Promise.all(lines.map(readAnswer));
    await this.transactions.run({ correlationId: newId() }, async (tx) => {
      if (!(await mark(tx))) throw new TakenElsewhere();
      if (read.length > 0) await this.landing.land(tx, read, channel, this.clock.now());
    });
  }
}
