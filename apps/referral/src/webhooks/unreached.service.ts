import { Injectable } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import { Commands, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { lockOwnReferral } from '../referrals/referral-sight.js';
import { endGivenUp, sendGivenUpAgain } from './send-again.js';
import type { UnreachedDto } from './unreached.dto.js';

/** What becomes of messages about a referral that the webhook of its department did not take. */
@Injectable()
export class Unreached {
  constructor(private readonly commands: Commands) {}

  /** Refuses REFERRAL_UNKNOWN, and NOTHING_UNREACHED where none was given up. */
  answer(ctx: CommandContext, referralId: string, { answer }: UnreachedDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const { department, householdId } = await lockOwnReferral(tx, referralId);
      const change = answer === 'send-again' ? sendGivenUpAgain : endGivenUp;
      const messages = await change(tx, department, referralId);
      if (messages === 0) throw new RefusalError({ code: 'NOTHING_UNREACHED', params: {} });
      const audit = {
        ...{ action: 'unreached.answered', objectType: 'referral', objectId: referralId, householdId },
        reason: answer,
      };
      return { status: 201, body: { referralId, answer, messages }, audit };
    });
  }
}
