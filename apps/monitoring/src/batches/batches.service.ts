import { Injectable } from '@nestjs/common';
import { newId, refuse, RefusalError } from '@aid-chain/kernel';
import {
  BlindIndex,
  Commands,
  Policies,
  Sealer,
  type Actor,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { departmentWithTask } from '@aid-chain/policy';
import type { DataKindCode } from '@aid-chain/vocabulary';
import { checkRows, type CheckedRows } from '../data-kinds/check-rows.rules.js';
import type { DataKind, DataRow, Keys, MatchedRow, StoringBatch } from '../data-kinds/data-kind.js';
import { Evaluation } from '../evaluation/evaluation.js';
import { insertBatch, reasonsOf, type BatchOutcome } from './batch-record.js';
import { lockHouseholds, matchRows } from './match-rows.js';

/** The one way of department data, whatever its kind: check → match → store → evaluate → warn. */
@Injectable()
export class BatchesService {
  private readonly keys: Keys;

  constructor(
    private readonly commands: Commands,
    private readonly policies: Policies,
    private readonly evaluation: Evaluation,
    blindIndex: BlindIndex,
    sealer: Sealer,
  ) {
    this.keys = { blindIndex, sealer };
  }

  /**
   * One batch in one transaction: good rows are kept, bad rows given back, rows of unknown persons dropped. A row counts
   * once, under the same reference it corrects or withdraws what it reported before; so a batch may be sent again as it is.
   * Refuses with DEPARTMENT_NOT_THE_SENDER for every department but the one that the place gave the task.
   */
  receive(kind: DataKind, context: CommandContext, rows: readonly unknown[]): Promise<HttpAnswer> {
    return this.commands.run(context, async (tx) => {
      const department = this.sender(tx.actor, kind.code);
      const batch = { id: newId(), department, kind: kind.code, on: tx.today };
      const { warnings, ...outcome } = await this.process(tx, kind, batch, rows);
      await insertBatch(tx, batch, rows.length, outcome);
      return {
        status: 201,
        body: { batchId: batch.id, ...outcome, reasons: reasonsOf(outcome, tx.today) },
        audit: { action: 'batch.received', objectType: 'batch', objectId: batch.id, ids: warnings },
      };
    });
  }

  private async process(
    tx: CommandTx,
    kind: DataKind,
    batch: StoringBatch,
    rows: readonly unknown[],
  ): Promise<BatchOutcome & { warnings: string[] }> {
    const { good, rejected } = checkedRows(kind, rows, tx);
    const found = await matchRows(tx, kind, good, this.keys, tx.actor);
    const { matched, unjudged } = this.judged(found, tx);
    const reached = (await kind.rows.reach?.(tx, batch, matched, this.keys)) ?? [];
    await lockHouseholds(tx, [...matched.map(({ householdId }) => householdId), ...reached]);
    const stored = await kind.rows.store(tx, batch, matched, this.keys);
    const cause = { kind: kind.code, batchId: batch.id };
    const corrected = new Set(stored.corrected);
    const touched = stored.touched ?? [];
    const changed = matched.map(({ row, ...place }) => ({ ...place, rowNo: row.rowNo }));
    await this.evaluation.correct(tx, cause, [
      ...touched,
      ...changed.filter(({ rowNo }) => corrected.has(rowNo)),
    ]);
    if (corrected.size > 0) await this.publishWithdrawn(tx, kind, batch.id);
    const households = [...new Map([...touched, ...matched].map((row) => [row.householdId, row])).values()];
    return {
      matched: stored.kept,
      unmatched: good.length - found.length,
      rejected: [...rejected, ...unjudged, ...stored.rejected].sort((a, b) => a.row - b.row),
      corrected: stored.corrected,
      possibleDoubles: stored.possibleDoubles,
      doubtful: stored.doubtful,
      warnings: await this.evaluation.raise(tx, cause, households),
    };
  }

  /** What a row opened in a review is settled with it, by an event that names the report and nobody overlooks (S2-09). */
  private async publishWithdrawn(tx: CommandTx, kind: DataKind, batchId: string): Promise<void> {
    const withdrawn = (await kind.withdrawDeaths?.(tx, batchId, this.keys)) ?? [];
    for (const { householdId, personId, department, reportedDay } of withdrawn)
      tx.emit({
        type: 'monitoring.death-report-withdrawn.v1',
        ...{ stream: `household/${householdId}`, time: tx.now },
        data: { subject: { householdId, personId }, department, reportedDay, on: tx.today },
      });
  }

  /** The department of an actor, where its place gave it the task (departments.yaml). */
  private sender({ department, regionCode }: Actor, task: DataKindCode): string {
    const list = regionCode === undefined ? [] : this.policies.departments(regionCode);
    if (department !== undefined && departmentWithTask(list, task) === department) return department;
    throw new RefusalError(refuse('DEPARTMENT_NOT_THE_SENDER').refusal);
  }

  /** A row that the place could not judge is given back, to be sent again: kept in silence it would warn of nothing. */
  private judged(found: readonly MatchedRow<DataRow>[], { today }: CommandTx) {
    const places = [...new Set(found.map(({ regionCode }) => regionCode))];
    const judging = new Set(places.filter((place) => this.evaluation.isJudgedIn(place, today)));
    const outside = found.filter(({ regionCode }) => !judging.has(regionCode));
    return {
      matched: found.filter(({ regionCode }) => judging.has(regionCode)),
      unjudged: outside.map(({ row }) => ({
        row: row.rowNo,
        code: 'ROW_PLACE_WITHOUT_PARAMETERS' as const,
        path: '',
      })),
    };
  }
}

/** Every kind has the fields of a `DataRow`: `RowStore` and `DataKind` ask for them where it is defined. */
function checkedRows(kind: DataKind, rows: readonly unknown[], { today }: CommandTx): CheckedRows<DataRow> {
  const { good, rejected } = checkRows(kind.fields, rows, today, (row) =>
    kind.impossible?.(row as unknown as DataRow),
  );
  return { good: good as readonly unknown[] as readonly DataRow[], rejected };
}
