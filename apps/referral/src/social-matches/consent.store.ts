import type { Sealed } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import { sql, type Sql, type Tx } from '@aid-chain/messaging';
import type { ConsentPurpose, ConsentScope, SignedAs } from '@aid-chain/vocabulary';

/** A consent of a family for one match. */
export interface SocialConsent {
  readonly consentId: string;
  readonly matchId: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly scopes: readonly ConsentScope[];
  readonly purpose: ConsentPurpose;
  readonly textVersion: string;
  readonly signedAs: SignedAs;
  readonly signedBy: string | null;
  readonly signedOn: IsoDate;
  readonly revokedOn: IsoDate | null;
}

const CONSENT_COLUMNS = sql`
  c.consent_id as "consentId", c.match_id as "matchId", c.person_id as "personId", c.organisation_id as "organisationId",
  c.scopes, c.purpose, c.text_version as "textVersion", c.signed_as as "signedAs", c.signed_by as "signedBy",
  c.signed_on::text as "signedOn", c.revoked_on::text as "revokedOn"`;

/** Keeps a consent. */
export async function insertConsent(
  tx: Tx,
  consent: Omit<SocialConsent, 'revokedOn'>,
  { guardian, recordedBy }: { readonly guardian: Sealed | null; readonly recordedBy: string },
): Promise<void> {
  const { consentId, matchId, personId, organisationId, scopes, purpose, textVersion } = consent;
  await sql`
    insert into social_consent (consent_id, match_id, person_id, organisation_id, scopes, purpose, text_version, signed_as,
                                signed_by, guardian, signed_on, recorded_by)
    values (${consentId}::uuid, ${matchId}::uuid, ${personId}::uuid, ${organisationId}::uuid, ${scopes}::text[], ${purpose},
            ${textVersion}, ${consent.signedAs}, ${consent.signedBy}::uuid,
            ${guardian === null ? null : JSON.stringify(guardian)}::jsonb, ${consent.signedOn}::date, ${recordedBy})`.on(
    tx,
  );
}

/** The consent of a match that stands. */
export async function standingConsent(connection: Sql, matchId: string): Promise<SocialConsent | undefined> {
  const [found] = await sql`
    select ${CONSENT_COLUMNS} from social_consent c
     where c.match_id = ${matchId}::uuid and c.revoked_on is null`.on<SocialConsent>(connection);
  return found;
}

/** Consents of some matches, also those that were revoked. */
export async function consentsOf(connection: Sql, matchIds: readonly string[]): Promise<SocialConsent[]> {
  return sql`
    select ${CONSENT_COLUMNS} from social_consent c
     where c.match_id = any (${matchIds}::uuid[]) order by c.signed_on, c.consent_id`.on<SocialConsent>(
    connection,
  );
}

/** Keeps that a consent is revoked: from now on nothing is given by it. */
export async function revoke(tx: Tx, consentId: string, on: IsoDate): Promise<void> {
  await sql`update social_consent set revoked_on = ${on}::date where consent_id = ${consentId}::uuid`.on(tx);
}

/** Whether the organisation was given anything by the consents of a match. */
export async function wasDisclosed(connection: Sql, matchId: string): Promise<boolean> {
  const looks = await sql`
    select 1 from audit a
     where a.object_type = 'social-match' and a.object_id = ${matchId} and a.action = 'social-contact.disclosed'
       and a.outcome = 'shown' limit 1`.on(connection);
  return looks.length > 0;
}
