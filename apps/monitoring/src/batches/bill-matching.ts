import { foldReference } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import type { Sealed } from '@aid-chain/contracts';
import type { BlindIndex, Sealer } from '@aid-chain/platform';
import type { MedicalBillRow } from './medical-bill-row.rules.js';
import type { IncomingBill } from './sort-bills.rules.js';

/** Where a household lives, and in which kind of residence. */
export interface BilledHousehold {
  readonly householdId: string;
  readonly regionCode: string;
  readonly residence: string;
}

/** A row whose person belongs to a household that monitoring knows; from here on without any number in clear. */
export interface MatchedBill extends IncomingBill, BilledHousehold {
  /** Issuer and number for the person who has to tell two rows apart; their hashes tell nobody anything. */
  readonly sealedIssuer?: Sealed;
  readonly sealedBillNo?: Sealed;
}

/** What numbers and names go through before they are kept. */
export interface BillKeys {
  readonly blindIndex: BlindIndex;
  readonly sealer: Sealer;
}

interface MatchRow {
  row_no: number;
  household_id: string;
  region_code: string;
  residence: string;
  person_id: string;
}

/**
 * Finds the household in which each row's person lived on the day of the bill; in several, the one heard of last.
 * The number itself is compared by its blind index only.
 */
export async function matchBills(
  sql: Sql,
  keyed: BillKeys,
  rows: readonly MedicalBillRow[],
): Promise<MatchedBill[]> {
  const keys = rows.flatMap((row) => keyed.blindIndex.of(row.idNumber).map((index) => ({ row, ...index })));
  const matches = await sql.query<MatchRow>(
    `select distinct on (i.row_no) i.row_no, h.id as household_id, h.region_code, h.residence, m.person_id
     from unnest($1::int[], $2::text[], $3::text[], $4::date[]) as i(row_no, kid, value, settled_on)
     join member_index x on x.kid = i.kid and x.value = i.value
     join household_member m on m.person_id = x.person_id and (m.lives_to is null or m.lives_to >= i.settled_on)
     join household h on h.id = m.household_id and h.state = 'active'
     order by i.row_no, m.seen_at desc, h.id`,
    [
      keys.map(({ row }) => row.rowNo),
      keys.map(({ kid }) => kid),
      keys.map(({ value }) => value),
      keys.map(({ row }) => row.settledOn),
    ],
  );
  const byRow = new Map(matches.map((match) => [match.row_no, match]));
  return rows.flatMap((row) => {
    const match = byRow.get(row.rowNo);
    return match === undefined ? [] : [matchedBill(row, match, keyed)];
  });
}

function matchedBill(row: MedicalBillRow, match: MatchRow, { blindIndex, sealer }: BillKeys): MatchedBill {
  const { rowNo, rowRef, selfPaidFen, settledOn, issuer, billNo } = row;
  const personId = match.person_id;
  const hashes = (purpose: string, text: string) =>
    blindIndex.of(`${purpose}:${foldReference(text)}`).map(({ kid, value }) => `${kid}:${value}`);
  return {
    rowNo,
    rowRef,
    selfPaidFen,
    settledOn,
    ...(issuer === undefined
      ? {}
      : {
          issuer: hashes('issuer', issuer),
          sealedIssuer: sealer.seal('billIssuer', personId, issuer.trim()),
        }),
    ...(billNo === undefined
      ? {}
      : { billNo: hashes('bill-no', billNo), sealedBillNo: sealer.seal('billNo', personId, billNo.trim()) }),
    householdId: match.household_id,
    regionCode: match.region_code,
    residence: match.residence,
    personId,
  };
}

/** Batches that touch the same households wait for each other here, so that each sees the other's rows in its sums. */
export async function lockHouseholds(sql: Sql, bills: readonly MatchedBill[]): Promise<void> {
  const ids = [...new Set(bills.map((bill) => bill.householdId))];
  await sql.query('select id from household where id = any($1::uuid[]) order by id for no key update', [ids]);
}
