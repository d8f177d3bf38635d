import { Injectable } from '@nestjs/common';
import { newId } from '@aid-chain/kernel';
import { Transactions, type Tx } from '@aid-chain/messaging';
import { BusinessClock, Directory, Reads } from '@aid-chain/platform';
import type { RedeterminationState } from '@aid-chain/vocabulary';
import { readCase } from '../cases/case-store.js';
import type { CaseState } from '../cases/case.state.js';
import { storedEvidence } from '../facts/stored-evidence.js';
import { recognisedCases, type RecognisedCase } from './recognised-cases.store.js';
import {
  advance,
  claimRun,
  clearRuns,
  endRun,
  failPage,
  releaseRuns,
  touchRun,
  type ClaimedRun,
} from './redetermination.store.js';
import { errorsOf } from './in-turns.js';
import { saveRedetermined } from './redetermined-recognition.store.js';
import { countedWith } from './redetermined.rules.js';
import { Redetermining, type RecognisedPage } from './redetermining.js';

/** Cases that are read with one set of statements and counted with one. */
const PAGE = 250;
/** How often a run gives a sign of life within a page. */
const BEAT_MS = 3_000;
/** Its categories are those that pay by a standard; agriculture's is recognised with reasons and without an amount. */
const TRACK = 'civil-affairs';

/** Another worker has taken the run, and counts its pages. */
export class RunTaken extends Error {}

/** The runs as they rest: claimed by one worker, read page by page, each page counted once with what it found. */
@Injectable()
export class RedeterminationRuns {
  private readonly worker = newId();

  constructor(
    private readonly transactions: Transactions,
    private readonly reads: Reads,
    private readonly redetermining: Redetermining,
    private readonly directory: Directory,
    private readonly clock: BusinessClock,
  ) {}

  /** @param parameters those in use here; null where the sample is */
  claim(parameters: string | null): Promise<ClaimedRun | undefined> {
    return claimRun(this.reads, this.worker, parameters);
  }

  /** The page after a case, on one connection: a run takes none of the others from who reads meanwhile. */
  read({ regionCode, onDay }: ClaimedRun, after: string): Promise<RecognisedPage> {
    const scope = this.directory.scope(regionCode, this.clock.today());
    return this.inTransaction(async (tx) => {
      const cases = await recognisedCases(tx, { scope, track: TRACK, onDay, after, limit: PAGE });
      return { cases, evidence: await storedEvidence(tx, cases.flatMap(readable)) };
    });
  }

  /** @returns the run as it stands after the page. @throws RunTaken */
  async count(run: ClaimedRun, page: RecognisedPage, after: string): Promise<ClaimedRun> {
    const by = { track: TRACK, onDay: run.onDay } as const;
    const { recognitions, errors } = await this.redetermining.examine(this.reads, page, by, this.beatOf(run));
    const counts = countedWith(run.counts, recognitions);
    const progress = { after, counts, errors: errorsOf(run.errors, errors) };
    const changed = recognitions.filter(({ change }) => change !== 'unchanged');
    await this.inTransaction(async (tx) => {
      if (!(await advance(tx, run, this.worker, progress))) throw new RunTaken();
      await saveRedetermined(tx, run.redeterminationId, changed);
    });
    return { ...run, ...progress };
  }

  /** Marks now and then that the run is worked at, so that no other process takes a page that takes long. */
  private beatOf(run: ClaimedRun): () => Promise<void> {
    let last = performance.now();
    return async () => {
      if (performance.now() - last < BEAT_MS) return;
      last = performance.now();
      if (!(await touchRun(this.reads, run, this.worker))) throw new RunTaken();
    };
  }

  async end(run: ClaimedRun, state: Exclude<RedeterminationState, 'running'>): Promise<void> {
    await this.inTransaction(async (tx) => {
      await endRun(run, this.worker, state, this.clock.now()).on(tx);
      await clearRuns(run.regionCode).on(tx);
    });
  }

  /** Counts a failure of the page at which a run stands: it is tried again, and in the end makes way. */
  async fail(run: ClaimedRun): Promise<void> {
    await failPage(run, this.worker, this.clock.now()).on(this.reads);
  }

  /** Gives back what this process has, so that another one need not wait for its silence. */
  async release(): Promise<void> {
    await releaseRuns(this.worker).on(this.reads);
  }

  private inTransaction<R>(work: (tx: Tx) => Promise<R>): Promise<R> {
    return this.transactions.run({ correlationId: newId() }, work);
  }
}

/** None of a form that this release does not know: that is named where the case is computed. */
function readable(row: RecognisedCase): CaseState[] {
  try {
    return [readCase(row)];
  } catch {
    return [];
  }
}
