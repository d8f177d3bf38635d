import type { Sql } from '@aid-chain/messaging';
import type { MatchedBill } from './bill-matching.js';
import type { RejectedRow } from './medical-bill-row.rules.js';

interface StoredRow {
  row_ref: string;
  same: boolean;
}

/**
 * Stores the rows that are new for their department.
 * @returns the rows that were there before: the same again, or another content under an old reference
 */
export async function storeBills(
  sql: Sql,
  batch: { readonly id: string; readonly department: string },
  bills: readonly MatchedBill[],
): Promise<RejectedRow[]> {
  const columns = [
    bills.map((bill) => bill.rowRef),
    bills.map((bill) => bill.rowNo),
    bills.map((bill) => bill.householdId),
    bills.map((bill) => bill.personId),
    bills.map((bill) => bill.selfPaidFen),
    bills.map((bill) => bill.settledOn),
  ];
  const stored = await sql.query<{ row_no: number }>(
    `insert into medical_bill (department, batch_id, row_ref, row_no, household_id, person_id, self_paid_fen, settled_on)
     select $1::text, $2::uuid, b.* from unnest($3::text[], $4::int[], $5::uuid[], $6::uuid[], $7::bigint[], $8::date[]) as b
     order by 3
     on conflict (department, row_ref) do nothing
     returning row_no`,
    [batch.department, batch.id, ...columns],
  );
  const fresh = new Set(stored.map(({ row_no }) => row_no));
  const old = bills.filter((bill) => !fresh.has(bill.rowNo));
  return old.length === 0 ? [] : compareWithStored(sql, batch.department, old);
}

async function compareWithStored(
  sql: Sql,
  department: string,
  bills: readonly MatchedBill[],
): Promise<RejectedRow[]> {
  const rows = await sql.query<StoredRow>(
    `select b.row_ref, b.person_id = i.person_id and b.self_paid_fen = i.self_paid_fen
       and b.settled_on = i.settled_on as same
     from unnest($2::text[], $3::uuid[], $4::bigint[], $5::date[]) as i(row_ref, person_id, self_paid_fen, settled_on)
     join medical_bill b on b.department = $1 and b.row_ref = i.row_ref`,
    [
      department,
      bills.map((bill) => bill.rowRef),
      bills.map((bill) => bill.personId),
      bills.map((bill) => bill.selfPaidFen),
      bills.map((bill) => bill.settledOn),
    ],
  );
  const same = new Set(rows.filter((row) => row.same).map((row) => row.row_ref));
  return bills.map(({ rowNo, rowRef }) => ({
    row: rowNo,
    code: same.has(rowRef) ? 'ROW_ALREADY_RECEIVED' : 'ROW_REF_REUSED',
    path: '/rowRef',
  }));
}
