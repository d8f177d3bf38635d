import type { IsoDate } from '@aid-chain/kernel';
import { rows, sql, type ColumnType, type Sql, type SqlText, type Tx } from '@aid-chain/messaging';
import { relativesOfRefs } from '../authorisation/authorisation-store.js';
import type { Arrears } from './arrears.state.js';

/** Columns of an {@link Arrears}; `a` is the table. */
export const ARREARS_COLUMNS = sql`
  a.arrears_id as "arrearsId", a.household_id as "householdId", a.region_code as "regionCode", a.case_id as "caseId", a.track,
  a.category, a.person_id as "personId", a.cause, a.remedy_id as "remedyId", a.adjustment_id as "adjustmentId", a.months,
  a.sum_fen::float8 as "sumFen", a.found_on::text as "foundOn", a.state, a.settled_on::text as "settledOn",
  a.settled_by as "settledBy", a.note`;

const ROW = {
  ...({ arrearsId: 'uuid', householdId: 'uuid', regionCode: 'text', caseId: 'uuid', track: 'text' } as const),
  ...({ category: 'text', personId: 'uuid', cause: 'text', remedyId: 'uuid', adjustmentId: 'uuid' } as const),
  ...({ months: 'jsonb', sumFen: 'bigint', foundOn: 'date', state: 'text', settledOn: 'date' } as const),
  ...({ settledBy: 'text', note: 'jsonb' } as const),
} as const satisfies Record<keyof Arrears, ColumnType>;

/** Keeps what was found to be owed. */
export async function insertArrears(connection: Sql, arrears: readonly Arrears[]): Promise<void> {
  if (arrears.length === 0) return;
  await sql`
    insert into arrears (arrears_id, household_id, region_code, case_id, track, category, person_id, cause, remedy_id,
      adjustment_id, months, sum_fen, found_on, state)
    select "arrearsId", "householdId", "regionCode", "caseId", track, category, "personId", cause, "remedyId", "adjustmentId",
      months, "sumFen", "foundOn", state
      from ${rows('r', ROW, arrears)}`.on(connection);
}

/** Writes how it was settled. */
export async function keepSettlement(
  tx: Tx,
  { arrearsId, state, settledOn, settledBy, note }: Arrears,
): Promise<void> {
  await sql`
    update arrears set state = ${state}, settled_on = ${settledOn}::date, settled_by = ${settledBy},
        note = ${note === null ? null : JSON.stringify(note)}::jsonb
     where arrears_id = ${arrearsId}::uuid`.on(tx);
}

/** What of a category a family, or one person of it, is owed already, or was paid later, by month. */
export type MonthsKnown = (of: {
  readonly category: string;
  readonly personId: string | null;
}) => ReadonlyMap<IsoDate, number>;

/**
 * What is owed already, or was paid, for the months of some households, beside what a raised standard owes: its amount stands on
 * the recognition and is counted there.
 */
export async function monthsKnownOf(connection: Sql, householdIds: readonly string[]): Promise<MonthsKnown> {
  const found = await sql`
    select a.category, a.person_id as "personId", a.months from arrears a
     where a.household_id = any (${householdIds}::uuid[]) and a.state <> 'not-owed'
       and a.cause <> 'standard-raised'`.on<Pick<Arrears, 'category' | 'personId' | 'months'>>(connection);
  return ({ category, personId }) => {
    const known = new Map<IsoDate, number>();
    const own = found.filter((each) => each.category === category && each.personId === personId);
    for (const { month, amountFen } of own.flatMap(({ months }) => months))
      known.set(month, (known.get(month) ?? 0) + amountFen);
    return known;
  };
}

/** The same of one category, or of one person in it. */
export async function monthsKnown(
  connection: Sql,
  {
    householdIds,
    ...of
  }: {
    readonly householdIds: readonly string[];
    readonly category: string;
    readonly personId: string | null;
  },
): Promise<ReadonlyMap<IsoDate, number>> {
  return (await monthsKnownOf(connection, householdIds))(of);
}

/** Officials to whom the families of some arrears declared to be related. */
export const relativesOfArrears = (ids: readonly string[]): SqlText =>
  relativesOfRefs(
    sql`select a.arrears_id as ref_id, a.household_id from arrears a where a.arrears_id = any (${ids}::uuid[])`,
  );
