import { isSameName, type IsoDate } from '@aid-chain/kernel';
import type { Sealed } from '@aid-chain/contracts';
import { rows, sql, type Sql, type SqlText } from '@aid-chain/messaging';
import { regionCondition, type Actor } from '@aid-chain/platform';
import type { DataKind, DataRow, Keys, MatchedRow } from '../data-kinds/data-kind.js';

interface MatchRow {
  readonly row_no: number;
  readonly household_id: string;
  readonly region_code: string;
  readonly residence: string;
  readonly person_id: string;
  readonly name: Sealed | null;
}

const GIVEN = { rowNo: 'integer', kid: 'text', value: 'text', on: 'date' } as const;

/** @param sender of whose places the households are, and of no others */
const selectMatches = (
  given: readonly Record<keyof typeof GIVEN, string | number>[],
  withNames: boolean,
  sender: Actor,
): SqlText => sql`
select distinct on (i."rowNo") i."rowNo" as row_no, h.id as household_id, h.region_code, h.residence, m.person_id,
  case when ${withNames}::boolean then m.name end as name
from ${rows('i', GIVEN, given)}
join member_index x on x.kid = i.kid and x.value = i.value
join household_member m on m.person_id = x.person_id and (m.lives_to is null or m.lives_to >= i."on")
join household h on h.id = m.household_id and h.state = 'active' and ${regionCondition(sender, sql`h.region_code`)}
order by i."rowNo", m.seen_at desc, h.id`;

/**
 * Finds the household in which each row's person lived on the day of the row; in several, the one heard of last. It is
 * of the sender's own place: whether another county has a person on its register is nothing that an answer tells.
 * The number itself is compared by its blind index only; where the kind has names, the name as well.
 */
export async function matchRows(
  connection: Sql,
  kind: DataKind,
  sent: readonly DataRow[],
  keys: Keys,
  sender: Actor,
): Promise<MatchedRow<DataRow>[]> {
  const given = sent.flatMap((row) =>
    keys.blindIndex.of(row.idNumber).map((index) => ({ rowNo: row.rowNo, on: kind.day(row), ...index })),
  );
  const withNames = kind.matchBy === 'number-and-name';
  const matches = await selectMatches(given, withNames, sender).on<MatchRow>(connection);
  const byRow = new Map(matches.map((match) => [match.row_no, match]));
  return sent.flatMap((row) => {
    const match = byRow.get(row.rowNo);
    return match === undefined ? [] : [matchedRow(row, kind.day(row), match, keys)];
  });
}

function matchedRow(given: DataRow, on: IsoDate, match: MatchRow, { sealer }: Keys): MatchedRow<DataRow> {
  const row = withoutNumber(given);
  const registered = match.name === null ? undefined : sealer.open('name', match.person_id, match.name);
  const written: unknown = Reflect.get(row, 'name');
  return {
    row,
    on,
    householdId: match.household_id,
    regionCode: match.region_code,
    residence: match.residence,
    personId: match.person_id,
    nameDiffers:
      registered !== undefined && !(typeof written === 'string' && isSameName(written, registered)),
  };
}

/** The number is needed no longer. */
function withoutNumber(row: DataRow): Omit<DataRow, 'idNumber'> {
  const copy: Omit<DataRow, 'idNumber'> = { ...row };
  Reflect.deleteProperty(copy, 'idNumber');
  return copy;
}

/**
 * Batches that touch the same households wait for each other here, so that each sees the other's rows in its sums. All that
 * a batch changes are locked at once in the order of their ids, after its papers and before its rows and warnings.
 */
export async function lockHouseholds(connection: Sql, householdIds: readonly string[]): Promise<void> {
  const ids = [...new Set(householdIds)];
  await sql`select id from household where id = any (${ids}::uuid[]) order by id for no key update`.on(
    connection,
  );
}
