import { Injectable } from '@nestjs/common';
import {
  describeRefusal,
  newId,
  refuse,
  RefusalError,
  type IsoDate,
  type RefusalCode,
} from '@aid-chain/kernel';
import {
  BlindIndex,
  Commands,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { SelfPaidMedical } from '../indicators/self-paid-medical.js';
import { raiseWarnings } from '../warnings/raise-warnings.js';
import { insertBatch, type BatchOutcome } from './batch-record.js';
import { lockHouseholds, matchBills, type MatchedBill } from './bill-matching.js';
import { storeBills } from './bill-store.js';
import { sumHouseholds } from './household-sums.js';
import { checkRows, type RejectedRow } from './medical-bill-row.rules.js';
import { SENDER } from './sender.js';

/** Takes in the bills of the medical insurance, matches them with households and warns by S3-04. */
@Injectable()
export class MedicalBillsService {
  constructor(
    private readonly commands: Commands,
    private readonly blindIndex: BlindIndex,
    private readonly indicator: SelfPaidMedical,
  ) {}

  /**
   * One batch in one transaction: good rows are kept, bad rows given back, rows of unknown persons dropped.
   * Refuses with DEPARTMENT_NOT_THE_SENDER for any other department.
   */
  receive(context: CommandContext, rows: readonly unknown[]): Promise<HttpAnswer> {
    return this.commands.run(context, async (tx) => {
      if (tx.actor.department !== SENDER) throw new RefusalError(refuse('DEPARTMENT_NOT_THE_SENDER').refusal);
      const batchId = newId();
      const { warnings, ...outcome } = await this.takeIn(tx, batchId, rows);
      await insertBatch(
        tx,
        { id: batchId, department: SENDER, kind: 'medical-bills', rows: rows.length },
        outcome,
      );
      return {
        status: 201,
        body: { batchId, ...outcome, reasons: reasonsOf(outcome.rejected) },
        audit: { action: 'batch.received', objectType: 'batch', objectId: batchId, ids: warnings },
      };
    });
  }

  private async takeIn(
    tx: CommandTx,
    batchId: string,
    rows: readonly unknown[],
  ): Promise<BatchOutcome & { warnings: string[] }> {
    const { good, rejected } = checkRows(rows, tx.today);
    const found = await matchBills(tx, this.blindIndex, good);
    const { matched, unjudged } = this.judged(found, tx.today);
    await lockHouseholds(tx, matched);
    const repeated = await storeBills(tx, { id: batchId, department: SENDER }, matched);
    return {
      matched: matched.length - repeated.length,
      unmatched: good.length - found.length,
      rejected: [...rejected, ...unjudged, ...repeated].sort((a, b) => a.row - b.row),
      warnings: await this.warn(tx, batchId, matched),
    };
  }

  /** A row that the place could not judge is given back, to be sent again: kept in silence it would warn of nothing. */
  private judged(
    found: readonly MatchedBill[],
    today: IsoDate,
  ): { matched: MatchedBill[]; unjudged: RejectedRow[] } {
    const places = [...new Set(found.map(({ regionCode }) => regionCode))];
    const judging = new Set(places.filter((place) => this.indicator.isJudgedIn(place, today)));
    const outside = found.filter(({ regionCode }) => !judging.has(regionCode));
    return {
      matched: found.filter(({ regionCode }) => judging.has(regionCode)),
      unjudged: outside.map(({ rowNo }) => ({ row: rowNo, code: 'ROW_PLACE_WITHOUT_PARAMETERS', path: '' })),
    };
  }

  private async warn(tx: CommandTx, batchId: string, bills: readonly MatchedBill[]): Promise<string[]> {
    const regions = new Map(bills.map(({ householdId, regionCode }) => [householdId, regionCode]));
    const households = [...regions].map(([householdId, regionCode]) => ({
      householdId,
      months: this.indicator.months(regionCode, tx.today),
    }));
    const sums = await sumHouseholds(tx, batchId, households);
    const warnings = sums.flatMap((sum) => {
      const regionCode = regions.get(sum.householdId);
      const warning = regionCode && this.indicator.warning(sum, batchId, regionCode, tx.today);
      return warning ? [warning] : [];
    });
    return raiseWarnings(tx, warnings);
  }
}

/** The sentence of each code once, however many rows have it. */
function reasonsOf(
  rejected: readonly RejectedRow[],
): Partial<Record<RefusalCode, { zh: string; en: string }>> {
  const codes = [...new Set(rejected.map(({ code }) => code))];
  return Object.fromEntries(
    codes.map((code) => {
      const { zh, en } = describeRefusal({ code });
      return [code, { zh, en }];
    }),
  );
}
