import { Injectable } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import {
  Commands,
  orRefuse,
  type Answer,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { checkDay } from '../referrals/course.rules.js';
import { lockOwnOrganisation } from '../social-organisations/own-organisation.js';
import type { FundReceiptDto, FundRemainderDto, FundReversalDto } from './fund.dto.js';
import { checkIsFund, EARLIEST_ENTRY } from './fund.service.js';
import { enter, freeFen, isReceived, NO_REVERSAL, receiptToReverse, type FundEntry } from './fund.store.js';

/** What was entered wrongly of a fund is corrected by entries, and what it has left when it ends goes somewhere (S4-05, L-18). */
@Injectable()
export class FundCorrections {
  constructor(private readonly commands: Commands) {}

  /**
   * Money that came in is taken back by an entry of its own, with its reason; both stay. The receipt as it really is comes in by the same
   * act, so that a wrong amount can be corrected of which a part was paid. What is promised to families is not taken back under them.
   * Refuses NOT_FOUND, SOCIAL_FUND_ONLY, SOCIAL_ENTRY_NOT_REVERSIBLE, SOCIAL_FUND_SHORT, SOCIAL_RECEIPT_TWICE, REFERRAL_DAY_INVALID.
   */
  reverse(ctx: CommandContext, organisationId: string, body: FundReversalDto): Promise<HttpAnswer> {
    const { entryNo, reasonCode, replacement } = body;
    return this.commands.run(ctx, async (tx) => {
      checkIsFund(await lockOwnOrganisation(tx, organisationId));
      const wrong = await receiptToReverse(tx, organisationId, entryNo);
      if (wrong === undefined)
        throw new RefusalError({ code: 'SOCIAL_ENTRY_NOT_REVERSIBLE', params: { entryNo: String(entryNo) } });
      const { amountFen } = wrong;
      if (replacement !== undefined) await enterRight(tx, organisationId, wrong, replacement);
      const left = await freeFen(tx, organisationId);
      if (left < amountFen)
        throw new RefusalError({ code: 'SOCIAL_FUND_SHORT', params: { left: String(Math.max(left, 0)) } });
      const entry = { on: tx.today, direction: 'out' as const, amountFen, source: null, paper: null };
      const reversal = { ...entry, ...NO_REVERSAL, matchId: null, reverses: entryNo, reason: reasonCode };
      const balanceFen = await enter(tx, organisationId, reversal, tx.actor.id);
      return answerOf(organisationId, balanceFen, { action: 'social-fund.reversed', reason: reasonCode });
    });
  }

  /** All that an ended fund has and has not promised. Refuses NOT_FOUND, SOCIAL_FUND_ONLY, SOCIAL_FUND_RUNS, SOCIAL_FUND_EMPTY, REFERRAL_DAY_INVALID. */
  passOn(ctx: CommandContext, organisationId: string, body: FundRemainderDto): Promise<HttpAnswer> {
    const { on, to: passedTo, paper } = body;
    return this.commands.run(ctx, async (tx) => {
      const fund = await lockOwnOrganisation(tx, organisationId);
      checkIsFund(fund);
      if (fund.endedOn === null) throw new RefusalError({ code: 'SOCIAL_FUND_RUNS', params: {} });
      orRefuse(checkDay(on, fund.endedOn, tx.today));
      const amountFen = await freeFen(tx, organisationId);
      if (amountFen <= 0)
        throw new RefusalError({ code: 'SOCIAL_FUND_EMPTY', params: { promised: String(fund.fundFen) } });
      const entry = { on, direction: 'out' as const, amountFen, source: null, paper, matchId: null };
      const balanceFen = await enter(tx, organisationId, { ...entry, ...NO_REVERSAL, passedTo }, tx.actor.id);
      return answerOf(organisationId, balanceFen, { action: 'social-fund.passed-on', reason: passedTo });
    });
  }
}

/** The receipt as it really is; its number may be that of the wrong one. @throws RefusalError REFERRAL_DAY_INVALID, SOCIAL_RECEIPT_TWICE */
async function enterRight(
  tx: CommandTx,
  organisationId: string,
  wrong: FundEntry,
  { on, amountFen, source, paper }: FundReceiptDto,
): Promise<void> {
  orRefuse(checkDay(on, EARLIEST_ENTRY, tx.today, 'replacement.on'));
  if (paper !== wrong.paper && (await isReceived(tx, organisationId, paper)))
    throw new RefusalError({ code: 'SOCIAL_RECEIPT_TWICE', params: { paper } });
  const entry = { on, direction: 'in' as const, amountFen, source, paper, matchId: null, ...NO_REVERSAL };
  await enter(tx, organisationId, entry, tx.actor.id);
}

function answerOf(
  organisationId: string,
  balanceFen: number,
  audit: { readonly action: string; readonly reason: string },
): Answer {
  return {
    status: 201,
    body: { organisationId, balanceFen },
    audit: { ...audit, objectType: 'social-organisation', objectId: organisationId },
  };
}
