import { Injectable } from '@nestjs/common';
import { sql } from '@aid-chain/messaging';
import { pageByDay, Reads, regionCondition, type Actor } from '@aid-chain/platform';
import { nameOf, needKindCodes, socialMatchStateCodes } from '@aid-chain/vocabulary';
import { withoutHouseholdsOfRelatives } from '../declared-relatives/declared-relatives.js';
import { ofFamily } from '../households/family.sql.js';
import { helpView } from '../social-offers/help-view.js';
import { OrganisationNames } from '../social-organisations/organisation-names.js';
import { consentsOf, type SocialConsent } from './consent.store.js';
import type { MatchesQuery } from './match.dto.js';
import { matchEntriesOf, type MatchEntries } from './match-entries.store.js';
import { matchEntriesView } from './match-entries.view.js';
import { MATCH_COLUMNS, type SocialMatch } from './match.store.js';
import type { MatchPage, MatchView, SocialConsentView } from './match.view.js';

/** Answers officials how far the matches of their region have come. */
@Injectable()
export class MatchesReader {
  constructor(
    private readonly reads: Reads,
    private readonly names: OrganisationNames,
  ) {}

  /** The oldest first, without those of a relative (L-15). @throws RefusalError CURSOR_INVALID, CLOSE_RELATIVE */
  list(actor: Actor, query: MatchesQuery): Promise<MatchPage> {
    const { state, householdId, organisationId } = query;
    const entry = {
      ...{ action: 'social-match.listed', objectType: 'social-match' },
      ids: ({ items }: MatchPage) => items.map(({ matchId }) => matchId),
      ...(householdId === undefined ? {} : { sought: { householdId } }),
    };
    return this.reads.audited(actor, entry, async (connection) => {
      const own = regionCondition(actor, sql`m.region_code`);
      const column = sql`m.household_id`;
      const conditions = [householdId === undefined ? own : ofFamily(actor, householdId, { own, column })];
      if (state !== undefined) conditions.push(sql`m.state = ${state}`);
      if (organisationId !== undefined) conditions.push(sql`m.organisation_id = ${organisationId}::uuid`);
      const { items, ...more } = await pageByDay<SocialMatch>(connection, query, {
        select: sql`select ${MATCH_COLUMNS} from social_match m`,
        ...{ conditions, day: sql`m.matched_on`, id: sql`m.match_id` },
        keyOf: (row) => [row.matchedOn, row.matchId],
      });
      const shown = await withoutHouseholdsOfRelatives(connection, actor, items, householdId !== undefined);
      const organisations = shown.items.map((item) => item.organisationId);
      const names = await this.names.load(connection, organisations);
      const matchIds = shown.items.map(({ matchId }) => matchId);
      const consents = await consentsOf(connection, matchIds);
      const entries = await matchEntriesOf(connection, matchIds);
      const known = { names, consents, entries };
      return { ...shown, items: shown.items.map((item) => matchView(item, known)), ...more };
    });
  }
}

/** What is known of the matches of a page. */
interface KnownOfMatches {
  readonly names: ReadonlyMap<string, string>;
  readonly consents: readonly SocialConsent[];
  readonly entries: MatchEntries;
}

function matchView(match: SocialMatch, { names, consents, entries }: KnownOfMatches): MatchView {
  const { matchId, socialNeedId, offerId, organisationId, householdId, needKind, state, matchedOn } = match;
  const { besideReason, answeredOn, endedOn, reasonCode, handedBy, receivedBy, evaluation, evaluatedOn } =
    match;
  return {
    ...helpView(match),
    ...matchEntriesView(entries, match.matchId),
    promised: match.promised,
    ...{ matchId, socialNeedId, offerId, organisationId, organisationName: names.get(organisationId) ?? '' },
    ...{ householdId, needKind, needName: nameOf(needKindCodes, needKind), state, matchedOn },
    ...{ stateName: nameOf(socialMatchStateCodes, state), hasConsent: match.hasConsent },
    ...(besideReason === null ? {} : { besideReason }),
    ...(answeredOn === null ? {} : { answeredOn }),
    ...(endedOn === null ? {} : { endedOn }),
    ...(reasonCode === null ? {} : { reasonCode }),
    ...(handedBy === null ? {} : { handedBy }),
    ...(receivedBy === null ? {} : { receivedBy }),
    ...(evaluation === null ? {} : { evaluation }),
    ...(evaluatedOn === null ? {} : { evaluatedOn }),
    consents: consents.filter((consent) => consent.matchId === matchId).map(consentView),
    regionCode: match.regionCode,
  };
}

function consentView(consent: SocialConsent): SocialConsentView {
  const { consentId, personId, scopes, purpose, textVersion, signedAs, signedOn, revokedOn } = consent;
  return {
    ...{ consentId, personId, scopes: [...scopes], purpose, textVersion, signedAs, signedOn },
    ...(revokedOn === null ? {} : { revokedOn }),
  };
}
