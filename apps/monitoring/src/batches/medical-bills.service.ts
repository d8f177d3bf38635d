import { Injectable } from '@nestjs/common';
import { describeRefusal, newId, type IsoDate, type RefusalCode } from '@aid-chain/kernel';
import { Commands, type CommandContext, type CommandTx, type HttpAnswer } from '@aid-chain/platform';
import { insertBatch, type BatchOutcome } from './batch-record.js';
import { lockHouseholds } from './bill-matching.js';
import { storeBills, type StoringBatch } from './bill-store.js';
import { BillWarnings } from './bill-warnings.js';
import { CorrectedWarnings } from './corrected-warnings.js';
import { checkRows, EARLIEST_SETTLED, type RejectedRow } from './medical-bill-row.rules.js';
import { ReceivedBills } from './received-bills.js';

/** Takes in the bills of the medical insurance, matches them with households and warns by S3-04. */
@Injectable()
export class MedicalBillsService {
  constructor(
    private readonly commands: Commands,
    private readonly received: ReceivedBills,
    private readonly billWarnings: BillWarnings,
    private readonly correctedWarnings: CorrectedWarnings,
  ) {}

  /**
   * One batch in one transaction: good rows are kept, bad rows given back, rows of unknown persons dropped. A bill
   * counts once, a row that comes again with another amount corrects it.
   * Refuses with DEPARTMENT_NOT_THE_SENDER for any other department.
   */
  receive(context: CommandContext, rows: readonly unknown[]): Promise<HttpAnswer> {
    return this.commands.run(context, async (tx) => {
      const department = this.received.sender(tx.actor);
      const batchId = newId();
      const { warnings, ...outcome } = await this.keep(tx, { id: batchId, department, on: tx.today }, rows);
      await insertBatch(tx, { id: batchId, department, kind: 'medical-bills', rows: rows.length }, outcome);
      return {
        status: 201,
        body: { batchId, ...outcome, reasons: reasonsOf(outcome.rejected, tx.today) },
        audit: { action: 'batch.received', objectType: 'batch', objectId: batchId, ids: warnings },
      };
    });
  }

  private async keep(
    tx: CommandTx,
    batch: StoringBatch,
    rows: readonly unknown[],
  ): Promise<BatchOutcome & { warnings: string[] }> {
    const { good, rejected } = checkRows(rows, tx.today);
    const { matched, unmatched, unjudged } = await this.received.sort(tx, good);
    await lockHouseholds(tx, matched);
    const stored = await storeBills(tx, batch, matched);
    const corrected = new Set(stored.corrected);
    await this.correctedWarnings.lower(
      tx,
      batch.id,
      matched.filter(({ rowNo }) => corrected.has(rowNo)),
    );
    const households = [...new Map(matched.map((bill) => [bill.householdId, bill])).values()];
    return {
      matched: stored.kept + stored.corrected.length,
      unmatched,
      rejected: [...rejected, ...unjudged, ...stored.rejected].sort((a, b) => a.row - b.row),
      corrected: stored.corrected,
      possibleDoubles: stored.possibleDoubles,
      warnings: await this.billWarnings.raise(tx, batch.id, households),
    };
  }
}

/** The sentence of each code once, however many rows have it. */
function reasonsOf(
  rejected: readonly RejectedRow[],
  today: IsoDate,
): Partial<Record<RefusalCode, { zh: string; en: string }>> {
  const codes = [...new Set(rejected.map(({ code }) => code))];
  return Object.fromEntries(
    codes.map((code) => {
      const { zh, en } = describeRefusal({ code, params: { today, earliest: EARLIEST_SETTLED } });
      return [code, { zh, en }];
    }),
  );
}
