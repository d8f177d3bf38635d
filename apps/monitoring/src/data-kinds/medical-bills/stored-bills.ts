import type { Fen, IsoDate } from '@aid-chain/kernel';
import { rows, sql, type Sql, type SqlText } from '@aid-chain/messaging';
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

const COLUMNS = sql`b.row_ref, b.person_id, b.settled_on, b.self_paid_fen, b.issuer_hashes, b.bill_no_hashes, b.counts`;

const GROUP = { personId: 'uuid', settledOn: 'date', selfPaidFen: 'bigint' } as const;
const NUMBERED = { personId: 'uuid', hash: 'text' } as const;

/**
 * What a batch is compared with: bills that have a reference of it, those of the same person, day and amount that count
 * or that carry an issuer or a number, and those of the same person and number, whatever their day and amount.
 */
function selectKnown(department: string, bills: readonly IncomingBill[]): SqlText {
  const refs = bills.map(({ rowRef }) => rowRef);
  const groups = [...new Map(bills.map((bill) => [groupOf(bill), bill])).values()];
  const numbered = bills.flatMap(({ personId, billNo = [] }) => billNo.map((hash) => ({ personId, hash })));
  const persons = numbered.map(({ personId }) => personId);
  return sql`
select * from (
  select ${COLUMNS}
  from medical_bill b where b.department = ${department} and b.row_ref = any (${refs}::text[])
  union
  select ${COLUMNS}
  from ${rows('i', GROUP, groups)}
  join medical_bill b on b.person_id = i."personId" and b.settled_on = i."settledOn"
    and b.self_paid_fen = i."selfPaidFen"
  where b.department = ${department}
    and (b.counts or b.issuer_hashes is not null or b.bill_no_hashes is not null)
  union
  select ${COLUMNS}
  from medical_bill b cross join lateral unnest(b.bill_no_hashes) as n(hash)
  join ${rows('i', NUMBERED, numbered)} on i."personId" = b.person_id and i.hash = n.hash
  where b.department = ${department} and b.person_id = any (${persons}::uuid[])
) k order by k.row_ref`;
}

/** Reads the stored bills that the rows of a batch may be, in the order in which their references sort. */
export async function storedBills(
  connection: Sql,
  department: string,
  bills: readonly IncomingBill[],
): Promise<StoredBill[]> {
  const known = await selectKnown(department, bills).on<StoredRow>(connection);
  return known.map((row) => ({
    rowRef: row.row_ref,
    personId: row.person_id,
    settledOn: row.settled_on,
    selfPaidFen: row.self_paid_fen,
    ...(row.issuer_hashes === null ? {} : { issuer: row.issuer_hashes }),
    ...(row.bill_no_hashes === null ? {} : { billNo: row.bill_no_hashes }),
    counts: row.counts,
  }));
}
