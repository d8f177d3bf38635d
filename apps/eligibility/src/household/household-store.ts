import type { Member, Payload, Sealed } from '@aid-chain/contracts';
import type { Instant } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import type { Residence } from '@aid-chain/vocabulary';

/** The service's own copy of a household; name, numbers and dates of birth are sealed as intake sealed them. */
export interface HouseholdCopy {
  readonly householdId: string;
  readonly regionCode: string;
  readonly residence: Residence;
  readonly address: Sealed;
  readonly members: readonly Member[];
}

const COLUMNS = `household_id as "householdId", region_code as "regionCode", residence, address, members`;

export async function householdsOf(sql: Sql, ids: readonly string[]): Promise<Map<string, HouseholdCopy>> {
  const text = `select ${COLUMNS} from household where household_id = any($1::uuid[])`;
  const rows = await sql.query<HouseholdCopy>(text, [ids]);
  return new Map(rows.map((row) => [row.householdId, row]));
}

type HouseholdPayload = Payload<'intake.household-registered.v1'> | Payload<'intake.household-changed.v1'>;

/** Writes the households as they now are, one statement for all. */
export async function saveHouseholds(
  sql: Sql,
  households: readonly { readonly data: HouseholdPayload; readonly time: Instant }[],
): Promise<void> {
  const column = (of: (row: (typeof households)[number]) => unknown) => households.map(of);
  await sql.query(
    `insert into household (household_id, region_code, residence, address, members, business_at)
     select * from unnest($1::uuid[], $2::text[], $3::text[], $4::jsonb[], $5::jsonb[], $6::timestamptz[])
     on conflict (household_id) do update set region_code = excluded.region_code, residence = excluded.residence,
       address = excluded.address, members = excluded.members, business_at = excluded.business_at`,
    [
      column(({ data }) => data.subject.householdId),
      column(({ data }) => data.regionCode),
      column(({ data }) => data.residence),
      column(({ data }) => JSON.stringify(data.address)),
      column(({ data }) => JSON.stringify(data.members)),
      column(({ time }) => time),
    ],
  );
}

/** Remembers into which household others went; their cases stay under the id they have. */
export async function saveClosed(
  sql: Sql,
  closed: readonly Payload<'intake.household-closed.v1'>[],
): Promise<void> {
  await sql.query(
    `update household h set closed_into = v.into_id
     from unnest($1::uuid[], $2::uuid[]) as v(id, into_id) where h.household_id = v.id`,
    [closed.map(({ subject }) => subject.householdId), closed.map(({ into }) => into)],
  );
}

export async function saveAliases(
  sql: Sql,
  absorbed: readonly Payload<'intake.household-absorbed.v1'>[],
): Promise<void> {
  await sql.query(
    `insert into household_alias (from_household_id, household_id, last_seq)
     select * from unnest($1::uuid[], $2::uuid[], $3::bigint[]) on conflict (from_household_id) do nothing`,
    [
      absorbed.map(({ from }) => from),
      absorbed.map(({ subject }) => subject.householdId),
      absorbed.map(({ lastSeq }) => lastSeq),
    ],
  );
}
