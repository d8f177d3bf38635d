import type { Sealed } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import { regionCondition, type Actor } from '@aid-chain/platform';
import type { RelativeLearnedFrom, StaffRelation } from '@aid-chain/vocabulary';

/** A relation to an official that was learned of after the filing. */
export interface RelativeRegistration {
  readonly registrationId: string;
  readonly householdId: string;
  readonly regionCode: string;
  readonly personId: string;
  readonly relation: StaffRelation;
  readonly staffCode: string;
  /** Of a village cadre without a staff code. */
  readonly villageCode: string | null;
  readonly name: Sealed | null;
  readonly learnedFrom: RelativeLearnedFrom;
  readonly registeredOn: IsoDate;
  readonly registeredBy: string;
}

const COLUMNS = sql`
  r.registration_id as "registrationId", r.household_id as "householdId", r.region_code as "regionCode", r.person_id as "personId",
  r.relation, r.staff_code as "staffCode", r.village_code as "villageCode", r.name, r.learned_from as "learnedFrom",
  r.registered_on::text as "registeredOn", r.registered_by as "registeredBy"`;

/** Keeps a registration. @returns false where the same stands already */
export async function insertRegistration(tx: Sql, made: RelativeRegistration): Promise<boolean> {
  const kept = await sql`
    insert into relative_registration (registration_id, household_id, region_code, person_id, relation, staff_code, village_code, name,
      learned_from, registered_on, registered_by)
    values (${made.registrationId}::uuid, ${made.householdId}::uuid, ${made.regionCode}, ${made.personId}::uuid, ${made.relation},
      ${made.staffCode}, ${made.villageCode}, ${made.name === null ? null : JSON.stringify(made.name)}::jsonb, ${made.learnedFrom},
      ${made.registeredOn}::date, ${made.registeredBy})
    on conflict (household_id, person_id, staff_code) where withdrawn_on is null do nothing
    returning registration_id`.on(tx);
  return kept.length === 1;
}

/** A standing registration of the own region, locked. */
export async function lockRegistration(
  tx: Sql,
  actor: Actor,
  id: string,
): Promise<RelativeRegistration | undefined> {
  const [found] = await sql`
    select ${COLUMNS} from relative_registration r
     where r.registration_id = ${id}::uuid and r.withdrawn_on is null and ${regionCondition(actor, sql`r.region_code`)}
       for update`.on<RelativeRegistration>(tx);
  return found;
}

export async function withdrawRegistration(
  tx: Sql,
  id: string,
  withdrawn: { readonly on: IsoDate; readonly by: string; readonly reason: Sealed },
): Promise<void> {
  await sql`
    update relative_registration set withdrawn_on = ${withdrawn.on}::date, withdrawn_by = ${withdrawn.by},
           withdrawal_reason = ${JSON.stringify(withdrawn.reason)}::jsonb
     where registration_id = ${id}::uuid`.on(tx);
}

/** What stands of some households, the oldest first. */
export function registrationsOf(
  connection: Sql,
  householdIds: readonly string[],
): Promise<RelativeRegistration[]> {
  return sql`
    select ${COLUMNS} from relative_registration r
     where r.household_id = any (${householdIds}::uuid[]) and r.withdrawn_on is null
     order by r.registered_on, r.registration_id`.on<RelativeRegistration>(connection);
}
