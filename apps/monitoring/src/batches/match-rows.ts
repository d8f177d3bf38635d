import { isSameName, type IsoDate } from '@aid-chain/kernel';
import type { Sealed } from '@aid-chain/contracts';
import type { Sql } from '@aid-chain/messaging';
import { regionFilter, type Actor } from '@aid-chain/platform';
import type { DataKind, DataRow, Keys, MatchedRow } from '../data-kinds/data-kind.js';

interface MatchRow {
  readonly row_no: number;
  readonly household_id: string;
  readonly region_code: string;
  readonly residence: string;
  readonly person_id: string;
  readonly name: Sealed | null;
}

/** $5 whether the names are compared. @param seen the condition of the places of which the sender may learn */
const match = (seen: string): string => `
select distinct on (i.row_no) i.row_no, h.id as household_id, h.region_code, h.residence, m.person_id,
  case when $5 then m.name end as name
from unnest($1::int[], $2::text[], $3::text[], $4::date[]) as i(row_no, kid, value, happened_on)
join member_index x on x.kid = i.kid and x.value = i.value
join household_member m on m.person_id = x.person_id and (m.lives_to is null or m.lives_to >= i.happened_on)
join household h on h.id = m.household_id and h.state = 'active' and ${seen}
order by i.row_no, m.seen_at desc, h.id`;

/**
 * Finds the household in which each row's person lived on the day of the row; in several, the one heard of last. It is
 * of the sender's own place: whether another county has a person on its register is nothing that an answer tells.
 * The number itself is compared by its blind index only; where the kind has names, the name as well.
 */
export async function matchRows(
  sql: Sql,
  kind: DataKind,
  rows: readonly DataRow[],
  keys: Keys,
  sender: Actor,
): Promise<MatchedRow<DataRow>[]> {
  const given = rows.flatMap((row) =>
    keys.blindIndex.of(row.idNumber).map((index) => ({ rowNo: row.rowNo, on: kind.day(row), ...index })),
  );
  const params: unknown[] = [
    given.map(({ rowNo }) => rowNo),
    given.map(({ kid }) => kid),
    given.map(({ value }) => value),
    given.map(({ on }) => on),
    kind.matchBy === 'number-and-name',
  ];
  const matches = await sql.query<MatchRow>(match(regionFilter(sender, 'h.region_code', params)), params);
  const byRow = new Map(matches.map((match) => [match.row_no, match]));
  return rows.flatMap((row) => {
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

/** Batches that touch the same households wait for each other here, so that each sees the other's rows in its sums. */
export async function lockHouseholds(sql: Sql, householdIds: readonly string[]): Promise<void> {
  const ids = [...new Set(householdIds)];
  await sql.query('select id from household where id = any($1::uuid[]) order by id for no key update', [ids]);
}
