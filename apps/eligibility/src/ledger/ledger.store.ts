import type { Sealed } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import { sql, type Tx } from '@aid-chain/messaging';
import type { LedgerCause, LedgerReplacement } from '@aid-chain/vocabulary';

/** An entry of the ledger as it is stored. */
export interface StoredLedgerEntry {
  readonly cause: LedgerCause;
  readonly unit: string;
  readonly responsible: Sealed;
  readonly measures: readonly string[];
  readonly on: IsoDate;
}

/** The entry of a case that stands; the case is locked by the command. */
export async function standingEntry(tx: Tx, caseId: string): Promise<StoredLedgerEntry | undefined> {
  const [found] = await sql`
    select e.cause, e.unit, e.responsible, e.measures, e.entered_on::text as "on"
      from ledger_entry e where e.case_id = ${caseId}::uuid
     order by e.version desc limit 1`.on<StoredLedgerEntry>(tx);
  return found;
}

/** Keeps an entry behind those before it, which stay. */
export async function insertEntry(
  tx: Tx,
  caseId: string,
  entry: StoredLedgerEntry & { readonly signedBy: string; readonly replacedFor: LedgerReplacement | null },
): Promise<void> {
  const { cause, unit, responsible, measures, on, signedBy, replacedFor } = entry;
  await sql`
    insert into ledger_entry (case_id, version, cause, unit, responsible, measures, entered_on, signed_by, replaced_for)
    select ${caseId}::uuid, count(*) + 1, ${cause}, ${unit}, ${JSON.stringify(responsible)}::jsonb, ${measures}::text[],
           ${on}::date, ${signedBy}, ${replacedFor}
      from ledger_entry where case_id = ${caseId}::uuid`.on(tx);
}
