import type { Sql } from '@aid-chain/messaging';
import type { StoringBatch } from '../data-kind.js';
import type { MatchedBill } from './matched-bill.js';
import type { SortedBill } from './sort-bills.rules.js';

/** The amount that stood before is kept with its row, so that a warning of then can be explained. */
const CORRECT = `
with given as (
  select * from jsonb_to_recordset($3::jsonb) as g(row_ref text, row_no int, household_id uuid, self_paid_fen bigint,
    issuer_hashes text[], bill_no_hashes text[], issuer jsonb, bill_no jsonb, counts boolean)
),
before as (
  insert into bill_correction (department, row_ref, batch_id, previous_batch_id, previous_row_no, previous_fen)
  select b.department, b.row_ref, $2::uuid, b.batch_id, b.row_no, b.self_paid_fen
  from medical_bill b join given g using (row_ref) where b.department = $1
)
update medical_bill b set batch_id = $2::uuid, row_no = g.row_no, household_id = g.household_id,
  self_paid_fen = g.self_paid_fen, counts = g.counts, issuer_hashes = coalesce(g.issuer_hashes, b.issuer_hashes),
  bill_no_hashes = coalesce(g.bill_no_hashes, b.bill_no_hashes), issuer = coalesce(g.issuer, b.issuer),
  bill_no = coalesce(g.bill_no, b.bill_no)
from given g where b.department = $1 and b.row_ref = g.row_ref`;

/** A bill that was doubtful is looked at again with its new amount. */
const END_OWN = `
update possible_double set state = 'corrected', decided_on = $3::date
where state = 'open' and department = $1 and row_ref = any($2::text[])`;

/** Of the bills that looked like a corrected one the first counts now; the others look like that one. */
const RELEASE_OTHERS = `
with freed as (
  select id, row_ref, first_value(row_ref) over (partition by like_ref order by row_ref) as heir
  from possible_double
  where state = 'open' and kind = 'looks-alike' and department = $1 and like_ref = any($2::text[])
),
moved as (
  update possible_double d set like_ref = f.heir from freed f where d.id = f.id and f.row_ref <> f.heir
),
ended as (
  update possible_double d set state = 'corrected', decided_on = $3::date
  from freed f where d.id = f.id and f.row_ref = f.heir
)
update medical_bill b set counts = true
from freed f where b.department = $1 and b.row_ref = f.row_ref and f.row_ref = f.heir`;

/** A row that stated another amount of a bill agrees with it once that is corrected: there is nothing left to ask. */
const END_AGREEING = `
update possible_double d set state = 'corrected', decided_on = $3::date
from medical_bill b, medical_bill l
where d.state = 'open' and d.kind = 'other-amount' and d.department = $1 and d.like_ref = any($2::text[])
  and b.department = d.department and b.row_ref = d.row_ref and l.department = d.department and l.row_ref = d.like_ref
  and b.self_paid_fen = l.self_paid_fen`;

/** Replaces the amounts of bills that their department corrected, and asks again what they look like. */
export async function correctBills(
  sql: Sql,
  batch: StoringBatch,
  bills: readonly SortedBill<MatchedBill>[],
): Promise<void> {
  if (bills.length === 0) return;
  const rows = bills.map((bill) => ({
    row_ref: bill.rowRef,
    row_no: bill.rowNo,
    household_id: bill.householdId,
    self_paid_fen: bill.selfPaidFen,
    issuer_hashes: bill.issuer,
    bill_no_hashes: bill.billNo,
    issuer: bill.sealedIssuer,
    bill_no: bill.sealedBillNo,
    counts: bill.doubt === undefined,
  }));
  const about = [batch.department, rows.map(({ row_ref }) => row_ref), batch.on];
  await sql.query(CORRECT, [batch.department, batch.id, JSON.stringify(rows)]);
  await sql.query(END_OWN, about);
  await sql.query(RELEASE_OTHERS, about);
  await sql.query(END_AGREEING, about);
}
