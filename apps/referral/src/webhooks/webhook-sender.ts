import { Inject, Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { newId } from '@aid-chain/kernel';
import { Transactions } from '@aid-chain/messaging';
import { BusinessClock, SERVICE_CONFIG, ServiceLog, type ServiceConfig } from '@aid-chain/platform';
import { claim, settle, type Claimed } from './claimed.store.js';
import { BATCH, openQueue, queueNew, type Door } from './delivery-queue.js';
import { attempt, type Attempt } from './attempt.js';
import { isOfReceiver, pauseAfter } from './retry.rules.js';
import { WebhookSecrets } from './webhook-secrets.js';

/** How many households' messages are under way to one webhook at a time. */
const AT_ONCE = 8;

/**
 * Posts the messages of departments to their webhooks. Each department has a turn of its own, so that a slow one holds up
 * no other; several processes share the queue.
 */
@Injectable()
export class WebhookSender implements OnModuleInit, BeforeApplicationShutdown {
  private readonly turns = new Map<string, Promise<void>>();
  private readonly failures = new Map<string, number>();
  private readonly pausedUntil = new Map<string, number>();
  private readonly stopping = new AbortController();

  constructor(
    @Inject(SERVICE_CONFIG) private readonly config: ServiceConfig,
    private readonly transactions: Transactions,
    private readonly secrets: WebhookSecrets,
    private readonly clock: BusinessClock,
    private readonly log: ServiceLog,
  ) {}

  /** Whoever reads the log sees where the service may go beside the open internet. */
  onModuleInit(): void {
    const hosts = this.config.webhooks?.hosts ?? [];
    if (hosts.length > 0) this.log.info('WEBHOOK_HOSTS_ALLOWED', { hosts });
  }

  /**
   * Begins a turn of a department unless one is going on, and does not wait for it.
   * @param find its webhook as it is entered now; a long turn asks for it again and again
   */
  wake(department: string, find: () => Door | undefined): void {
    if (this.turns.has(department) || this.stopping.signal.aborted) return;
    const turn = this.turn(department, find)
      .catch((error: unknown) => this.log.alarm('DUE_WORK_FAILED', { work: 'webhooks', department }, error))
      .finally(() => this.turns.delete(department));
    this.turns.set(department, turn);
  }

  /** What is being posted is broken off: it is posted again after the start. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.turns.values());
  }

  private async turn(department: string, find: () => Door | undefined): Promise<void> {
    const entered = find();
    if (entered === undefined) return;
    await this.transactions.run({ correlationId: newId() }, (tx) => openQueue(tx, entered));
    for (let queued = BATCH; queued >= BATCH && !this.stopping.signal.aborted;)
      queued = await this.transactions.run({ correlationId: newId() }, (tx) => queueNew(tx, department));
    while (!this.stopping.signal.aborted && Date.now() >= (this.pausedUntil.get(department) ?? 0)) {
      const door = find();
      const secrets = await this.secrets.find(department);
      if (door === undefined || secrets.length === 0) return;
      const atOnce = (this.failures.get(department) ?? 0) > 0 ? 1 : AT_ONCE;
      const claimed = await this.transactions.run({ correlationId: newId() }, (tx) =>
        claim(tx, department, atOnce),
      );
      if (claimed.length === 0) return;
      await this.deliver(door, claimed, secrets);
    }
  }

  private async deliver(door: Door, claimed: readonly Claimed[], secrets: readonly string[]): Promise<void> {
    const { hosts = [], ca } = this.config.webhooks ?? {};
    const { signal } = this.stopping;
    const given = { url: door.url, secrets, hosts, ca, signal };
    const attempts = await Promise.all(claimed.map((message) => attempt(message, given)));
    const made = attempts.filter(({ isBrokenOff }) => !isBrokenOff);
    const gone = made.some(({ fault }) => fault === 'gone');
    const stopped = gone ? door.url : undefined;
    await this.transactions.run({ correlationId: newId() }, (tx) =>
      settle(tx, door.department, made, { today: this.clock.today(), stopped }),
    );
    this.report(door.department, made, gone);
  }

  private report(department: string, made: readonly Attempt[], gone: boolean): void {
    const failed = made.filter(({ fault }) => fault !== null && isOfReceiver(fault));
    const inRow = failed.length === 0 ? 0 : (this.failures.get(department) ?? 0) + 1;
    this.failures.set(department, inRow);
    this.pausedUntil.set(department, Date.now() + pauseAfter(inRow));
    if (gone) this.log.alarm('WEBHOOK_GONE', { department });
    const givenUp = made.filter(({ state }) => state === 'given-up').map(({ deliveryNo }) => deliveryNo);
    if (givenUp.length > 0) this.log.alarm('WEBHOOK_GIVEN_UP', { department, deliveries: givenUp });
  }
}
