import { Injectable } from '@nestjs/common';
import { newId, RefusalError } from '@aid-chain/kernel';
import type { CommandTx } from '@aid-chain/platform';
import { PlaceRules } from '../place/place-rules.js';
import { answerRequests, insertAnswers } from './answer-store.js';
import { askedRequests, type AskedRequest } from './asked-store.js';
import { faultOfAnswer, type ArrivedAnswer } from './judge-answer.rules.js';
import { takenOf } from './landing.js';
import { publishEndedRounds } from './round-events.js';

/** How an answer came that a person takes. */
export interface GivenBy {
  readonly contentHash: string;
  readonly channel: string;
  /** It is kept already, parked. */
  readonly isKept?: true;
}

/** Takes an answer that a person enters or decides about, by the same rules as one that a platform sends. */
@Injectable()
export class AnswerTaking {
  constructor(private readonly rules: PlaceRules) {}

  /** @throws RefusalError of `faultOfAnswer`; that it is late is the person's to decide */
  async take(tx: CommandTx, answer: ArrivedAnswer, given: GivenBy): Promise<void> {
    const asked = await this.asked(tx, answer.requestId);
    const fault = faultOfAnswer(answer, asked, { today: tx.today, takesLate: true });
    if (fault !== undefined) throw new RefusalError(fault);
    const { contentHash, channel, isKept } = given;
    if (isKept !== true)
      await insertAnswers(tx, [{ ...keptOf(answer), contentHash }], { channel, today: tx.today });
    await answerRequests(tx, [takenOf(answer, contentHash, asked?.validMonths ?? null)], tx.today);
    if (asked?.request.state === 'asked') await publishEndedRounds(tx, [answer.requestId], tx.now);
  }

  private async asked(tx: CommandTx, requestId: string): Promise<AskedRequest | undefined> {
    const found = await askedRequests(tx, [requestId], { rules: this.rules, today: tx.today });
    return found.get(requestId);
  }
}

function keptOf(answer: ArrivedAnswer) {
  const { answerId, requestId } = answer;
  return {
    ...{ parkedId: newId(), answerId, requestId, state: 'taken' as const },
    ...{ code: null, params: null, answer, sealed: null },
  };
}
