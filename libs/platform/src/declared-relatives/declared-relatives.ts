import { rows, sql, type Received, type Sql } from '@aid-chain/messaging';

/** The table of a service that asks recusal: of each household the officials of its last declaration, and no more than their codes. */
export const DECLARED_RELATIVES_TABLE = `
create table declared_relatives (
  household_id uuid primary key,
  staff_codes text[] not null,
  declared_at timestamptz not null
)`;

const DECLARED = { household_id: 'uuid', staff_codes: 'jsonb', declared_at: 'timestamptz' } as const;

/**
 * Keeps which officials families declared as close relatives (D57 11). The last declaration of a household takes the place
 * of the earlier ones, also where it names nobody; one that arrives late takes the place of none.
 * @param events declarations in the order of their streams
 */
export async function saveDeclaredRelatives(
  connection: Sql,
  events: readonly Received<'intake.facts-declared.v1'>[],
): Promise<void> {
  const last = new Map(
    events.map(({ data, time }) => [
      data.subject.householdId,
      {
        household_id: data.subject.householdId,
        staff_codes: data.declaredRelatives.map(({ staffCode }) => staffCode),
        declared_at: time,
      },
    ]),
  );
  await sql`
    insert into declared_relatives (household_id, staff_codes, declared_at)
    select household_id, array(select distinct jsonb_array_elements_text(staff_codes) order by 1), declared_at
    from ${rows('d', DECLARED, [...last.values()])}
    order by household_id
    on conflict (household_id) do update set staff_codes = excluded.staff_codes, declared_at = excluded.declared_at
    where declared_relatives.declared_at <= excluded.declared_at`.on(connection);
}
