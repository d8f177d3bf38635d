import { regionPrefix, type IsoDate } from '@aid-chain/kernel';
import { sql, type Sql, type Tx } from '@aid-chain/messaging';
import type { OrganisationEndReason } from '@aid-chain/vocabulary';
import { lockName, type Organisation } from './organisation.store.js';

/** What was promised by an organisation and is under way. */
interface UnderWay {
  readonly openOffers: number;
  readonly openMatches: number;
}

/** Locks the open offers of an organisation, before the organisation itself, as every command about an offer does. */
export async function lockOffersOf(tx: Tx, organisationId: string): Promise<void> {
  await sql`
    select from social_offer where organisation_id = ${organisationId}::uuid and state = 'open'
     order by offer_id for update`.on(tx);
}

/** Keeps what is registered from now on, and what was before. @returns false where another one has that name in the region */
export async function keepChange(
  tx: Tx,
  { organisationId, regionCode, profile }: Pick<Organisation, 'organisationId' | 'regionCode' | 'profile'>,
  { nameKey, on, by }: { readonly nameKey: string; readonly on: IsoDate; readonly by: string },
): Promise<boolean> {
  await lockName(tx, nameKey);
  const taken = await sql`
    select from social_organisation
     where name_key = ${nameKey} and ended_on is null and organisation_id <> ${organisationId}::uuid`.on(tx);
  if (taken.length > 0) return false;
  await sql`
    insert into social_organisation_version (organisation_id, version, region_code, profile, until_day, changed_by)
    select organisation_id, version, region_code, profile, ${on}::date, ${by} from social_organisation
     where organisation_id = ${organisationId}::uuid`.on(tx);
  await sql`
    update social_organisation
       set region_code = ${regionCode}, area = ${regionPrefix(regionCode)}, profile = ${JSON.stringify(profile)}::jsonb,
           name_key = ${nameKey}, version = version + 1, changed_on = ${on}::date
     where organisation_id = ${organisationId}::uuid`.on(tx);
  return true;
}

/** Keeps that it does not help here any more; what it offers is withdrawn, what is matched stays for people to see to. */
export async function keepEnd(
  tx: Tx,
  organisationId: string,
  { on, reasonCode }: { readonly on: IsoDate; readonly reasonCode: OrganisationEndReason },
): Promise<void> {
  await sql`
    update social_offer set state = 'withdrawn', withdrawn_on = ${on}::date, reason_code = 'organisation-gone'
     where organisation_id = ${organisationId}::uuid and state = 'open'`.on(tx);
  await sql`
    update social_organisation set ended_on = ${on}::date, end_reason = ${reasonCode}
     where organisation_id = ${organisationId}::uuid`.on(tx);
}

/** What of an organisation is under way. */
export async function underWay(connection: Sql, organisationId: string): Promise<UnderWay> {
  const [found] = await sql`
    select (select count(*)::int from social_offer o
             where o.organisation_id = ${organisationId}::uuid and o.state = 'open') as "openOffers",
           (select count(*)::int from social_match m
             where m.organisation_id = ${organisationId}::uuid and m.state in ('matched', 'accepted')) as "openMatches"`.on<UnderWay>(
    connection,
  );
  return found ?? { openOffers: 0, openMatches: 0 };
}
