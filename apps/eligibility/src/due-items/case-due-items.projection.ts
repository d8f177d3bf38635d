import { Injectable, type OnModuleInit } from '@nestjs/common';
import { dateOf, newId, type Instant, type IsoDate } from '@aid-chain/kernel';
import { Transactions, type Tx } from '@aid-chain/messaging';
import {
  DueItemProjections,
  DueWorkRegistry,
  Reads,
  type DueItemProjection,
  type DueWork,
} from '@aid-chain/platform';
import { hasChangedCases, lockChangedCases, markOpenCases, replaceItems } from './case-due-items.store.js';
import { DueItemsOfCase } from './due-items-of-case.js';

const BATCH = 500;
/** In system time: a clock that runs through months of a demo does not have every open case computed for each day. */
const MARKED_EVERY_MS = 600_000;

/**
 * Keeps the table of due items in step with the cases: what a command or an event has changed at once before the list is
 * read, and every open case once a day, because parameters and days off may be others from a day on.
 */
@Injectable()
export class CaseDueItemsProjection implements DueItemProjection, DueWork, OnModuleInit {
  readonly name = 'case-due-items';
  private marked: { readonly on: IsoDate; readonly atMs: number } | undefined;
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly projections: DueItemProjections,
    private readonly registry: DueWorkRegistry,
    private readonly transactions: Transactions,
    private readonly reads: Reads,
    private readonly due: DueItemsOfCase,
  ) {}

  onModuleInit(): void {
    this.projections.registerProjection(this);
    this.registry.registerDueWork(this);
  }

  run(now: Instant): Promise<void> {
    const today = dateOf(now);
    const isRecent = this.marked !== undefined && Date.now() - this.marked.atMs < MARKED_EVERY_MS;
    return this.inTurn(today, !isRecent && this.marked?.on !== today);
  }

  bringUpToDate(today: IsoDate): Promise<void> {
    return this.inTurn(today, this.marked?.on !== today);
  }

  /** One after the other, so that a reader finds what another one is writing at that moment. */
  private inTurn(today: IsoDate, marks: boolean): Promise<void> {
    const run = this.last.then(() => this.project(today, marks));
    this.last = run.catch(() => undefined);
    return run;
  }

  private async project(today: IsoDate, marks: boolean): Promise<void> {
    if (marks && this.marked?.on !== today) {
      await this.inOne(async (tx) => (await markOpenCases().on(tx)).length);
      this.marked = { on: today, atMs: Date.now() };
    }
    if (!(await hasChangedCases(this.reads))) return;
    while ((await this.inOne((tx) => this.batch(tx, today))) === BATCH);
  }

  private async batch(tx: Tx, today: IsoDate): Promise<number> {
    const changed = await lockChangedCases(tx, BATCH);
    const ids = changed.map(({ caseId }) => caseId);
    if (ids.length > 0)
      await replaceItems(
        tx,
        ids,
        changed.flatMap((row) => this.due.make(row, today)),
      );
    return ids.length;
  }

  private inOne(work: (tx: Tx) => Promise<number>): Promise<number> {
    return this.transactions.run({ correlationId: newId() }, work);
  }
}
