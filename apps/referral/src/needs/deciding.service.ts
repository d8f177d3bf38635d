import { Injectable } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import {
  Commands,
  orRefuse,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { closeServedNeed } from '../open-needs/need-end.store.js';
import { subjectOf } from '../referral-state/referral-events.js';
import { ReferralSettings } from '../referral-state/referral-settings.js';
import type { Referral } from '../referral-state/referral.store.js';
import { carriedOn } from '../referrals/carried-on.js';
import { ReferralMaker } from '../referrals/referral-maker.js';
import type { NeedDecisionDto } from './need-decision.dto.js';
import { checkDecision, type GivenDecision } from './need-decision.rules.js';
import { keepDecision, lockOwnNeed, partsOf, type LockedNeed } from './undecided-need.store.js';

/** Civil affairs decides what becomes of what no department takes of a need (SA 4): it goes elsewhere, or is needed no more. */
@Injectable()
export class Deciding {
  constructor(
    private readonly commands: Commands,
    private readonly settings: ReferralSettings,
    private readonly maker: ReferralMaker,
  ) {}

  /** Refuses NOT_FOUND and what {@link checkDecision} refuses. */
  decide(ctx: CommandContext, needId: string, body: NeedDecisionDto): Promise<HttpAnswer> {
    const given = { decision: body.decision, to: body.to ?? null, on: body.on };
    const { decision, to, on } = given;
    return this.commands.run(ctx, async (tx) => {
      const need = await lockOwnNeed(tx, needId);
      if (need === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
      const { left, live } = await partsOf(tx, needId);
      const leftOn = left.flatMap(({ endedOn }) => endedOn ?? []);
      const known = this.settings.departments(need.regionCode).map(({ code }) => code);
      orRefuse(checkDecision({ ...need, leftOn, live }, given, known, tx.today));
      await keepDecision(tx, needId, left, given);
      const referralId = to === null ? undefined : await this.send(tx, need, left, { ...given, to });
      if (referralId === undefined) emitDecided(tx, need, given);
      const state = referralId === undefined && live.length === 0 ? 'closed' : 'open';
      if (state === 'closed') await closeServedNeed(tx, needId, on, 'decided');
      const audit = { action: 'need.decided', objectType: 'need', objectId: needId, reason: decision };
      return {
        status: 201,
        body: { needId, state, decision, ...(referralId === undefined ? {} : { referralId }) },
        audit: { ...audit, householdId: need.householdId },
      };
    });
  }

  /** Sends what was left without help to another department, as one referral that comes from the last that ended. */
  private async send(
    tx: CommandTx,
    need: LockedNeed,
    left: readonly Referral[],
    { to, decision, on }: GivenDecision & { readonly to: string },
  ): Promise<string | undefined> {
    const [last] = left;
    const aspects = last === undefined ? need.aspects : left.flatMap((part) => part.aspects);
    const [made] = await this.maker.make(tx, [
      {
        correlationId: need.needId,
        ...(last === undefined ? {} : carriedOn(last, { opening: 'decided', reasonCode: decision, on })),
        need,
        department: to,
        aspects: [...new Set(aspects)].sort(),
        time: tx.now,
        causationId: last?.referralId ?? need.needId,
      },
    ]);
    return made;
  }
}

function emitDecided(tx: CommandTx, need: LockedNeed, { decision, on }: GivenDecision): void {
  const { needId, kind, householdId } = need;
  tx.emit({
    type: 'referral.need-decided.v1',
    stream: `household/${householdId}`,
    time: tx.now,
    correlationId: needId,
    causationId: needId,
    data: { subject: subjectOf(need), needId, needKind: kind, decision, on },
  });
}
