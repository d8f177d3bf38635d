import { Injectable } from '@nestjs/common';
import { newId, RefusalError } from '@aid-chain/kernel';
import {
  Commands,
  orRefuse,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { lockOwnNeed, partsOf, type LockedNeed } from '../needs/undecided-need.store.js';
import { helpParts, type HelpParts } from '../social-offers/offer.rules.js';
import { LawFirstAid } from './law-first.js';
import { lockOwnSocialNeed } from './own-social-need.js';
import { emitSocialAid } from './social-aid-events.js';
import type { SocialClosingDto, SocialOpeningDto } from './social-need.dto.js';
import { checkOpen, checkOpening, groundOf } from './social-need.rules.js';
import { insertSocialNeed, keepClosing, metBefore, openFor, type SocialNeed } from './social-need.store.js';

/** An official opens a need to social forces, after what the law gives (S2-31, S3-21), and closes it. */
@Injectable()
export class Opening {
  constructor(
    private readonly commands: Commands,
    private readonly law: LawFirstAid,
  ) {}

  /** Refuses NOT_FOUND, CLOSE_RELATIVE, SOCIAL_OFFER_PARTS_INVALID, SOCIAL_NEED_OPEN_ALREADY, and what {@link checkOpening} refuses. */
  open(ctx: CommandContext, needId: string, body: SocialOpeningDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const need = await lockOwnNeed(tx, needId);
      if (need === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
      const parts = orRefuse(helpParts(body.form, body.item, body.unit));
      const { left, live } = await partsOf(tx, needId);
      const { notGiven, isOnRecord } = await this.law.load(tx, need, need.kind);
      const isAtDepartment = live.length > 0;
      const { lawFirst, until = null, besideReason = null } = body;
      const metOn = await metBefore(tx, { ...need, ...parts });
      const asked = { ...need, notGiven, isAtDepartment, isOnRecord, metOn };
      orRefuse(checkOpening(asked, { lawFirst, until, besideReason }, tx.today));
      const opened = {
        ...openedNeed(tx, need, parts),
        ...{ quantity: body.quantity, lawFirst, until, besideReason },
        ground: groundOf({ isAtDepartment }, left.length),
      };
      if (!(await insertSocialNeed(tx, opened))) {
        const socialNeedId = (await openFor(tx, needId, parts)) ?? '';
        throw new RefusalError({ code: 'SOCIAL_NEED_OPEN_ALREADY', params: { socialNeedId } });
      }
      const { quantity } = body;
      emitSocialAid(tx, opened, { step: 'opened', on: tx.today, quantity, reasonCode: lawFirst });
      return answerOf(opened, 'open', 'social-need.opened', lawFirst);
    });
  }

  /** What is matched of it goes on. Refuses NOT_FOUND, CLOSE_RELATIVE, SOCIAL_NEED_CLOSED. */
  close(ctx: CommandContext, id: string, { reasonCode }: SocialClosingDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const need = await lockOwnSocialNeed(tx, id);
      orRefuse(checkOpen(need));
      await keepClosing(tx, id, { on: tx.today, reasonCode });
      emitSocialAid(tx, need, { step: 'closed', on: tx.today, reasonCode });
      return answerOf(need, 'closed', 'social-need.closed', reasonCode);
    });
  }
}

function openedNeed(tx: CommandTx, need: LockedNeed, parts: HelpParts) {
  const { needId, householdId, personId, regionCode, kind } = need;
  return {
    ...{ socialNeedId: newId(), needId, householdId, personId, regionCode, needKind: kind, ...parts },
    openedOn: tx.today,
  };
}

function answerOf(
  { socialNeedId, householdId, needId }: Pick<SocialNeed, 'socialNeedId' | 'householdId' | 'needId'>,
  state: SocialNeed['state'],
  action: string,
  reason: string,
) {
  return {
    status: 201 as const,
    body: { socialNeedId, state },
    audit: { action, objectType: 'social-need', objectId: socialNeedId, householdId, ids: [needId], reason },
  };
}
