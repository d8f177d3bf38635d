import { rows, sql, type Received, type Sql } from '@aid-chain/messaging';

/**
 * Officials of whom it was learned after the filing that a family is related to them (D57 11; S4-11). Unlike what a family declares,
 * no later declaration takes their place: a registration stands until it is withdrawn. A person takes it along.
 */
export const REGISTERED_RELATIVES_TABLE = `
create table registered_relative (
  household_id uuid not null,
  person_id uuid not null,
  staff_code text not null,
  primary key (household_id, person_id, staff_code)
);
create index registered_relative_person on registered_relative (person_id)`;

/** One registration, or its withdrawal. */
export interface RegisteredRelative {
  readonly householdId: string;
  readonly personId: string;
  readonly staffCode: string;
  readonly isWithdrawn: boolean;
}

/** Follows registrations in the order in which they were made. */
export async function saveRegisteredRelatives(
  connection: Sql,
  registered: readonly RegisteredRelative[],
): Promise<void> {
  const last = new Map(
    registered.map((one) => [`${one.householdId}|${one.personId}|${one.staffCode}`, one] as const),
  );
  const given = rows(
    'r',
    { householdId: 'uuid', personId: 'uuid', staffCode: 'text', isWithdrawn: 'boolean' },
    [...last.values()],
  );
  await sql`
    insert into registered_relative (household_id, person_id, staff_code)
    select r."householdId", r."personId", r."staffCode" from ${given} where not r."isWithdrawn"
    order by 1, 2, 3 on conflict do nothing`.on(connection);
  await sql`
    delete from registered_relative k using ${given}
     where r."isWithdrawn" and k.household_id = r."householdId" and k.person_id = r."personId" and k.staff_code = r."staffCode"`.on(
    connection,
  );
}

/** The same of what eligibility publishes. @param events in the order of their streams */
export function followRegisteredRelatives(
  connection: Sql,
  events: readonly Received<'eligibility.close-relative-registered.v1'>[],
): Promise<void> {
  return saveRegisteredRelatives(
    connection,
    events.map(({ data: { subject, personId, staffCode, standing } }) => ({
      ...{ householdId: subject.householdId, personId, staffCode, isWithdrawn: standing === 'withdrawn' },
    })),
  );
}
