import { Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { DueWorkRegistry, Policies, ServiceLog, type DueWork } from '@aid-chain/platform';
import { RedeterminationRuns, RunTaken } from './redetermination-runs.js';
import type { ClaimedRun } from './redetermination.store.js';

/**
 * Works at the runs that were started, one after the other, beside everything else; one that was killed goes on where it
 * stood, here or in another process.
 */
@Injectable()
export class RedeterminationWorker implements DueWork, OnModuleInit, BeforeApplicationShutdown {
  readonly name = 'redetermination';
  private working: Promise<void> | undefined;
  private stopped = false;

  constructor(
    private readonly registry: DueWorkRegistry,
    private readonly runs: RedeterminationRuns,
    private readonly policies: Policies,
    private readonly log: ServiceLog,
  ) {}

  onModuleInit(): void {
    this.registry.registerDueWork(this);
  }

  /** Begins where nothing is worked at; other due work does not wait for the end of a run. */
  run(): Promise<void> {
    if (!this.stopped) this.working ??= this.work().finally(() => (this.working = undefined));
    return Promise.resolve();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.working;
    await this.runs.release();
  }

  private async work(): Promise<void> {
    try {
      while (!this.stopped) {
        const run = await this.runs.claim(this.policies.revision ?? null);
        if (run === undefined) return;
        await this.tried(run);
      }
    } catch (error) {
      if (!(error instanceof RunTaken)) this.log.alarm('DUE_WORK_FAILED', { work: this.name }, error);
    }
  }

  /** @throws what kept a page from being counted, which is counted first */
  private async tried(run: ClaimedRun): Promise<void> {
    try {
      await this.workAt(run);
    } catch (error) {
      if (!(error instanceof RunTaken)) await this.runs.fail(run);
      throw error;
    }
  }

  /** The next page is read while one is computed. */
  private async workAt(claimed: ClaimedRun): Promise<void> {
    let run = claimed;
    let reading = this.runs.read(run, run.after);
    while (!this.stopped) {
      const page = await reading;
      const last = page.cases.at(-1);
      if ((this.policies.revision ?? null) !== run.parameters) {
        await this.ended(run, 'parameters-changed');
        return;
      }
      if (last === undefined) {
        await this.ended(run, 'done');
        return;
      }
      reading = this.runs.read(run, last.caseId);
      // It is awaited in the next turn: until then a failure of it is nobody's.
      reading.catch(() => undefined);
      run = await this.runs.count(run, page, last.caseId);
    }
    await reading.catch(() => undefined);
  }

  /** One alarm for a whole run, however many of its cases could not be computed; which they are is on its list. */
  private async ended(run: ClaimedRun, state: 'done' | 'parameters-changed'): Promise<void> {
    await this.runs.end(run, state);
    const { redeterminationId, errors, counts } = run;
    const count = counts['not-computed'] ?? 0;
    if (count > 0)
      this.log.alarm('DUE_WORK_FAILED', { work: this.name, redeterminationId, count, errors: { ...errors } });
  }
}
