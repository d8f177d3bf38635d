import { sql, type Sql, type SqlText } from '@aid-chain/messaging';
import type { StoringBatch } from '../data-kind.js';
import { givenBills } from './given-bills.js';
import type { MatchedBill } from './matched-bill.js';
import type { SortedBill } from './sort-bills.rules.js';

type Bill = SortedBill<MatchedBill>;

/** The amount that stood before is kept with its row, so that a warning of then can be explained. */
const correct = ({ department, id }: StoringBatch, bills: readonly Bill[]): SqlText => sql`
with given as (
  select *, string_to_array("issuerHashes", ',') as issuer_hashes, string_to_array("billNoHashes", ',') as bill_no_hashes
  from ${givenBills(bills)}
),
before as (
  insert into bill_correction (department, row_ref, batch_id, previous_batch_id, previous_row_no, previous_fen)
  select b.department, b.row_ref, ${id}::uuid, b.batch_id, b.row_no, b.self_paid_fen
  from medical_bill b join given g on b.row_ref = g."rowRef" where b.department = ${department}
)
update medical_bill b set batch_id = ${id}::uuid, row_no = g."rowNo", household_id = g."householdId",
  self_paid_fen = g."selfPaidFen", counts = g.counts, issuer_hashes = coalesce(g.issuer_hashes, b.issuer_hashes),
  bill_no_hashes = coalesce(g.bill_no_hashes, b.bill_no_hashes), issuer = coalesce(g.issuer, b.issuer),
  bill_no = coalesce(g."billNo", b.bill_no)
from given g where b.department = ${department} and b.row_ref = g."rowRef"`;

/** A bill that was doubtful is looked at again with its new amount. */
const endOwn = ({ department, on }: StoringBatch, refs: readonly string[]): SqlText => sql`
update possible_double set state = 'corrected', decided_on = ${on}::date
where state = 'open' and department = ${department} and row_ref = any (${refs}::text[])`;

/** Of the bills that looked like a corrected one the first counts now; the others look like that one. */
const releaseOthers = ({ department, on }: StoringBatch, refs: readonly string[]): SqlText => sql`
with freed as (
  select id, row_ref, first_value(row_ref) over (partition by like_ref order by row_ref) as heir
  from possible_double
  where state = 'open' and kind = 'looks-alike' and department = ${department} and like_ref = any (${refs}::text[])
),
moved as (
  update possible_double d set like_ref = f.heir from freed f where d.id = f.id and f.row_ref <> f.heir
),
ended as (
  update possible_double d set state = 'corrected', decided_on = ${on}::date
  from freed f where d.id = f.id and f.row_ref = f.heir
)
update medical_bill b set counts = true
from freed f where b.department = ${department} and b.row_ref = f.row_ref and f.row_ref = f.heir`;

/** A row that stated another amount of a bill agrees with it once that is corrected: there is nothing left to ask. */
const endAgreeing = ({ department, on }: StoringBatch, refs: readonly string[]): SqlText => sql`
update possible_double d set state = 'corrected', decided_on = ${on}::date
from medical_bill b, medical_bill l
where d.state = 'open' and d.kind = 'other-amount' and d.department = ${department} and d.like_ref = any (${refs}::text[])
  and b.department = d.department and b.row_ref = d.row_ref and l.department = d.department and l.row_ref = d.like_ref
  and b.self_paid_fen = l.self_paid_fen`;

/** Replaces the amounts of bills that their department corrected, and asks again what they look like. */
export async function correctBills(
  connection: Sql,
  batch: StoringBatch,
  bills: readonly Bill[],
): Promise<void> {
  if (bills.length === 0) return;
  const refs = bills.map(({ rowRef }) => rowRef);
  await correct(batch, bills).on(connection);
  await endOwn(batch, refs).on(connection);
  await releaseOthers(batch, refs).on(connection);
  await endAgreeing(batch, refs).on(connection);
}
