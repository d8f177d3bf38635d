import type { Sealed } from '@aid-chain/contracts';
import { regionPrefix, type IsoDate } from '@aid-chain/kernel';
import { anyOf, sql, type Sql, type SqlText, type Tx } from '@aid-chain/messaging';
import { regionCondition, type Actor } from '@aid-chain/platform';
import type { OrganisationEndReason, OrganisationKind } from '@aid-chain/vocabulary';

/** An organisation of social forces, or a person who helps. */
export interface Organisation {
  readonly organisationId: string;
  readonly kind: OrganisationKind;
  readonly regionCode: string;
  readonly registeredOn: IsoDate;
  readonly profile: Sealed;
  readonly fundFen: number;
  /** How often its registration was changed, and since when it stands as it does. */
  readonly version: number;
  readonly changedOn: IsoDate | null;
  readonly endedOn: IsoDate | null;
  readonly endReason: OrganisationEndReason | null;
}

/** An organisation as it is registered. */
type NewOrganisation = Pick<
  Organisation,
  'organisationId' | 'kind' | 'regionCode' | 'registeredOn' | 'profile'
>;

/** Columns of an {@link Organisation}; `g` is the table. */
export const ORGANISATION_COLUMNS = sql`
  g.organisation_id as "organisationId", g.kind, g.region_code as "regionCode", g.registered_on::text as "registeredOn",
  g.profile, g.fund_fen as "fundFen", g.version, g.changed_on::text as "changedOn", g.ended_on::text as "endedOn",
  g.end_reason as "endReason"`;

/**
 * Whether somebody may use what was registered for a region: what lies in the own one, and what was registered for a place above it,
 * because a charity of the county helps in each township.
 */
export function usableBy(actor: Actor, regionCode: SqlText, area: SqlText): SqlText {
  const own = regionCondition(actor, regionCode);
  if (actor.regionCode === undefined) return own;
  return anyOf([own, sql`starts_with(${actor.regionCode}, ${area})`]);
}

/** One that somebody may use, see {@link usableBy}; undefined for what is not there or helps elsewhere. */
export async function usableOrganisation(
  connection: Sql,
  actor: Actor,
  id: string,
): Promise<Organisation | undefined> {
  const [found] = await sql`
    select ${ORGANISATION_COLUMNS} from social_organisation g
     where g.organisation_id = ${id}::uuid and ${usableBy(actor, sql`g.region_code`, sql`g.area`)}`.on<Organisation>(
    connection,
  );
  return found;
}

/** Two registrations or changes to one name wait for each other, so that the second finds the first. */
export async function lockName(tx: Tx, nameKey: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${nameKey}, 7109))`.on(tx);
}

/** Registers one. @returns false where the same name of this kind and region is registered already */
export async function insertOrganisation(
  tx: Tx,
  { organisationId, kind, regionCode, registeredOn, profile }: NewOrganisation,
  nameKey: string,
): Promise<boolean> {
  await lockName(tx, nameKey);
  const made = await sql`
    insert into social_organisation (organisation_id, kind, region_code, area, registered_on, profile, name_key)
    values (${organisationId}::uuid, ${kind}, ${regionCode}, ${regionPrefix(regionCode)}, ${registeredOn}::date,
            ${JSON.stringify(profile)}::jsonb, ${nameKey})
    on conflict (name_key) where ended_on is null do nothing returning 1`.on(tx);
  return made.length > 0;
}

/** The one that is registered under a name. */
export async function organisationNamed(connection: Sql, nameKey: string): Promise<string | undefined> {
  const [found] = await sql`
    select organisation_id as id from social_organisation where name_key = ${nameKey} and ended_on is null`.on<{
    id: string;
  }>(connection);
  return found?.id;
}

/** Locks one for a command; undefined for what is not there or lies elsewhere. @param own the condition of the own region, if any */
export async function lockOrganisation(
  tx: Tx,
  id: string,
  own: (regionCode: SqlText) => SqlText = () => sql`true`,
): Promise<Organisation | undefined> {
  const [found] = await sql`
    select ${ORGANISATION_COLUMNS} from social_organisation g
     where g.organisation_id = ${id}::uuid and ${own(sql`g.region_code`)} for update`.on<Organisation>(tx);
  return found;
}
