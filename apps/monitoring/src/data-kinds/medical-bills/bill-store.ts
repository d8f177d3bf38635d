import { newId } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import { withMergedHouseholds } from '../../population/merged-households.sql.js';
import type { RejectedRow } from '../check-rows.rules.js';
import type { Keys, MatchedRow, StoredRows, StoringBatch } from '../data-kind.js';
import { correctBills } from './corrections.js';
import type { Doubt } from './known-bills.rules.js';
import { matchedBill, type MatchedBill } from './matched-bill.js';
import type { MedicalBillRow } from './medical-bill-row.js';
import { sortBills, type SortedBill } from './sort-bills.rules.js';
import { storedBills } from './stored-bills.js';

type Bill = SortedBill<MatchedBill>;

/** Stores what is new in a batch, replaces amounts that it corrects, and asks about bills that look alike. */
export async function storeBills(
  connection: Sql,
  batch: StoringBatch,
  rows: readonly MatchedRow<MedicalBillRow>[],
  keys: Keys,
): Promise<StoredRows> {
  const bills = rows.map((row) => matchedBill(row, keys));
  const { fresh, corrected, rejected } = sortBills(
    bills,
    await storedBills(connection, batch.department, bills),
  );
  await correctBills(connection, batch, corrected);
  const inserted = new Set(await insertBills(connection, batch, fresh));
  const overtaken = fresh.filter(({ rowNo }) => !inserted.has(rowNo));
  const doubtful = [...fresh.filter(({ rowNo }) => inserted.has(rowNo)), ...corrected].filter(isDoubtful);
  await insertDoubles(connection, batch, doubtful);
  return {
    kept: inserted.size + corrected.length,
    corrected: corrected.map(({ rowNo }) => rowNo),
    possibleDoubles: doubtful.length,
    doubtful: [],
    rejected: [...rejected, ...overtaken.map(reused)],
  };
}

/** The last batch with a bill that counts for a household, or for one that was merged into it. */
export async function lastBatchOfBills(connection: Sql, householdId: string): Promise<string | undefined> {
  const family = withMergedHouseholds(sql`${householdId}::uuid`);
  const [last] = await sql`
    select batch_id from medical_bill where household_id = any (${family}) and counts
    order by batch_id desc limit 1`.on<{ batch_id: string }>(connection);
  return last?.batch_id;
}

type DoubtfulBill = MatchedBill & { readonly doubt: Doubt };

function isDoubtful(bill: Bill): bill is DoubtfulBill {
  return bill.doubt !== undefined;
}

/** A batch that ran beside this one took the reference for a bill of another household. */
function reused({ rowNo }: Bill): RejectedRow {
  return { row: rowNo, code: 'ROW_REF_REUSED', path: '/rowRef' };
}

async function insertBills(connection: Sql, batch: StoringBatch, bills: readonly Bill[]): Promise<number[]> {
  if (bills.length === 0) return [];
  const rows = bills.map((bill) => ({
    row_ref: bill.rowRef,
    row_no: bill.rowNo,
    household_id: bill.householdId,
    person_id: bill.personId,
    self_paid_fen: bill.selfPaidFen,
    settled_on: bill.settledOn,
    issuer_hashes: bill.issuer,
    bill_no_hashes: bill.billNo,
    issuer: bill.sealedIssuer,
    bill_no: bill.sealedBillNo,
    counts: bill.doubt === undefined,
  }));
  const stored = await connection.query<{ row_no: number }>(
    `insert into medical_bill (department, batch_id, row_ref, row_no, household_id, person_id, self_paid_fen,
       settled_on, issuer_hashes, bill_no_hashes, issuer, bill_no, counts)
     select $1::text, $2::uuid, row_ref, row_no, household_id, person_id, self_paid_fen, settled_on, issuer_hashes,
       bill_no_hashes, issuer, bill_no, counts
     from jsonb_to_recordset($3::jsonb) as b(row_ref text, row_no int, household_id uuid, person_id uuid,
       self_paid_fen bigint, settled_on date, issuer_hashes text[], bill_no_hashes text[], issuer jsonb, bill_no jsonb,
       counts boolean)
     order by row_ref
     on conflict (department, row_ref) do nothing
     returning row_no`,
    [batch.department, batch.id, JSON.stringify(rows)],
  );
  return stored.map(({ row_no }) => row_no);
}

async function insertDoubles(
  connection: Sql,
  batch: StoringBatch,
  bills: readonly DoubtfulBill[],
): Promise<void> {
  if (bills.length === 0) return;
  await connection.query(
    `insert into possible_double (id, department, row_ref, like_ref, kind, household_id, found_on)
     select d.id, $1::text, d.row_ref, d.like_ref, d.kind, d.household_id, $2::date
     from unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::uuid[]) as d(id, row_ref, like_ref, kind, household_id)`,
    [
      batch.department,
      batch.on,
      bills.map(() => newId()),
      bills.map(({ rowRef }) => rowRef),
      bills.map(({ doubt }) => doubt.likeRef),
      bills.map(({ doubt }) => doubt.kind),
      bills.map(({ householdId }) => householdId),
    ],
  );
}
