import { Injectable } from '@nestjs/common';
import type { Member } from '@aid-chain/contracts';
import { RefusalError } from '@aid-chain/kernel';
import { Reads, regionCondition, Sealer, type Actor } from '@aid-chain/platform';
import { checkNoRelative } from '../declared-relatives/declared-relatives.js';
import { householdsById, type Household } from '../households/household.store.js';
import { OrganisationNames } from '../social-organisations/organisation-names.js';
import { standingConsent, type SocialConsent } from './consent.store.js';
import type { SocialContactView } from './consent.dto.js';
import { findMatch } from './match.store.js';

/** What of a family an official gives to the organisation of a match: exactly what its consent names (N13). */
@Injectable()
export class ContactReader {
  constructor(
    private readonly reads: Reads,
    private readonly sealer: Sealer,
    private readonly names: OrganisationNames,
  ) {}

  /** @throws RefusalError NOT_FOUND, with an audit row, CLOSE_RELATIVE, SOCIAL_CONSENT_MISSING without a consent that stands */
  async one(actor: Actor, matchId: string): Promise<SocialContactView> {
    const look = { action: 'social-contact.disclosed', objectType: 'social-match', objectId: matchId };
    const match = await findMatch(this.reads, matchId, (column) => regionCondition(actor, column));
    if (match === undefined) return this.reads.deny(actor, look);
    const { householdId, organisationId, state } = match;
    const consent = await standingConsent(this.reads, matchId);
    const isOver = state === 'declined' || state === 'failed';
    const entry = {
      ...{ ...look, householdId, reason: 'consent', ids: [matchId] },
      tokens: [`organisation=${organisationId}`],
      ...(consent === undefined ? {} : { seen: consent.scopes }),
    };
    return this.reads.audited(actor, entry, async (connection) => {
      await checkNoRelative(connection, actor, householdId);
      if (consent === undefined || isOver)
        throw new RefusalError({ code: 'SOCIAL_CONSENT_MISSING', params: {} });
      const household = (await householdsById(connection, [householdId])).get(householdId);
      const names = await this.names.load(connection, [organisationId]);
      const { purpose, signedOn } = consent;
      return {
        ...{ matchId, organisationName: names.get(organisationId) ?? '', purpose, signedOn },
        ...(household === undefined ? {} : this.contact(household, consent)),
      };
    });
  }

  /** The fields that the consent names, of the member whose they are; nothing of who has left the household. */
  private contact(
    { householdId, members, address }: Household,
    { personId, scopes }: SocialConsent,
  ): Partial<SocialContactView> {
    const member = members.find((one: Member) => one.personId === personId);
    if (member === undefined) return {};
    return {
      ...(scopes.includes('name') ? { name: this.sealer.open('name', personId, member.name) } : {}),
      ...(scopes.includes('phone') && member.phone !== undefined
        ? { phone: this.sealer.open('phone', personId, member.phone) }
        : {}),
      ...(scopes.includes('address') ? { address: this.sealer.open('address', householdId, address) } : {}),
    };
  }
}
