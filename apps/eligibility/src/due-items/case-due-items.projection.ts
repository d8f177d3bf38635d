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
import { hasChangedCases, lockChangedCases, lockOpenCases, replaceItems } from './case-due-items.store.js';
import type { CaseRowWithEnd } from '../cases/case-store.js';
import { DueItemsOfCase } from './due-items-of-case.js';

const BATCH = 500;
/** In system time: a clock that runs through months of a demo does not have every open case computed for each day. */
const RENEWED_EVERY_MS = 600_000;
/** Before every other id. */
const FIRST = '00000000-0000-0000-0000-000000000000';

/** How far the items of a day are made anew. */
interface Round {
  readonly on: IsoDate;
  /** The case up to which they are; undefined once all are. */
  readonly after: string | undefined;
}

/**
 * Keeps the table of due items in step with the cases: what a command or an event has changed at once before the list is
 * read, and every open case once a day, because parameters and days off may be others from a day on. That goes on page by
 * page beside everything else, and no list waits for more than one of its pages.
 */
@Injectable()
export class CaseDueItemsProjection implements DueItemProjection, DueWork, OnModuleInit {
  readonly name = 'case-due-items';
  private round: Round | undefined;
  private renewedAtMs: number | undefined;
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

  async run(now: Instant): Promise<void> {
    const today = dateOf(now);
    await this.bringUpToDate(today);
    await this.renewOpen(today);
  }

  bringUpToDate(today: IsoDate): Promise<void> {
    return this.inTurn(() => this.renewChanged(today));
  }

  /** A round that failed goes on where it stood, one of another day begins anew. */
  private async renewOpen(today: IsoDate): Promise<void> {
    if (this.round?.on !== today) {
      if (this.renewedAtMs !== undefined && Date.now() - this.renewedAtMs < RENEWED_EVERY_MS) return;
      this.round = { on: today, after: FIRST };
    }
    for (let { after } = this.round; after !== undefined; after = this.round.after) {
      const from = after;
      this.round = { on: today, after: await this.inTurn(() => this.renewPage(today, from)) };
      if (this.round.after === undefined) this.renewedAtMs = Date.now();
    }
  }

  /** @returns the last case of the page, undefined where no other follows */
  private async renewPage(today: IsoDate, after: string): Promise<string | undefined> {
    const page = await this.renew(today, (tx) => lockOpenCases(tx, after, BATCH));
    return page.length < BATCH ? undefined : page.at(-1)?.caseId;
  }

  private async renewChanged(today: IsoDate): Promise<void> {
    if (!(await hasChangedCases(this.reads))) return;
    while ((await this.renew(today, (tx) => lockChangedCases(tx, BATCH))).length === BATCH);
  }

  /** Makes the items of some cases anew, in one transaction with their lock. */
  private renew(today: IsoDate, lock: (tx: Tx) => Promise<CaseRowWithEnd[]>): Promise<CaseRowWithEnd[]> {
    return this.transactions.run({ correlationId: newId() }, async (tx) => {
      const cases = await lock(tx);
      const ids = cases.map(({ caseId }) => caseId);
      const items = cases.flatMap((row) => this.due.make(row, today));
      if (ids.length > 0) await replaceItems(tx, ids, items);
      return cases;
    });
  }

  /** One after the other, so that a reader finds what another one is writing at that moment. */
  private inTurn<R>(work: () => Promise<R>): Promise<R> {
    const run = this.last.then(work);
    this.last = run.then(
      () => undefined,
      () => undefined,
    );
    return run;
  }
}
