import type { Fen, IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import type { StoredBill } from './known-bills.rules.js';
import { groupOf } from './same-bill.rules.js';
import type { IncomingBill } from './sort-bills.rules.js';

interface StoredRow {
  row_ref: string;
  person_id: string;
  settled_on: IsoDate;
  self_paid_fen: Fen;
  issuer_hashes: string[] | null;
  bill_no_hashes: string[] | null;
  counts: boolean;
}

/**
 * What a batch is compared with: bills that have a reference of it, those of the same person, day and amount that count
 * or that carry an issuer or a number, and those of the same person and number, whatever their day and amount.
 */
const KNOWN = `
select b.row_ref, b.person_id, b.settled_on, b.self_paid_fen, b.issuer_hashes, b.bill_no_hashes, b.counts
from medical_bill b where b.department = $1 and b.row_ref = any($2::text[])
union
select b.row_ref, b.person_id, b.settled_on, b.self_paid_fen, b.issuer_hashes, b.bill_no_hashes, b.counts
from unnest($3::uuid[], $4::date[], $5::bigint[]) as i(person_id, settled_on, self_paid_fen)
join medical_bill b using (person_id, settled_on, self_paid_fen)
where b.department = $1 and (b.counts or b.issuer_hashes is not null or b.bill_no_hashes is not null)
union
select b.row_ref, b.person_id, b.settled_on, b.self_paid_fen, b.issuer_hashes, b.bill_no_hashes, b.counts
from medical_bill b cross join lateral unnest(b.bill_no_hashes) as n(hash)
join unnest($6::uuid[], $7::text[]) as i(person_id, hash) on i.person_id = b.person_id and i.hash = n.hash
where b.department = $1 and b.person_id = any($6::uuid[])`;

/** Reads the stored bills that the rows of a batch may be, in the order in which their references sort. */
export async function storedBills(
  sql: Sql,
  department: string,
  bills: readonly IncomingBill[],
): Promise<StoredBill[]> {
  const numbered = bills.flatMap(({ personId, billNo = [] }) => billNo.map((hash) => ({ personId, hash })));
  const groups = [...new Map(bills.map((bill) => [groupOf(bill), bill])).values()];
  const rows = await sql.query<StoredRow>(`select * from (${KNOWN}) k order by k.row_ref`, [
    department,
    bills.map(({ rowRef }) => rowRef),
    groups.map(({ personId }) => personId),
    groups.map(({ settledOn }) => settledOn),
    groups.map(({ selfPaidFen }) => selfPaidFen),
    numbered.map(({ personId }) => personId),
    numbered.map(({ hash }) => hash),
  ]);
  return rows.map((row) => ({
    rowRef: row.row_ref,
    personId: row.person_id,
    settledOn: row.settled_on,
    selfPaidFen: row.self_paid_fen,
    ...(row.issuer_hashes === null ? {} : { issuer: row.issuer_hashes }),
    ...(row.bill_no_hashes === null ? {} : { billNo: row.bill_no_hashes }),
    counts: row.counts,
  }));
}
