import { dateOf } from '@aid-chain/kernel';
import type { Member, Payload, Sealed } from '@aid-chain/contracts';
import { rows, sql, type Received, type Sql } from '@aid-chain/messaging';
import { mergedOf, undoMergers } from '@aid-chain/platform';
import type { HouseholdChangeReason, Residence } from '@aid-chain/vocabulary';
import { withLockedFamilies } from '../mergers/merged-households.sql.js';

/** The service's own copy of a household; name, numbers and dates of birth are sealed as intake sealed them. */
export interface HouseholdCopy {
  readonly householdId: string;
  readonly regionCode: string;
  readonly residence: Residence;
  readonly address: Sealed;
  readonly members: readonly Member[];
  /** The number in the register's stream of the event that it comes from; null where it is not known. */
  readonly registerSeq?: number | null;
}

const COLUMNS = sql`household_id as "householdId", region_code as "regionCode", residence, address, members,
  register_seq as "registerSeq"`;

export async function householdsOf(
  connection: Sql,
  ids: readonly string[],
): Promise<Map<string, HouseholdCopy>> {
  const found = sql`select ${COLUMNS} from household where household_id = any(${ids}::uuid[])`;
  return new Map((await found.on<HouseholdCopy>(connection)).map((row) => [row.householdId, row]));
}

/**
 * The households of some cases, by case: as a case keeps its own, or as the register has it; none of a case whose household the
 * register has not sent.
 */
export async function householdsByCase(
  connection: Sql,
  files: readonly OfHousehold[],
): Promise<ReadonlyMap<string, HouseholdCopy>> {
  const following = files.filter(({ household }) => household === undefined);
  const ids = [...new Set(following.map(({ householdId }) => householdId))];
  const copies = ids.length === 0 ? new Map<string, HouseholdCopy>() : await householdsOf(connection, ids);
  return new Map(
    files.flatMap(
      ({ caseId, householdId, household = copies.get(householdId) }): [string, HouseholdCopy][] =>
        household === undefined ? [] : [[caseId, household]],
    ),
  );
}

/** A case as far as its household goes. */
interface OfHousehold {
  readonly caseId: string;
  readonly householdId: string;
  readonly household?: HouseholdCopy;
}

type HouseholdEventType = 'intake.household-registered.v1' | 'intake.household-changed.v1';

/** Writes the households as they now are, one statement for all. */
export async function saveHouseholds(
  connection: Sql,
  households: readonly Pick<Received<HouseholdEventType>, 'data' | 'time' | 'streamSeq'>[],
): Promise<void> {
  const given = rows(
    'h',
    {
      ...({ household_id: 'uuid', region_code: 'text', residence: 'text', address: 'jsonb' } as const),
      ...({ members: 'jsonb', business_at: 'timestamptz', register_seq: 'bigint' } as const),
    },
    households.map(({ data, time, streamSeq }) => ({
      ...{ household_id: data.subject.householdId, region_code: data.regionCode, residence: data.residence },
      ...{ address: data.address, members: data.members, business_at: time, register_seq: streamSeq },
    })),
  );
  await sql`
    insert into household (household_id, region_code, residence, address, members, business_at, register_seq)
    select household_id, region_code, residence, address, members, business_at, register_seq from ${given}
    order by household_id
    on conflict (household_id) do update set region_code = excluded.region_code, residence = excluded.residence,
      address = excluded.address, members = excluded.members, business_at = excluded.business_at,
      register_seq = excluded.register_seq`.on(connection);
}

/** Remembers into which household others went; their cases stay under the id they have. */
export async function saveClosed(
  connection: Sql,
  closed: readonly Pick<Received<'intake.household-closed.v1'>, 'data' | 'time'>[],
): Promise<void> {
  const merged = closed.map(({ data: { subject, into, effectiveOn }, time }) => ({
    ...{ id: subject.householdId, into_id: into, closed_on: effectiveOn ?? dateOf(time) },
  }));
  const ids = merged.map(({ id }) => id);
  await sql`
    with locked as (
      select household_id as id from household where household_id = any(${ids}::uuid[])
      order by household_id for no key update
    )
    update household h set closed_into = v.into_id, closed_on = v.closed_on
    from ${rows('v', { id: 'uuid', into_id: 'uuid', closed_on: 'date' }, merged)} join locked using (id)
    where h.household_id = locked.id`.on(connection);
}

/** As part of which household one that was merged stands now; undefined while it stands by itself. */
export async function closedInto(connection: Sql, householdId: string): Promise<string | undefined> {
  return (await mergedOf(connection, [householdId])).get(householdId)?.standsAs;
}

/** A household of which nobody is left; what is open of it or runs for it waits for a person's decision. */
export interface EndedHousehold {
  readonly on: string;
  readonly reasonCode: HouseholdChangeReason;
}

/**
 * Remembers which households ended with their last member, and with them those that were merged into them; their cases
 * stay open until a person decides them.
 */
export async function saveEnded(
  connection: Sql,
  ended: readonly Payload<'intake.household-ended.v1'>[],
): Promise<void> {
  const ends = ended.map(({ subject, ...end }) => ({ id: subject.householdId, ...end }));
  await sql`${withLockedFamilies(ends.map(({ id }) => id))}
    update household h set ended_on = v."effectiveOn", end_reason_code = v."reasonCode"
    from ${rows('v', { id: 'uuid', effectiveOn: 'date', reasonCode: 'text' }, ends)}
      join locked on locked.asked_id = v.id
    where h.household_id = locked.household_id`.on(connection);
}

type Restored = Pick<Received<'intake.household-restored.v1'>, 'data' | 'streamSeq'>;

/** Forgets the end of households that stand again, and with them of those that were merged into them. */
export async function saveRestored(connection: Sql, restored: readonly Restored[]): Promise<void> {
  const ids = restored.map(({ data }) => data.subject.householdId);
  await sql`${withLockedFamilies(ids)}
    update household h set ended_on = null, end_reason_code = null, is_restored = true
    from locked where h.household_id = locked.household_id`.on(connection);
}

/** Each household that was merged by mistake is one by itself again, also for a merger that is heard of later. */
export async function saveSeparated(connection: Sql, restored: readonly Restored[]): Promise<void> {
  const separated = restored.map(({ data: { subject }, streamSeq: seq }) => ({ ...subject, seq }));
  await undoMergers(connection, separated);
  const ids = separated.map(({ householdId }) => householdId);
  await sql`
    update household set closed_into = null, closed_on = null
    where household_id = any(${ids}::uuid[]) and closed_into is not null`.on(connection);
}

/** The households among some that have ended, by their ids. */
export async function endedOf(connection: Sql, ids: readonly string[]): Promise<Map<string, EndedHousehold>> {
  const found = await sql`
    select household_id as id, ended_on::text as "on", end_reason_code as "reasonCode" from household
    where household_id = any(${ids}::uuid[]) and ended_on is not null`.on<
    EndedHousehold & { readonly id: string }
  >(connection);
  return new Map(found.map(({ id, on, reasonCode }) => [id, { on, reasonCode }]));
}
