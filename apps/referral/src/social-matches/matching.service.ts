import { Injectable } from '@nestjs/common';
import { newId, regionPrefix, RefusalError } from '@aid-chain/kernel';
import { sql } from '@aid-chain/messaging';
import {
  Commands,
  orRefuse,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { freeFen } from '../social-fund/fund.store.js';
import { lockOrganisation, usableBy, type Organisation } from '../social-organisations/organisation.store.js';
import { lockOwnSocialNeed } from '../social-needs/own-social-need.js';
import { emitSocialAid } from '../social-needs/social-aid-events.js';
import { countHelp } from '../social-needs/social-need.store.js';
import { countMatched, lockOffer, type Offer } from '../social-offers/offer.store.js';
import { checkMatch, checkState } from './match.rules.js';
import { keepStep } from './match-steps.store.js';
import { insertMatch, isGivenAlready, type NewMatch, type SocialMatch } from './match.store.js';
import type { MatchDto, SocialAnswerDto, SocialFailureDto } from './match.dto.js';
import { lockOwnMatch } from './own-match.js';

/** An official matches needs with offers, and records what the organisation answers (S2-31, L-57). */
@Injectable()
export class Matching {
  constructor(private readonly commands: Commands) {}

  /** Refuses NOT_FOUND, CLOSE_RELATIVE, SOCIAL_OFFER_UNKNOWN, and what {@link checkMatch} refuses. */
  match(ctx: CommandContext, socialNeedId: string, body: MatchDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const need = await lockOwnSocialNeed(tx, socialNeedId);
      const { offer, organisation } = await lockUsableOffer(tx, body.offerId);
      const { quantity, besideReason = null } = body;
      const { organisationId, offerId } = offer;
      const { householdId, personId, regionCode, needKind, form, item, unit } = need;
      const match: NewMatch = {
        ...{ matchId: newId(), socialNeedId, offerId, organisationId, householdId, personId, regionCode },
        ...{ needKind, form, item, unit, quantity, matchedOn: tx.today, besideReason },
      };
      const asked = {
        ...{ quantity, besideReason, isGivenAlready: await isGivenAlready(tx, match, tx.today) },
        freeFen: organisation.kind === 'township-fund' ? await freeFen(tx, organisationId) : null,
      };
      const offered = { ...offer, area: regionPrefix(offer.regionCode) };
      orRefuse(checkMatch(need, offered, asked, tx.today));
      await countMatched(tx, offerId, quantity);
      await countHelp(tx, socialNeedId, { matched: quantity }, tx.today);
      await insertMatch(tx, match);
      const { matchId } = match;
      const by = { matchId, organisationId, organisationKind: organisation.kind };
      emitSocialAid(tx, need, { step: 'matched', on: tx.today, quantity, ...by });
      return answerOf(match, 'matched', 'social-match.made', besideReason ?? undefined);
    });
  }

  /** The organisation accepts or declines; an official records it. Refuses NOT_FOUND, CLOSE_RELATIVE, SOCIAL_MATCH_STATE, SOCIAL_REASON_MISSING. */
  answer(ctx: CommandContext, id: string, body: SocialAnswerDto): Promise<HttpAnswer> {
    const { answer, reasonCode = null } = body;
    return this.commands.run(ctx, async (tx) => {
      const match = await lockOwnMatch(tx, id);
      orRefuse(checkState(match.state, ['matched']));
      if ((answer === 'declined') !== (reasonCode !== null))
        throw new RefusalError({ code: 'SOCIAL_REASON_MISSING', params: {} });
      await keepStep(tx, id, { state: answer, on: tx.today, reasonCode });
      if (answer === 'declined') await release(tx, match);
      emitStep(tx, match, { step: answer, ...(reasonCode === null ? {} : { reasonCode }) });
      return answerOf(match, answer, 'social-match.answered', reasonCode ?? answer);
    });
  }

  /** What was promised is not carried out: the need stays open. Refuses NOT_FOUND, CLOSE_RELATIVE, SOCIAL_MATCH_STATE. */
  fail(ctx: CommandContext, id: string, { reasonCode }: SocialFailureDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const match = await lockOwnMatch(tx, id);
      orRefuse(checkState(match.state, ['matched', 'accepted']));
      await keepStep(tx, id, { state: 'failed', on: tx.today, reasonCode });
      await release(tx, match);
      emitStep(tx, match, { step: 'failed', reasonCode });
      return answerOf(match, 'failed', 'social-match.failed', reasonCode);
    });
  }
}

/** Gives back to offer and need what was matched. */
async function release(tx: CommandTx, { offerId, socialNeedId, quantity }: SocialMatch): Promise<void> {
  await countMatched(tx, offerId, -quantity);
  await countHelp(tx, socialNeedId, { matched: -quantity }, tx.today);
}

type Step = Parameters<typeof emitSocialAid>[2];

/** Emits a step of a match. */
export function emitStep(tx: CommandTx, match: SocialMatch, more: Omit<Step, 'on'>): void {
  const { matchId, organisationId, quantity } = match;
  emitSocialAid(tx, match, { on: tx.today, quantity, matchId, organisationId, ...more });
}

/** The answer of a step of a match. */
export function answerOf(
  { matchId, householdId, socialNeedId }: Pick<SocialMatch, 'matchId' | 'householdId' | 'socialNeedId'>,
  state: SocialMatch['state'],
  action: string,
  reason?: string,
) {
  const audit = { action, objectType: 'social-match', objectId: matchId, householdId, ids: [socialNeedId] };
  return {
    status: 201 as const,
    body: { matchId, state },
    audit: { ...audit, ...(reason === undefined ? {} : { reason }) },
  };
}

/** Locks an offer that may be used in the own region, and its organisation. @throws RefusalError SOCIAL_OFFER_UNKNOWN */
async function lockUsableOffer(
  tx: CommandTx,
  offerId: string,
): Promise<{ readonly offer: Offer; readonly organisation: Organisation }> {
  const offer = await lockOffer(tx, offerId, usableBy(tx.actor, sql`o.region_code`, sql`o.area`));
  const organisation = offer === undefined ? undefined : await lockOrganisation(tx, offer.organisationId);
  if (offer === undefined || organisation === undefined)
    throw new RefusalError({ code: 'SOCIAL_OFFER_UNKNOWN', params: {} });
  return { offer, organisation };
}
