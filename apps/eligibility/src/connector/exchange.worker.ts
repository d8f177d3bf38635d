import { Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { DueWorkRegistry, ServiceLog, type DueWork } from '@aid-chain/platform';
import { BatchFault, ConnectorFault, TakenElsewhere } from './connector.js';
import { ExchangeTurn } from './exchange-turn.js';
import { waitAfter } from './wait.rules.js';

/** An alarm at the third failure in a row, and then rarely: a platform that is restarted is none. */
const ALARM_AFTER = 3;
const ALARM_EVERY = 50;

/** Exchanges with the verification platform beside the other due work; one turn at a time. */
@Injectable()
export class ExchangeWorker implements DueWork, OnModuleInit, BeforeApplicationShutdown {
  readonly name = 'verification-exchange';
  private readonly stopping = new AbortController();
  private working: Promise<void> | undefined;
  private failures = 0;
  private pausedUntil = 0;

  constructor(
    private readonly registry: DueWorkRegistry,
    private readonly turn: ExchangeTurn,
    private readonly log: ServiceLog,
  ) {}

  onModuleInit(): void {
    if (this.turn.connector !== undefined) this.registry.registerDueWork(this);
  }

  run(): Promise<void> {
    if (!this.stopping.signal.aborted && Date.now() >= this.pausedUntil)
      this.working ??= this.work().finally(() => (this.working = undefined));
    return Promise.resolve();
  }

  /** What is under way is broken off at the end of its chunk; the next start goes on there. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.working;
  }

  private async work(): Promise<void> {
    try {
      await this.turn.run(this.stopping.signal);
      this.failures = 0;
    } catch (error) {
      if (error instanceof TakenElsewhere || this.stopping.signal.aborted) return;
      this.failures++;
      this.pausedUntil = Date.now() + waitAfter(this.failures);
      this.report(error);
    }
  }

  private report(error: unknown): void {
    if (!(error instanceof ConnectorFault)) {
      this.log.alarm('DUE_WORK_FAILED', { work: this.name }, error);
      return;
    }
    // A batch counts its own attempts: between them the turns that have nothing of it succeed.
    const inRow = error instanceof BatchFault ? error.attempts : this.failures;
    const isAlarm = inRow === ALARM_AFTER || inRow % ALARM_EVERY === 0;
    if (isAlarm) this.log.alarm('VERIFICATION_NOT_REACHED', { fault: error.fault, failures: inRow });
  }
}
