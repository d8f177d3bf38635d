import { newId } from '@aid-chain/kernel';
import { rows, sql, type Sql } from '@aid-chain/messaging';
import { withMergedHouseholds } from '../../population/merged-households.sql.js';
import type { RejectedRow } from '../check-rows.rules.js';
import type { Keys, MatchedRow, StoredRows, StoringBatch } from '../data-kind.js';
import { correctBills } from './corrections.js';
import { givenBills } from './given-bills.js';
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
  matched: readonly MatchedRow<MedicalBillRow>[],
  keys: Keys,
): Promise<StoredRows> {
  const bills = matched.map((row) => matchedBill(row, keys));
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
  const stored = await sql`
    insert into medical_bill (department, batch_id, row_ref, row_no, household_id, person_id, self_paid_fen,
      settled_on, issuer_hashes, bill_no_hashes, issuer, bill_no, counts)
    select ${batch.department}::text, ${batch.id}::uuid, "rowRef", "rowNo", "householdId", "personId", "selfPaidFen",
      "settledOn", string_to_array("issuerHashes", ','), string_to_array("billNoHashes", ','), "issuer", "billNo",
      "counts"
    from ${givenBills(bills)}
    order by "rowRef"
    on conflict (department, row_ref) do nothing
    returning row_no`.on<{ row_no: number }>(connection);
  return stored.map(({ row_no }) => row_no);
}

async function insertDoubles(
  connection: Sql,
  batch: StoringBatch,
  bills: readonly DoubtfulBill[],
): Promise<void> {
  if (bills.length === 0) return;
  const doubles = bills.map(({ rowRef, householdId, doubt: { likeRef, kind } }) => ({
    ...{ id: newId(), rowRef, likeRef, kind, householdId },
  }));
  await sql`
    insert into possible_double (id, department, row_ref, like_ref, kind, household_id, found_on)
    select d.id, ${batch.department}::text, d."rowRef", d."likeRef", d.kind, d."householdId", ${batch.on}::date
    from ${rows('d', DOUBLE, doubles)}`.on(connection);
}

const DOUBLE = { id: 'uuid', rowRef: 'text', likeRef: 'text', kind: 'text', householdId: 'uuid' } as const;
