import { Injectable } from '@nestjs/common';
import type { Member } from '@aid-chain/contracts';
import { newId, RefusalError } from '@aid-chain/kernel';
import {
  Commands,
  orRefuse,
  Sealer,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { householdsById } from '../households/household.store.js';
import { ServiceSettings } from '../referral-state/service-settings.js';
import { checkDay } from '../referrals/course.rules.js';
import { checkConsent, type ConsentingMember } from './consent.rules.js';
import { insertConsent, revoke, standingConsent, wasDisclosed } from './consent.store.js';
import type { ConsentDto, RevocationDto } from './consent.dto.js';
import { checkState } from './match.rules.js';
import type { SocialMatch } from './match.store.js';
import { emitStep } from './matching.service.js';
import { lockOwnMatch } from './own-match.js';

/** Field under which the name of a guardian rests sealed who is no member of the household. */
const GUARDIAN_FIELD = 'social-guardian';

/** A family consents for one match that an organisation learns its name, and may revoke it at any time (N13; PIPL 15, 23, 29, 31). */
@Injectable()
export class Consents {
  constructor(
    private readonly commands: Commands,
    private readonly sealer: Sealer,
    private readonly settings: ServiceSettings,
  ) {}

  /** Refuses NOT_FOUND, CLOSE_RELATIVE, SOCIAL_MATCH_STATE, SOCIAL_CONSENT_STANDS, REFERRAL_DAY_INVALID, and what {@link checkConsent} refuses. */
  give(ctx: CommandContext, id: string, body: ConsentDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const match = await lockOwnMatch(tx, id);
      orRefuse(checkState(match.state, ['matched', 'accepted', 'delivered']));
      if (match.hasConsent) throw new RefusalError({ code: 'SOCIAL_CONSENT_STANDS', params: {} });
      const { personId, scopes, purpose, textVersion, signedAs, signedOn, guardianName } = body;
      const signedBy = body.signedBy ?? null;
      const given = { personId, signedAs, signedBy, hasGuardianName: guardianName !== undefined };
      const texts = this.settings.consentTexts(match.regionCode, tx.today);
      orRefuse(checkDay(signedOn, match.matchedOn, tx.today, 'signedOn'));
      orRefuse(checkConsent({ ...given, textVersion, signedOn }, await this.members(tx, match), texts));
      const consentId = newId();
      const consent = { consentId, matchId: id, personId, scopes, purpose, textVersion, signedAs, signedBy };
      const guardian =
        guardianName === undefined ? null : this.sealer.seal(GUARDIAN_FIELD, consentId, guardianName);
      await insertConsent(
        tx,
        { ...consent, organisationId: match.organisationId, signedOn },
        { guardian, recordedBy: tx.actor.id },
      );
      emitStep(tx, match, { step: 'consented', reasonCode: purpose });
      return consentAnswer(match, consentId, { action: 'social-consent.given', disclosed: false });
    });
  }

  /** From now on nothing is given by it. Refuses NOT_FOUND, CLOSE_RELATIVE, SOCIAL_CONSENT_MISSING, REFERRAL_DAY_INVALID. */
  revoke(ctx: CommandContext, id: string, { on }: RevocationDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const match = await lockOwnMatch(tx, id);
      const standing = await standingConsent(tx, id);
      if (standing === undefined) throw new RefusalError({ code: 'SOCIAL_CONSENT_MISSING', params: {} });
      const { consentId, signedOn } = standing;
      orRefuse(checkDay(on, signedOn, tx.today));
      await revoke(tx, consentId, on);
      const disclosed = await wasDisclosed(tx, id);
      emitStep(tx, match, { step: 'consent-revoked' });
      return consentAnswer(match, consentId, { action: 'social-consent.revoked', disclosed });
    });
  }

  /** Who is of the household and alive, with the days of birth that the rule compares. */
  private async members(tx: CommandTx, { householdId }: SocialMatch): Promise<ConsentingMember[]> {
    const household = (await householdsById(tx, [householdId])).get(householdId);
    const living = (household?.members ?? []).filter(
      ({ livesTogether }: Member) => livesTogether.reasonOut !== 'died',
    );
    return living.map(({ personId, birthDate }: Member) => ({
      personId,
      birthDate: this.sealer.open('birthDate', personId, birthDate),
    }));
  }
}

function consentAnswer(
  { matchId, householdId }: SocialMatch,
  consentId: string,
  { action, disclosed }: { readonly action: string; readonly disclosed: boolean },
) {
  return {
    status: 201 as const,
    body: { matchId, consentId, wasDisclosed: disclosed },
    audit: { action, objectType: 'social-match', objectId: matchId, householdId, ids: [consentId] },
  };
}
