import { townshipOf, type IsoDate } from '@aid-chain/kernel';
import { sql, type Tx } from '@aid-chain/messaging';
import type { Sealed } from '@aid-chain/contracts';
import { regionCondition, type CommandTx } from '@aid-chain/platform';
import type { FoundPersonEnd, FoundPersonKind, FoundPersonProof } from '@aid-chain/vocabulary';

/** Somebody who is helped before anybody knows who it is. */
export interface FoundPerson {
  readonly householdId: string;
  readonly kind: FoundPersonKind;
  readonly foundOn: IsoDate;
  readonly regionCode: string;
  readonly identifiedOn: IsoDate | null;
  readonly joinedWith: string | null;
  readonly personId: string | null;
  readonly proof: FoundPersonProof | null;
  /** Of a record that was a mistake. */
  readonly endedOn: IsoDate | null;
  readonly endReason: FoundPersonEnd | null;
}

export const FOUND_PERSON_COLUMNS = sql`
  f.household_id as "householdId", f.kind, f.found_on::text as "foundOn", f.region_code as "regionCode",
  f.identified_on::text as "identifiedOn", h.closed_into as "joinedWith", f.person_id as "personId", f.proof,
  f.ended_on::text as "endedOn", f.end_reason as "endReason"`;

/** A record with no member: the register knows nobody of it. Where the person is takes the place of an address. */
export async function insertFound(
  tx: CommandTx,
  {
    householdId,
    kind,
    foundOn,
    regionCode,
  }: Pick<FoundPerson, 'householdId' | 'kind' | 'foundOn' | 'regionCode'>,
  whereabouts: Sealed,
): Promise<void> {
  await sql`
    insert into household (household_id, region_code, residence, address, members, business_at)
    values (${householdId}::uuid, ${regionCode}, 'unknown', ${JSON.stringify(whereabouts)}::jsonb, '[]', ${tx.now}::timestamptz)`.on(
    tx,
  );
  await sql`
    insert into found_person (household_id, kind, found_on, region_code, recorded_by)
    values (${householdId}::uuid, ${kind}, ${foundOn}::date, ${regionCode}, ${tx.actor.id})`.on(tx);
}

/** Locks the record of the own region; undefined for what is not there or lies elsewhere. */
export async function lockFound(tx: CommandTx, householdId: string): Promise<FoundPerson | undefined> {
  const [found] = await sql`
    select ${FOUND_PERSON_COLUMNS} from found_person f join household h using (household_id)
     where f.household_id = ${householdId}::uuid and ${regionCondition(tx.actor, sql`f.region_code`)}
       for update of f`.on<FoundPerson>(tx);
  return found;
}

/** The record is joined with the household of the person, as two households are. */
export async function saveIdentity(
  tx: Tx,
  householdId: string,
  given: {
    readonly into: string;
    readonly personId: string;
    readonly proof: FoundPersonProof;
    readonly on: IsoDate;
  },
): Promise<void> {
  await sql`
    update found_person set identified_on = ${given.on}::date, person_id = ${given.personId}::uuid, proof = ${given.proof}
     where household_id = ${householdId}::uuid`.on(tx);
  await sql`
    update household set closed_into = ${given.into}::uuid, closed_on = ${given.on}::date
     where household_id = ${householdId}::uuid`.on(tx);
}

/** Somebody recorded with the same need on the same day in the same township, of which the village may not be known at first; two recordings at one moment wait for each other. */
export async function foundAlike(
  tx: Tx,
  { kind, foundOn, regionCode }: Pick<FoundPerson, 'kind' | 'foundOn' | 'regionCode'>,
): Promise<string | undefined> {
  const township = townshipOf(regionCode).slice(0, 9);
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${kind}|${foundOn}|${township}`}, 7112))`.on(tx);
  const [found] = await sql`
    select f.household_id as id from found_person f
     where left(f.region_code, 9) = ${township} and f.found_on = ${foundOn}::date and f.kind = ${kind} and f.ended_on is null
     order by f.household_id limit 1`.on<{ id: string }>(tx);
  return found?.id;
}

/** The record stands by itself again, and its aid with it. */
export async function withdrawIdentity(tx: Tx, householdId: string): Promise<void> {
  await sql`
    update found_person set identified_on = null, person_id = null, proof = null
     where household_id = ${householdId}::uuid`.on(tx);
  await sql`
    update household set closed_into = null, closed_on = null where household_id = ${householdId}::uuid`.on(
    tx,
  );
}

/** The record was a mistake. */
export async function keepRecordEnd(
  tx: CommandTx,
  householdId: string,
  reason: FoundPersonEnd,
): Promise<void> {
  await sql`
    update found_person set ended_on = ${tx.today}::date, end_reason = ${reason}
     where household_id = ${householdId}::uuid`.on(tx);
}
