import { Transactions } from '@aid-chain/messaging';
import { Sealer, ServiceLog, type RunningService } from '@aid-chain/platform';
import { EventFeed, FedFamily, rowsOf, startServices, type RunningServices } from '@aid-chain/testing';
import type { AlarmCode } from '@aid-chain/vocabulary';
import { referral } from '../referral.definition.js';
import type { Receiver } from './receiver.fixture.js';
import { issueSecret } from './webhook-secret.js';

/** A delivery as its list shows it. */
export interface ShownDelivery {
  readonly deliveryNo: number;
  readonly messageId: string;
  readonly state: string;
  readonly attempts: number;
}

/** The service referral with departments that have webhooks, whose hosts the operator allowed. */
export class WebhookStage {
  private seed = 700;

  private constructor(
    readonly stack: RunningServices,
    private readonly feed: EventFeed,
  ) {}

  static async start(hosts: readonly string[] = ['127.0.0.1']): Promise<WebhookStage> {
    const config = { dueWorkPollMs: 50, webhooks: { hosts } };
    const stack = await startServices([referral], { now: '2026-01-16T09:00:00+08:00', config });
    return new WebhookStage(stack, new EventFeed(stack.bus));
  }

  get service(): RunningService {
    const [service] = this.stack.services;
    if (service === undefined) throw new Error('referral is not running');
    return service;
  }

  rows<R extends object>(text: string, params: readonly unknown[] = []): Promise<R[]> {
    return rowsOf<R>(this.stack.databaseUrl, text, params);
  }

  /** Enters a webhook, as `place apply` does. */
  async connect(department: string, url: string): Promise<void> {
    await this.rows(
      `update directory.department set webhook_url = $2, webhook_since = coalesce(webhook_since, clock_timestamp())
        where code = $1`,
      [department, url],
    );
  }

  issue(department: string): Promise<string> {
    const { app } = this.service;
    const sealer = app.get(Sealer, { strict: false });
    return app
      .get(Transactions, { strict: false })
      .run({ correlationId: department }, (tx) =>
        issueSecret(tx, sealer, { department, by: 'demo-operator', overlapHours: 24 }),
      );
  }

  /** Both, for a receiver. */
  async listen(department: string, receiver: Receiver): Promise<string> {
    await this.connect(department, receiver.url());
    return this.issue(department);
  }

  alarms(code: AlarmCode): number {
    return this.service.app.get(ServiceLog, { strict: false }).alarms.get(code) ?? 0;
  }

  /** A family of whose medical need medical insurance is informed. */
  async family(): Promise<{ family: FedFamily; referralId: string }> {
    const family = new FedFamily(this.stack, this.feed, this.seed++);
    await family.register();
    await family.need({ aspects: ['cost'] });
    await this.stack.idle();
    const path = `/v1/referrals?householdId=${family.householdId}`;
    const { body } = await this.stack
      .http('demo-clerk')
      .get<{ items: { referralId: string }[] }>('referral', path);
    return { family, referralId: body.items[0]?.referralId ?? '' };
  }

  async deliveries(department: string, key = `demo-dept-${department}`): Promise<readonly ShownDelivery[]> {
    const path = `/v1/departments/${department}/webhook-deliveries?limit=200`;
    const { body } = await this.stack.http(key).get<{ items: ShownDelivery[] }>('referral', path);
    return body.items;
  }

  /** The tries that the log of a department shows, the first one first. */
  async attempts(
    department: string,
  ): Promise<readonly { readonly fault?: string; readonly status?: number }[]> {
    const path = `/v1/departments/${department}/webhook-attempts?limit=200`;
    const { body } = await this.stack
      .http(`demo-dept-${department}`)
      .get<{ items: { fault?: string; status?: number }[] }>('referral', path);
    return body.items.toReversed();
  }

  /** What waits to be tried again is due now; what is being tried, which is claimed for a minute, is left alone. */
  async hurry(): Promise<void> {
    await this.rows(
      `update referral.webhook_delivery set next_at = clock_timestamp()
        where state = 'pending' and next_at < clock_timestamp() + interval '25 seconds'`,
    );
  }
}
